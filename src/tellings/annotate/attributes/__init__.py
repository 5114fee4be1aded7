"""What an article says of named things: age, office, kin, nationality, home, what they lead."""

from tellings.annotate.attributes.find import find_attributes

__all__ = ["find_attributes"]
