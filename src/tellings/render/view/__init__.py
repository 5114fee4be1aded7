"""An account made ready to be shown, whatever the format: its order, its letters, its evidence with numbers."""
