"""Objects of JSON that describe an article, by the fields of many systems -> its parts.

The fields are those of news-please, schema.org's NewsArticle, IPTC's ninjs (1 to 3), JSON Feed, accounts of Tellings,
and the plain names that most scrapers use.
"""

from collections.abc import Iterator

from tellings.model.span import Span
from tellings.readers.dates import Dated, choose_date
from tellings.readers.jsonvalues import JsonObject, JsonValue, get_list, get_object, get_text, is_object
from tellings.readers.pages.fragments import is_markup, read_encoded, read_fragment
from tellings.readers.pages.jsonld import get_name
from tellings.readers.parts import Parts
from tellings.readers.status import Fields, judge_standing

TEXT = (
    "maintext",
    "articleBody",
    "articlebody",
    "body_text",
    "content_text",
    "full_text",
    "fulltext",
    "article_text",
    "text",
    "content",
    "body",
)
MARKUP = ("body_xhtml", "body_html", "content_html", "html_body")
HEADLINE = ("headline", "title", "title_page", "name")
URL = ("url", "link", "canonical_url", "permalink", "webUrl", "mainEntityOfPage", "@id", "uri")
PUBLISHED = (
    "datePublished",
    "date_publish",
    "date_published",
    "published",
    "publication_date",
    "pub_date",
    "pubDate",
    "published_at",
    "publishedAt",
    "versioncreated",
    "versionCreated",
    "contentcreated",
    "contentCreated",
    "firstcreated",
    "firstCreated",
    "date",
    "dateCreated",
)
MODIFIED = (
    "dateModified",
    "date_modify",
    "date_modified",
    "modified",
    "updated",
    "updated_at",
    "updatedAt",
    "contentmodified",
    "contentModified",
)
OUTLET = (
    "outlet",
    "publisher",
    "source_name",
    "site_name",
    "sourceOrganization",
    "source",
    "provider",
    "source_domain",
)
INFO_SOURCES = ("infosources", "infoSources")
HOLDER = ("copyrightholder", "copyrightHolder")
STATUS = ("pubstatus", "pubStatus", "publishingstatus", "management_status", "status")
EMBARGO = ("embargoed", "embargo", "embargoed_until", "embargoedUntil")
EDITOR_NOTES = ("ednote", "edNote", "editornote", "editor_note", "editorial_note", "advisory", "editorialnote")
SIGNALS = ("signals", "signal", "editorialtypes", "editorialTypes")
VERSION = ("version",)
BYLINE = ("byline", "by", "author", "authors", "creator")
LANGUAGE = ("language", "lang", "inLanguage")
ID = ("id", "identifier", "uri", "guid", "@id")
"""Names of members that hold these, the surest first."""

LISTS = ("articles", "items", "results", "@graph", "reports", "entries", "newsItems", "docs", "data", "itemListElement")
"""Members that hold a list of articles."""

ACCOUNT = "tellings/account/"
"""How the schema of an account of Tellings is named."""


