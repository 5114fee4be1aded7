"""NITF, the News Industry Text Format."""

from tellings.readers.dates import Dated, choose_date, parse_date
from tellings.readers.pages.blocks import find_blocks, join_blocks
from tellings.readers.pages.tree import Element
from tellings.readers.parts import Parts
from tellings.readers.status import Fields, Standing, judge_standing
from tellings.readers.xmls.parsing import find_first, get_words

_AS_HTML = {
    "hl2": "h2",
    "bq": "blockquote",
    "block": "div",
    "nitf-table": "table",
    "body.content": "div",
    "abstract": "div",
}
_ASIDE = ("media", "media-reference", "media-caption", "media-producer", "note", "fn", "nitf-table-metadata")


def parse_nitf(root: Element) -> Parts:
    """Parse an NITF document: the dateline, if there is one, is the first line of the body. The tree is changed."""
    head = find_first(root, "body.head")
    lead = root if head is None else head
    headline = get_words(find_first(lead, "hl1")) or get_words(find_first(root, "title"))
    standing = _judge(root, headline)
    return Parts(
        body=_read_body(root, get_words(find_first(lead, "dateline"))),
        id=_get(root, "doc-id", "id-string"),
        headline=headline,
        byline=get_words(find_first(lead, "byline")),
        outlet=_get(root, "pubdata", "name") or get_words(find_first(lead, "distributor")),
        url=_get(root, "pubdata", "ex-ref"),
        published=choose_date(
            (
                _date(root, "date.issue", "norm"),
                _date(root, "pubdata", "date.publication"),
                _date(lead, "story.date", "norm"),
                _date(root, "date.release", "norm"),
            )
        ),
        modified=choose_date((_date(root, "revision-history", "norm"),)),
        notes=standing.notes,
        withdrawn=standing.withdrawn,
    )


def _date(root: Element, name: str, attribute: str) -> Dated | None:
    value = _get(root, name, attribute)
    return None if value is None else Dated(value, f"NITF {name}")


def _judge(root: Element, headline: str | None) -> Standing:
    issued, release = _get(root, "date.issue", "norm"), _get(root, "date.release", "norm")
    is_held = bool(issued and release and (parse_date(release) or "") > (parse_date(issued) or "~"))
    told = (_get(root, "ed-msg", "info"), get_words(find_first(root, "ed-msg")), _get(root, "correction", "info"))
    return judge_standing(
        Fields(
            status=_get(root, "docdata", "management-status"),
            embargoed=release if is_held else None,
            editor_notes=tuple(note for note in told if note),
            signals=("correction",) if find_first(root, "correction") is not None else (),
            headline=headline,
        )
    )


def _read_body(root: Element, dateline: str | None) -> str:
    content = find_first(root, "body.content")
    if content is None:
        return ""
    from lxml import etree

    etree.strip_elements(content, *_ASIDE, with_tail=False)
    for element in content.iter(*_AS_HTML):
        element.tag = _AS_HTML[element.tag]
    text = join_blocks(find_blocks(content))
    return f"{dateline}\n\n{text}" if dateline and text else text


def _get(root: Element, name: str, attribute: str) -> str | None:
    return next((value for element in root.iter(name) if (value := element.get(attribute))), None)
