"""What the room sees and how it votes: its view on the beamer, the passed laptop, paper."""
