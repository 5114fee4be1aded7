"""What stands on a page around its article, told by how the page itself names its parts, and taken away."""

import re
from collections import Counter
from collections.abc import Iterator

from tellings.readers.pages.blocks import ends_sentence
from tellings.readers.pages.leads import is_lead_name
from tellings.readers.pages.tree import Element

MOST_PROSE = 0.4
"""Share of a page's prose from which a part is no clutter, whatever it is called: pages name wrappers of their whole
article after one feature of it ("with-sidebar", "share-enabled")."""

PROSE = 80
"""Characters from which a paragraph that ends like a sentence counts as prose."""

FEWEST_CARDS = 3
"""Cards in a row that make a list of other stories."""
MOST_CARDS = 0.8
"""Share of a page's prose from which its cards are its article, told in pieces."""
LONGEST_CARD = 500
"""Characters of a card: a title and a summary."""

_WORDS = """
    newsletter newsletters signup sign-up email-signup subscribe subscription subscriptions promo promos
    promotion promotional share sharing shares sharebar share-bar social socials social-media follow-us
    follow-buttons addtoany sharedaddy comment comments comment-list commenting disqus respond replies livefyre
    ad ads advert adverts advertisement advertising adslot ad-slot ad-container adsense adunit dfp gpt sponsor sponsored
    sponsors outbrain taboola revcontent mgid cookie cookies consent gdpr cmp onetrust breadcrumb breadcrumbs
    sidebar side-bar rail right-rail left-rail tags taglist tag-list post-tags topics topic-list article-tags
    author-bio about-author about-the-author author-box author-info author-card bio paywall regwall metered meter-wall
    nav navbar navigation menu menus footer site-footer toolbar tool-bar tools article-tools actions action-bar
    caption captions wp-caption-text media-description image-description photo-description
    credit credits photo-credit image-credit gallery slideshow carousel lightbox
    pullquote pull-quote pullquotes poll quiz survey donate donation support-us contribute appeal
    footnotes footnote endnotes app-download app-promo contact contacts
    contact-box download-app skip-link skip-links feedback helpful copyright legal disclaimer
    toc table-of-contents byline bylines dateline timestamp published-date post-date entry-date entry-meta post-meta
    article-meta reading-time read-time print-only popup pop-up modal overlay tooltip toast banner
    audio-player video-player video videos audio podcast player listen-to weather stock-ticker ticker
"""
_OTHER_WORDS = """
    related relateds recirc recirculation recommend recommended recommendation recommendations
    most-read most-popular most-viewed most-shared most-recent trending popular-posts popular-stories latest-news
    read-more readmore read-next readnext read-also more-from more-on more-stories more-news more-like more-coverage
    see-also also-read also-on up-next next-article next-story prev-next post-navigation in-this-story in-this-article
    teaser teasers
"""
_OTHER_VOICES = """
    comment comments comment-list commenting respond replies reply disqus livefyre promo promos sidebar side-bar rail
    author-bio about-author bio copyright site-footer widget widgets card cards
"""
_LEADING = frozenset(_OTHER_WORDS.split())
"""Names of parts that lead to other stories: one that holds sentences and no link leads nowhere, and is a lead."""
_NAMES = frozenset((*_WORDS.split(), *_LEADING))
_OTHERS = frozenset((*_LEADING, *_OTHER_VOICES.split()))
_LONGEST = max(name.count("-") for name in _NAMES) + 1
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CONTAINERS = frozenset("div section aside ul ol nav header footer p span table figure details blockquote form".split())
_ASIDE = frozenset("nav aside footer figure figcaption form fieldset menu dialog noscript".split())
"""Elements whose very name says that they stand beside the text."""
_ROLES = frozenset("navigation complementary banner contentinfo search dialog alertdialog menu toolbar form".split())
_LABELS = re.compile(
    r"(?:related|recommended|more (?:on|from|stories)|most (?:read|popular)|trending|newsletter|share|comments?|advert"
    r"|sponsored|you (?:may|might)|read (?:more|next)|also read|cookie)",
    re.IGNORECASE,
)


def drop_clutter(root: Element) -> None:
    """Take away the parts that a page names as something else than its article, and its lists of other stories."""
    body = root.find("body")
    if body is None:
        return
    prose = _weigh_prose(body)
    most = MOST_PROSE * prose[body]
    cards = [card for part in (body, *body.iterdescendants("*")) for card in find_cards(part)]
    if sum(prose[card] for card in cards) <= MOST_CARDS * prose[body]:
        for card in cards:
            if card.getparent() is not None and not _holds_article(card):
                card.drop_tree()
    parts = [part for part in body.iterdescendants("*") if _may_be_part(part.tag) and is_clutter(part)]
    alike: Counter[tuple[str, str]] = Counter()
    for part in parts:
        alike[_name(part)] += prose[part]
    for part in parts:
        # Parts of one name count together: a page may wrap each paragraph of its article in one.
        if alike[_name(part)] <= most and part.getparent() is not None and not _holds_article(part):
            part.drop_tree()


