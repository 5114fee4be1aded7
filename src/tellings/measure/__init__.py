"""Metrics: pure functions of what was found and what should have been."""
