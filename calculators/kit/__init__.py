"""What calculators are made from. The kit knows nothing of any calculator; each calculator knows the kit and no other."""
