"""Pairs that a language model proposes: what it is asked, and which of its words the reports bear out."""
