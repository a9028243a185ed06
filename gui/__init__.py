"""What the facilitator sees: windows, pages, fields; the only place that knows Qt."""
