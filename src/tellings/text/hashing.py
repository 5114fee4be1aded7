"""Ids that follow content, so that the same thing has the same id on every machine and in every run."""

import hashlib

LENGTH = 12
"""Hexadecimal digits of an id: 48 bits, so that among a million things of an account a clash is still unlikely."""


def hash_text(text: str) -> str:
    """The SHA-256 of a text as UTF-8, in hexadecimal; lone surrogates are kept as they are."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def make_id(prefix: str, *parts: str) -> str:
    """A short id made of a prefix and a hash of the parts, in the order given."""
    return prefix + hash_text("\x1f".join(parts))[:LENGTH]