def find_records(value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """Yield what may be articles in a parsed file, each with the place where it stands ("articles[2]")."""
    if isinstance(value, list):
        yield from ((f"[{number}]", _unwrap(item)) for number, item in enumerate(value))
    elif is_object(value):
        name = next((name for name in LISTS if isinstance(value.get(name), list)), None)
        if name is None or is_record(value):
            yield "", value
        else:
            items = ((f"{name}[{number}]", _unwrap(item)) for number, item in enumerate(get_list(value, name)))
            # A graph holds the outlet, the writer and the page besides the article.
            yield from (item for item in items if name != "@graph" or is_record(item[1]))


def is_record(value: JsonValue) -> bool:
    """Whether a value has the fields of an article: a text, and something that articles have besides."""
    if not is_object(value):
        return False
    has_text = get_text(value, *TEXT, *MARKUP) is not None or bool(_find_bodies(value))
    others = (*HEADLINE, "headlines", *URL, *PUBLISHED, *BYLINE, *OUTLET, "text_sha256")
    return has_text and any(value.get(name) for name in others)


def parse_record(value: JsonObject) -> Parts:
    """Parse an object that ``is_record``.

    Raises:
        ReadError: its markup can't be parsed.
    """
    if "text_sha256" in value and "siglum" in value:
        return _parse_own(value)
    headlines = _put_main_first([item for item in get_list(value, "headlines") if is_object(item)])
    headline = get_text(value, *HEADLINE) or next((get_text(item, "value") for item in headlines), None)
    standing = judge_standing(_read_standing(value, headline))
    return Parts(
        body=_find_body(value),
        id=get_text(value, *ID),
        headline=headline,
        byline=next((name for field in BYLINE if (name := get_name(value.get(field)))), None),
        outlet=_find_outlet(value),
        url=next((url for field in URL if (url := _find_url(value.get(field)))), None),
        origin="excerpt",
        published=_find_date(value, PUBLISHED),
        modified=_find_date(value, MODIFIED),
        lang=get_text(value, *LANGUAGE),
        notes=standing.notes,
        withdrawn=standing.withdrawn,
    )


def _find_date(value: JsonObject, names: tuple[str, ...]) -> Dated | None:
    told = [Dated(words, f"JSON {name}") for name in names if (words := get_text(value, name))]
    return choose_date(told) or next(iter(told), None)


def _read_standing(value: JsonObject, headline: str | None) -> Fields:
    signals = (item for name in SIGNALS for item in get_list(value, name))
    return Fields(
        status=get_text(value, *STATUS),
        embargoed=get_text(value, *EMBARGO),
        editor_notes=tuple(note for name in EDITOR_NOTES if (note := get_text(value, name))),
        signals=tuple(name for signal in signals if (name := get_name(signal))),
        version=get_text(value, *VERSION),
        headline=headline,
    )


def _parse_own(value: JsonObject) -> Parts:
    """An article of an account: its text stays as it is, so that offsets hold."""
    spans = [item for item in get_list(value, "furniture") if is_object(item)]
    text = value.get("text")
    return Parts(
        body=text if isinstance(text, str) else "",
        id=get_text(value, "id"),
        headline=get_text(value, "headline"),
        byline=get_text(value, "byline"),
        outlet=get_text(value, "outlet"),
        url=get_text(value, "url"),
        published=_restore_date(value, "published"),
        modified=_restore_date(value, "modified"),
        cut=get_text(value, "cut"),
        lang=get_text(value, "lang"),
        furniture=tuple(span for item in spans if (span := _parse_span(item))),
        is_whole=True,
    )


def _restore_date(value: JsonObject, name: str) -> Dated | None:
    words = get_text(value, name)
    return None if words is None else Dated(words, get_text(value, f"{name}_from") or "account")


def _parse_span(item: JsonObject) -> Span | None:
    try:
        return Span(int(str(item.get("start"))), int(str(item.get("end"))))
    except ValueError:
        return None


def _find_body(value: JsonObject) -> str:
    bodies = _find_bodies(value)
    plain = [get_text(body, "value") or "" for body in bodies if not _is_marked_up(body)]
    markup = get_text(value, *MARKUP) or next((get_text(body, "value") for body in bodies if _is_marked_up(body)), None)
    text = get_text(value, *TEXT) or next(iter(plain), None)
    if text is None:
        return read_fragment(markup or "")
    return read_encoded(text)


def _find_bodies(value: JsonObject) -> list[JsonObject]:
    """The bodies of ninjs 2 and 3, the main one first."""
    return _put_main_first([body for body in get_list(value, "bodies") if is_object(body) and get_text(body, "value")])


def _put_main_first(items: list[JsonObject]) -> list[JsonObject]:
    return sorted(items, key=lambda item: get_text(item, "role") not in (None, "main"))


def _is_marked_up(body: JsonObject) -> bool:
    kind = (get_text(body, "contenttype", "contentType") or "").lower()
    return "html" in kind or is_markup(get_text(body, "value") or "")


def _find_outlet(value: JsonObject) -> str | None:
    for field in OUTLET:
        if name := get_name(value.get(field)):
            return name
    sources = [item for name in INFO_SOURCES for item in get_list(value, name) if is_object(item)]
    named = next((name for item in sources if (name := get_text(item, "name"))), None)
    return named or get_text(value, *HOLDER)


def _find_url(value: JsonValue) -> str | None:
    if is_object(value):
        value = get_text(value, "@id", "url", "href")
    return value if isinstance(value, str) and value.startswith(("http://", "https://")) else None


def _unwrap(item: JsonValue) -> JsonValue:
    """The article inside a list's element that only holds it ("item" of an ItemList, "_source" of a search engine)."""
    if is_object(item) and not is_record(item):
        for name in ("item", "_source", "article", "newsItem"):
            if is_record(get_object(item, name)):
                return get_object(item, name)
    return item
