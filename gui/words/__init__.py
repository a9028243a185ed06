"""The typed words of the interface, checked when they are loaded."""
