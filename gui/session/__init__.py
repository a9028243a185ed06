"""The open session on the interface thread: its one owner, its edits, saving and locking."""
