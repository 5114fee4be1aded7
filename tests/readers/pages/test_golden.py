"""Pages after the layouts of real ones: their whole body, and nothing else, is what statements are found in."""

from pathlib import Path

import msgspec
import pytest

from tellings.annotate.layout.find import find_layout
from tellings.annotate.layout.lines import find_lines
from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers import read_blob

FOLDER = Path(__file__).parents[2] / "golden" / "pages"

MARKED = {
    "drupal-regional": {"Old records"},
    "metered-table": {"2003 11,200", "2023 26,900"},
    "u-advert-lines": {"Markets"},
    "u-old-cms": {"Teral, August 20"},
    "u-weekly": {"In short"},
}
"""Lines of a body that stand in the text, but are marked as stating nothing: a subhead of two words, figures."""
LOST = {
    "tabloid": {"— Marlow Fire (@marlowfire) January 22, 2024"},
}
"""Lines of a body that do not stand in the text."""

LEFT = {"u-bulletin": {"You may reprint this bulletin if you name the Dran Monitor."}}
"""Lines that are none of the body, and are not marked."""


class Golden(msgspec.Struct, frozen=True):
    """What a page holds."""

    headline: str
    byline: str | None
    outlet: str
    published: str | None
    url: str | None
    body: tuple[str, ...]


def fold(line: str) -> str:
    return " ".join(line.split())


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.stem)
def test_bodies(path: Path) -> None:
    golden = msgspec.json.decode(path.read_bytes(), type=Golden)
    (article,) = read_blob(Blob(f"{path.stem}.html", path.with_suffix(".html").read_bytes()))
    assert isinstance(article, Article)
    assert article.headline == golden.headline
    assert article.url == golden.url
    layout = find_layout(article)
    marked = {*layout.furniture, *layout.captions, *layout.corrections, layout.byline}
    lines = [line for line in find_lines(article.text) if line not in marked]
    stated = [fold(article.text[line.start : line.end]) for line in lines[1:]]
    marked_lines, lost = MARKED.get(path.stem, set()), LOST.get(path.stem, set())
    assert set(golden.body) - set(stated) == marked_lines | lost
    assert {line for line in stated if line not in golden.body} == LEFT.get(path.stem, set())
    assert all(line in fold(article.text) for line in marked_lines)
    if golden.published and article.published:
        assert article.published[:10] == golden.published[:10]
