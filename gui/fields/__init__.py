"""The answer fields: one for each kind of question."""
