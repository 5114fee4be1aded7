"""What is known of names: which are one in several languages, how syllables are spelled, what bodies are called."""

from functools import cached_property

from tellings.text.bodies import Bodies
from tellings.text.name_forms import NameForms
from tellings.text.name_syllables import Syllables


class NameBook:
    """The packaged lists about names, each read when it is first asked for; never changes once made."""

    def __init__(self, forms: bytes = b"", syllables: str = "", bodies: str = "") -> None:
        """Take the lines of each list, as ``NameForms``, ``Syllables`` and ``Bodies`` want them."""
        self.forms = NameForms(forms)
        self._syllables = syllables
        self.bodies = Bodies(bodies)

    @cached_property
    def syllables(self) -> Syllables:
        """How the syllables of Chinese names are spelled."""
        return Syllables(self._syllables)


NO_BOOK = NameBook()
"""No lists at all: names are then compared by their letters alone."""
