"""Comparators, one module for each kind of answer: two typed values -> how they stand to each other, and why."""