def _may_be_part(tag: str) -> bool:
    """Whether an element holds parts of a page: those of HTML that do, and custom ones, which have a hyphen."""
    return tag in _CONTAINERS or tag in _ASIDE or "-" in tag


def find_cards(element: Element) -> list[Element]:
    """The children of a part that list other stories: three or more in a row, each a linked heading with some lines."""
    found: list[Element] = []
    run: list[Element] = []
    for child in (*element, None):
        if child is not None and _is_card(child):
            run.append(child)
            continue
        if len(run) >= FEWEST_CARDS:
            found.extend(run)
        run = []
    return found


def _is_card(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    headings = [heading for heading in element.iter("h2", "h3", "h4", "h5") if _is_linked(heading)]
    return bool(headings) and len("".join(element.itertext())) <= LONGEST_CARD


def _is_linked(heading: Element) -> bool:
    return heading.find(".//a") is not None or next(heading.iterancestors("a"), None) is not None


def _name(element: Element) -> tuple[str, str]:
    return element.tag, element.get("class") or element.get("id") or ""


def is_clutter(element: Element) -> bool:
    """Whether a part is named after something else than an article, by its tag, class, id, role or label."""
    if element.tag in _ASIDE:
        return element.find(".//table") is None
    if element.get("role", "").strip().lower() in _ROLES and element.tag != "header":
        return True
    label = element.get("aria-label")
    if label and _LABELS.match(label.strip()):
        return True
    own = element.tag if "-" in element.tag else ""
    names = f"{own} {element.get('class', '')} {element.get('id', '')} {element.get('data-component', '')}"
    tells = element.find(".//a") is None and next(find_prose(element), None) is not None
    if tells and is_lead_name(names):
        return False
    kinds = _NAMES - _LEADING if tells else _NAMES
    return any(_is_named(name, kinds) for name in names.split()[:12])


def leads_elsewhere(element: Element) -> bool:
    """Whether a part is of other stories, of comments, or of the page's foot, by its tag, names or heading."""
    tag = element.tag
    if not isinstance(tag, str):
        return False
    if tag == "a" and element.get("href") and element.find(".//p") is None:
        return True
    is_foot = tag == "footer" and next(element.iterancestors("article"), None) is None
    if tag in ("aside", "nav", "form") or is_foot or find_cards(element):
        return True
    heading = next(element.iter("h2", "h3", "h4", "h5"), None)
    if heading is not None and (_is_linked(heading) or _LABELS.match("".join(heading.itertext()).strip())):
        return True
    names = f"{element.get('class', '')} {element.get('id', '')} {element.get('data-component', '')}"
    label = element.get("aria-label", "").strip()
    return bool(label and _LABELS.match(label)) or any(_is_named(name, _OTHERS) for name in names.split()[:12])


def find_prose(element: Element) -> Iterator[tuple[Element, int]]:
    """Yield the paragraphs of a part that run like sentences, mostly outside of links, and how long each is."""
    for paragraph in element.iter("p", "div", "li", "blockquote", "td"):
        if paragraph.tag != "p" and paragraph.find(".//p") is not None:
            continue
        if paragraph.tag == "div" and paragraph.find(".//div") is not None:
            continue
        text = " ".join("".join(paragraph.itertext()).split())
        if len(text) >= PROSE and ends_sentence(text):
            linked = sum(len("".join(link.itertext())) for link in paragraph.iter("a"))
            if linked < 0.5 * len(text):
                yield paragraph, len(text)


def _is_named(name: str, names: frozenset[str] = _NAMES) -> bool:
    parts = [part.lower() for part in _PART.findall(name)]
    last = len(parts)
    return any(
        "-".join(parts[start : start + size]) in names
        for size in range(1, _LONGEST + 1)
        for start in range(last - size + 1)
    )


def _weigh_prose(body: Element) -> Counter[Element]:
    """Characters of prose in each part of a page."""
    weights: Counter[Element] = Counter()
    for paragraph, size in find_prose(body):
        weights[paragraph] += size
        for ancestor in paragraph.iterancestors():
            weights[ancestor] += size
    return weights


def _holds_article(element: Element) -> bool:
    if element.get("itemprop") == "articleBody" or element.find(".//h1") is not None:
        return True
    return element.find(".//*[@itemprop='articleBody']") is not None
