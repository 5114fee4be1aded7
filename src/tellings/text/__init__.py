"""What several stages need of texts: trees, offsets, dates, normalising, likeness. Pure functions and values."""
