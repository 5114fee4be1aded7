"""What a parser says of a text, free of the parser's own objects: stages are tested on values built by hand."""

import msgspec


class Token(msgspec.Struct, frozen=True):
    """One token: a span of the text with its part of speech and its place in the dependency tree.

    ``head`` is the index, in ``Syntax.tokens``, of the token that governs this one; a root governs itself.
    ``pos`` is a Universal Dependencies tag, ``tag`` a Penn Treebank tag, ``dep`` a label of the ClearNLP scheme.
    """

    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


class TokenRange(msgspec.Struct, frozen=True, order=True):
    """A half-open range of token indices."""

    first: int
    last: int


class NamedRange(msgspec.Struct, frozen=True, order=True):
    """A half-open range of token indices that a parser takes for a name, with its label (OntoNotes)."""

    first: int
    last: int
    label: str


class Syntax(msgspec.Struct, frozen=True):
    """The parse of one article: tokens in text order, its sentences and its names as ranges of tokens.

    Sentences cover every token once, in order; none crosses a line break of the text.
    """

    tokens: tuple[Token, ...]
    sentences: tuple[TokenRange, ...]
    names: tuple[NamedRange, ...]
