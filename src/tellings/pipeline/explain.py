"""Why two places of an account were, or were not, put side by side: its texts are read again, and the stages asked."""

from tellings.collate import make_story
from tellings.collate.context import Story
from tellings.collate.explain import Explanation, explain_units
from tellings.collate.units import Unit
from tellings.model.account import Account, ArticleRecord
from tellings.model.article import Article
from tellings.model.errors import DataError
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import load_resources
from tellings.ports import Parser
from tellings.resolve import resolve
from tellings.weights.models import load_names

Place = tuple[str, int]
"""An article's id and an offset in its text, in code points."""


def explain_places(account: Account, left: Place, right: Place, *, parser: Parser | None = None) -> Explanation:
    """Explain what became of the sentences at two places of an account.

    Raises:
        DataError: a place is in no sentence that states something, or both are in one article.
    """
    if left[0] == right[0]:
        raise DataError(f"both places are in {left[0]!r}; only places of two reports are put side by side")
    resources = load_resources()
    taking_part = sorted((r for r in account.articles if r.left_out is None), key=lambda r: (len(r.siglum), r.siglum))
    reports = list(annotate_articles([_restore(record) for record in taking_part], parser=parser))
    story = make_story(reports, resolve(reports, load_names()), resources)
    units = (_find_unit(story, left), _find_unit(story, right))
    return explain_units(story, resources.pairs, account.points, *units)


def _restore(record: ArticleRecord) -> Article:
    return Article(
        id=record.id,
        text=record.text,
        bytes_sha256=record.bytes_sha256,
        text_sha256=record.text_sha256,
        reader=record.reader,
        outlet=record.outlet,
        url=record.url,
        published=record.published,
        headline=record.headline,
        byline=record.byline,
        lang=record.lang,
        modified=record.modified,
        published_from=record.published_from,
        modified_from=record.modified_from,
        cut=record.cut,
        furniture=record.furniture,
    )


def _find_unit(story: Story, place: Place) -> Unit:
    for unit in story.units:
        if unit.article == place[0] and unit.sentence.start <= place[1] < unit.sentence.end:
            return unit
    raise DataError(
        f"{place[0]}:{place[1]} is in no sentence that states something: it may be a question, a caption, a left-over "
        "line, or in an article that was left out"
    )
