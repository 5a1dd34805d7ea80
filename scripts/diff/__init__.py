"""What changed in the process between two playbooks: found, said in both languages, and what it touches."""
