"""The layers of one article, in the order in which they stand on each other."""

from tellings.annotate.attributes import find_attributes
from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.quantities import find_quantities
from tellings.annotate.quotations import find_quotations
from tellings.annotate.sentences import find_sentences
from tellings.annotate.statements import find_statements
from tellings.annotate.times import find_times
from tellings.model.annotations import Annotations
from tellings.model.article import Article
from tellings.model.syntax import Syntax
from tellings.text.tree import Tree


def annotate_layers(article: Article, syntax: Syntax) -> Annotations:
    """Read every layer of one article; ``syntax`` is the parse of its text. The layers come in text order."""
    tree = Tree(article.text, syntax)
    layout = find_layout(article)
    sentences = find_sentences(tree, layout)
    times = find_times(tree, layout, published=article.published)
    quantities = find_quantities(tree, times)
    mentions = find_mentions(tree, sentences, times)
    quotations = find_quotations(tree, sentences, mentions)
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
        attributes=find_attributes(tree, mentions, quantities),
    )
