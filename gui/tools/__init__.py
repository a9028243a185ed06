"""What the commands of the window do: opening, keeping, protecting, the room, the tour."""
