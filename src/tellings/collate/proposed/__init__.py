"""Pairs of phrases that a language model proposes, judged and merged with what was found without it."""
