"""What is printed for the workshop itself: ballots, and the card of keys."""
