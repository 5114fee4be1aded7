"""Which given names and surnames are one in several languages and spellings, by a list."""

from functools import lru_cache

from tellings.text.sorted_lines import find_line


class NameForms:
    """Names by their folded forms, a word each; never changes once made. Lines are read as far as asked for."""

    def __init__(self, lines: bytes = b"") -> None:
        """Take sorted lines of a form, a tab, and the numbers of the names that it may be, with commas between."""
        self._lines = lines

    def find(self, form: str) -> frozenset[bytes]:
        """The names that a form may be, by number; none of a form that is not listed."""
        return _find(self._lines, form)

    def share(self, a: str, b: str) -> bool:
        """Whether two forms may be one name ("volodymyr", "vladimir")."""
        return not self.find(a).isdisjoint(self.find(b))


@lru_cache(maxsize=50_000)
def _find(lines: bytes, form: str) -> frozenset[bytes]:
    line = find_line(lines, form.encode("utf-8", "replace") + b"\t")
    return frozenset(line.split(b",")) if line else frozenset()
