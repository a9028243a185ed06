"""What the management fills in before the workshop: a Word form, and reading it back."""
