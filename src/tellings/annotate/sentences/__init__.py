"""Sentences, and whether each of them states something."""

from tellings.annotate.sentences.find import find_sentences

__all__ = ["find_sentences"]
