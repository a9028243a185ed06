"""Draws charts with matplotlib: the only place that imports it, and only when it draws."""
