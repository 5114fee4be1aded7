"""Places in a text: spans, and spans with the words that stand there."""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open range of code points, ``text[start:end]``; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, but was given {self.start}:{self.end}")

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


class Evidence(msgspec.Struct, frozen=True, order=True):
    """The exact words of an article: ``article.text[start:end] == exact``."""

    article: str
    start: int
    end: int
    exact: str

    def __post_init__(self) -> None:
        if self.end - self.start != len(self.exact):
            raise ValueError(
                f"evidence {self.article}:{self.start}:{self.end} must be as long as its words {self.exact!r}"
            )
