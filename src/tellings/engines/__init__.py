"""Engines: what asks language models, and what keeps their answers."""
