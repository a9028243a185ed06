"""Windows and boxes that open beside the main window."""
