"""The layers of one article, in the order in which they stand on each other."""

from typing import TypeVar

from tellings.annotate.attributes import find_attributes
from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.quantities import find_quantities
from tellings.annotate.quotations import AntecedentModel, find_quotations
from tellings.annotate.sentences import find_sentences
from tellings.annotate.statements import find_statements
from tellings.annotate.times import find_times
from tellings.model.annotations import Annotations, Attribute, Cited, Mention, Quantity, Timex
from tellings.model.article import Article
from tellings.model.span import Span
from tellings.model.syntax import Syntax
from tellings.text.tree import Tree

Found = TypeVar("Found", Timex, Quantity, Mention, Attribute)
Place = Timex | Quantity | Mention | Attribute | Span


def annotate_layers(article: Article, syntax: Syntax, antecedents: AntecedentModel) -> Annotations:
    """Read every layer of one article; ``syntax`` is the parse of its text. The layers come in text order."""
    tree = Tree(article.text, syntax)
    layout = find_layout(article)
    sentences = find_sentences(tree, layout)
    told = _Told(layout.corrections)
    times = told.keep(find_times(tree, layout, published=article.published))
    quantities = told.keep(find_quantities(tree, times))
    mentions = told.keep(find_mentions(tree, sentences, times))
    read = find_quotations(tree, sentences, mentions, antecedents)
    quotations = tuple(q for q in read if not told.is_corrected(q.content))
    return Annotations(
        article=article.id,
        layout=layout,
        syntax=syntax,
        sentences=sentences,
        mentions=mentions,
        times=times,
        quantities=quantities,
        quotations=quotations,
        statements=find_statements(tree, sentences, times, quotations),
        attributes=told.keep(find_attributes(tree, mentions, quantities)),
        corrections=tuple(Cited(s.start, s.end, article.text[s.start : s.end]) for s in layout.corrections),
    )


class _Told:
    """Leaves out what stands in a report's corrections, which it does not say any more."""

    def __init__(self, corrections: tuple[Span, ...]) -> None:
        self._corrections = corrections

    def keep(self, layer: tuple[Found, ...]) -> tuple[Found, ...]:
        """The part of a layer that the report still says."""
        return layer if not self._corrections else tuple(one for one in layer if not self.is_corrected(one))

    def is_corrected(self, place: Place) -> bool:
        """Whether something begins inside a correction."""
        return any(correction.start <= place.start < correction.end for correction in self._corrections)
