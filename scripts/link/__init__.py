"""Step 3, link: records -> one playbook in which every reference is known."""
