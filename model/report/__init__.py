"""What is printed: the Word action plan and its charts."""
