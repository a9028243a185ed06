"""The frame of the main window: bars, the list of pages, the wizard, the commands."""
