"""Posts in a text and the persons whom its grammar makes their holders."""
