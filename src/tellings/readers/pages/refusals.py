"""Pages that are no report, and why: live blogs, lists of stories, openings before a paywall, pages without words."""

import re
from collections import Counter
from urllib.parse import urlsplit

from tellings.model.errors import NoArticleError, ReadError
from tellings.readers.pages.blocks import Block, ends_sentence, find_blocks
from tellings.readers.pages.body import count_words
from tellings.readers.pages.clutter import PROSE, find_cards
from tellings.readers.pages.facts import PageFacts
from tellings.readers.pages.jsonld import ARTICLE_TYPES, LIST_TYPES
from tellings.readers.pages.sitetalk import Kind, find_talk, is_error_title
from tellings.readers.pages.tree import Element

FEWEST_WORDS = 25
"""Words below which a page holds no report: the shortest briefs of news have about 40."""
OPENING_WORDS = 120
"""Words up to which the text of a page that says it is not free is no more than its opening."""
MOST_TEASERS = 8
"""Linked headings from which a page without an article's marks is looked at as a list of stories."""
MOST_CARDS = 4
"""Cards in a row (a linked heading with a line or two) that a page without an article's marks lists as its stories."""
PROSE_RUN = 3
"""Lines of prose in a row, with none between them that leads elsewhere, that only an article has."""
LEADS = 0.8
"""Share of links from which a line leads elsewhere."""
MOST_TALK = 0.5
"""Share of a text's words from which what a site says to its visitor is all that the page holds."""
TALK: dict[Kind, str] = {
    "consent": "a text that asks for consent to cookies and the like",
    "check": "a check for robots, or a request to turn on scripts",
    "error": "an error page",
    "wall": "an offer to subscribe or sign in",
}
_TALK_ADVICE = "open the page in a browser, and save it when the report is shown"
LIVE_POSTS = 5
"""Posts with a time of their own from which a page is a live blog."""

_LIVE_PATH = re.compile(
    r"/(?:live|liveblog|live-blog|live-updates?|live-news|live-reporting)(?:[/-]|$)|-live-updates?\b"
)
_LIVE_POST = re.compile(r"live-?blog|live-?post|live-?entry|live-?update|lx-stream|liveblog", re.IGNORECASE)
_WALL = re.compile(
    r"subscribe (?:now )?to (?:continue|keep|read|unlock)"
    r"|(?:this|the) (?:article|story|content) is (?:reserved |only )?for (?:our )?(?:subscribers|members)"
    r"|(?:continue|keep) reading (?:this article |with|for)"
    r"|already a (?:subscriber|member)"
    r"|(?:log|sign) in to (?:continue|read|keep)|register (?:for free )?to (?:continue|read|keep)"
    r"|become a (?:member|subscriber) to (?:continue|read)|to (?:continue|keep) reading,|unlock this article"
    r"|you have (?:reached|used) (?:your|all)",
    re.IGNORECASE,
)


def refuse_live(root: Element, facts: PageFacts) -> None:
    """Refuse a live blog.

    Raises:
        ReadError: the page is one.
    """
    path = urlsplit(facts.url or "").path.lower()
    parts = root.iter("article", "div", "section", "li")
    posts = [part for part in parts if _LIVE_POST.search(f"{part.get('class')} {part.get('id')}")]
    timed = sum(1 for post in posts if post.find(".//time") is not None)
    inner = sum(1 for post in posts if post.tag in ("article", "li"))
    if "LiveBlogPosting" in facts.types:
        reason = "it says so in its JSON-LD"
    elif _LIVE_PATH.search(path) and (timed >= LIVE_POSTS or inner >= LIVE_POSTS or _count_timed(root) >= LIVE_POSTS):
        reason = f"by its address, {path[:80]!r}, and its timed posts"
    elif max(timed, inner) >= LIVE_POSTS:
        reason = f"it holds {max(timed, inner)} timed posts"
    else:
        return
    raise ReadError(
        f"is a live blog ({reason}), which mixes many reports of many hours; give the articles on the event instead, "
        "or save one post of it as a text"
    )


