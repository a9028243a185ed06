"""The paper a report is printed on: our own, or that of a Word file the client gave."""
