"""What was said in one workshop, and how it is kept."""