def refuse_list(root: Element, facts: PageFacts) -> None:
    """Refuse a page that lists stories: a front page, a section, a search.

    Raises:
        ReadError: the page is one.
    """
    if facts.types & ARTICLE_TYPES or facts.kind == "article":
        return
    teasers = sum(1 for _ in _find_teasers(root))
    cards = max((len(find_cards(part)) for part in root.find("body").iter()), default=0)
    is_listing = facts.types & LIST_TYPES or facts.kind == "website" or cards >= MOST_CARDS
    is_list = teasers >= MOST_TEASERS or (is_listing and teasers >= PROSE_RUN)
    if is_list and _find_longest_run(root) < PROSE_RUN:
        raise NoArticleError(
            f"is a list of stories ({teasers} linked headings, and no article among them); open the story that you "
            "mean, save that page, and give it"
        )


def refuse_talk(titles: tuple[str, ...], blocks: tuple[Block, ...], shown: tuple[Block, ...]) -> None:
    """Refuse a page on which the site speaks to its visitor in place of a report: consent, checks, errors, walls.

    Args:
        titles: the page's own title and headings.
        blocks: the lines that were extracted.
        shown: all lines of the page.

    Raises:
        NoArticleError: most of what the page says is such talk, or its title is and it says little.
    """
    lines = [block.text for block in blocks if block.text not in titles and not block.is_heading]
    kinds = Counter(dict.fromkeys(TALK, 0))
    for line in lines:
        if kind := find_talk(line):
            kinds[kind] += count_words(line)
    words = count_words(" ".join(lines))
    kind, _ = kinds.most_common(1)[0]
    title = next((title for title in titles if is_error_title(title)), None)
    if title is not None and words < OPENING_WORDS:
        raise NoArticleError(f"is no report: {title[:60]!r} is what it says instead; {_TALK_ADVICE}")
    if words and sum(kinds.values()) >= MOST_TALK * words:
        raise NoArticleError(f"is no report, but {TALK[kind]}; {_TALK_ADVICE}")
    if words < FEWEST_WORDS:
        told = [kind for block in shown if (kind := find_talk(block.text))]
        if told:
            raise NoArticleError(f"is no report, but {TALK[Counter(told).most_common(1)[0][0]]}; {_TALK_ADVICE}")


def refuse_cut_off(facts: PageFacts, blocks: tuple[Block, ...], page_words: str) -> str | None:
    """Refuse what has too few words to be a report; the note on one that is cut by a wall, or ``None``.

    Raises:
        ReadError: there is no text, or only the opening of one.
    """
    words = count_words(" ".join(block.text for block in blocks))
    is_walled = not facts.is_free or bool(_WALL.search(page_words))
    if is_walled and words < OPENING_WORDS:
        raise ReadError(
            f"holds only the first {words} words of an article that is not free; save the page after signing in, or "
            "give the whole text"
        )
    if words < FEWEST_WORDS:
        raise ReadError(
            f"holds no running text (only {words} words of it were found); the page may fill itself by script: save it "
            "from a browser after it has loaded, or give its text"
        )
    if not facts.is_free:
        return "says that it is not free: what stands behind the wall may be missing"
    return None


def _find_teasers(root: Element) -> list[Element]:
    headings = root.iter("h1", "h2", "h3", "h4")
    return [heading for heading in headings if heading.find(".//a") is not None or _is_in_link(heading)]


def _is_in_link(element: Element) -> bool:
    return next(element.iterancestors("a"), None) is not None


def _find_longest_run(root: Element) -> int:
    """The longest run of lines of prose that a page shows with no line between them that leads elsewhere."""
    longest = run = 0
    for block in find_blocks(root.find("body")):
        if block.linked >= LEADS or (block.is_heading and block.linked > 0):
            run = 0
        elif len(block.text) >= PROSE and ends_sentence(block.text):
            run += 1
            longest = max(longest, run)
    return longest


def _count_timed(root: Element) -> int:
    return sum(1 for post in root.iter("article", "section", "li") if post.find(".//time") is not None)
