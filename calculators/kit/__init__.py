"""What calculators are made from. The kit knows none of them; each calculator knows the kit and no other calculator."""
