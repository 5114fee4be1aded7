"""Names that no parser sees: accounts and tags of social media, sites by their domain, letters of American parties."""

import re
from collections.abc import Iterator

from tellings.annotate.mentions.ranges import NameRange
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

_HANDLE = re.compile(r"(?<![\w@/.])@(?=\w*[A-Za-z])\w{2,30}(?![\w@]|\.\w)")
_TAG = re.compile(r"(?<![\w#&/])#(?=\w*[^\W\d_])\w{3,60}")
_DOMAIN = re.compile(
    r"(?<![\w@/.-])[A-Za-z0-9][\w-]{1,40}(?:\.[A-Za-z0-9][\w-]{0,40})?"
    r"\.(?:com|org|net|gov|edu|info|news|tv|int|mil|io)(?:\.[a-z]{2})?(?![\w/@-]|\.\w)"
)
_PARTY = re.compile(r"(?<=\()[DR](?=-[A-Z])")
_SIGNED = re.compile(r"[—–] ?(?P<name>[^\W\d_][^\n()@#—–.!?]{2,40}?)[\s\W]{0,6}\(@\w{2,30}\)")
"""The line under a post that a page shows: a dash, the name that its author goes by, and the account."""
_POSTED = re.compile(r"\bPosted by (?P<name>[^\W\d_][^\n,.()]{2,60}?) on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
"""The line of a post of a page, as another platform shows it."""
_LATIN = r"A-Za-z\u00c0-\u024f"
_SCRIPT = re.compile(rf"[{_LATIN}][{_LATIN}.'’ -]*[{_LATIN}.]|[^\W\d_{_LATIN}]+(?: [^\W\d_{_LATIN}]+)*")
"""A name in Latin letters, or in those of another script: some authors write both."""
_KINDS: tuple[tuple[re.Pattern[str], EntityType], ...] = (
    (_HANDLE, "other"), (_TAG, "other"), (_DOMAIN, "org"), (_PARTY, "group"),
)  # fmt: skip


def find_handles(tree: Tree) -> Iterator[NameRange]:
    """Yield accounts, tags, domains and letters of parties, by how they are written."""
    if "@" in tree.text or "#" in tree.text or "." in tree.text:
        for pattern, kind in _KINDS:
            for match in pattern.finditer(tree.text):
                yield from _make_range(tree, match.start(), match.end(), kind)


def find_signatures(tree: Tree) -> Iterator[NameRange]:
    """Yield the names under and over posts, in whatever case their bearers write them."""
    if "Posted by " in tree.text:
        for match in _POSTED.finditer(tree.text):
            yield from _make_range(tree, match.start("name"), match.end("name"), "org")
    if "(@" in tree.text:
        for match in _SIGNED.finditer(tree.text):
            for part in _SCRIPT.finditer(match["name"]):
                start = match.start("name") + part.start()
                yield from _make_range(tree, start, start + len(part.group()), "person")


def _make_range(tree: Tree, start: int, end: int, kind: EntityType) -> Iterator[NameRange]:
    """The tokens of a stretch, if they cover just this."""
    tokens = tree.find_tokens(start, end)
    if tokens and tree.tokens[tokens[0]].start == start and tree.tokens[tokens[-1]].end == end:
        yield NameRange(tokens[0], tokens[-1] + 1, kind)
