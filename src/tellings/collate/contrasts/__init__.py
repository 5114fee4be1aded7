"""Phrases of sentences that tell one thing, put side by side: which two of them answer one question."""
