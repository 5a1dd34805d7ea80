"""A lead's score: points on two axes, who they are and what they did, and from these a grade and who gets the lead."""
