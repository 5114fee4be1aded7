"""Ids that are unique and do not depend on the order given, and each report once."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import count

import msgspec

from tellings.model.article import Article
from tellings.readers.result import Problem


class Found(msgspec.Struct, frozen=True):
    """An article and the name of what it was read from."""

    path: str
    article: Article


def make_unique(found: Sequence[Found]) -> tuple[Found, ...]:
    """Give each article an id of its own; of equal ids, the first by the text's hash keeps it, others get -2, -3."""
    taken = {item.article.id for item in found}
    seen: set[str] = set()
    names: dict[int, str] = {}
    for place in sorted(range(len(found)), key=lambda place: _content(found[place])):
        name = found[place].article.id
        if name in seen:
            name = next(longer for number in count(2) if (longer := f"{name}-{number}") not in taken)
        seen.add(name)
        taken.add(name)
        names[place] = name
    return tuple(
        Found(item.path, msgspec.structs.replace(item.article, id=names[place])) for place, item in enumerate(found)
    )


def drop_repeats(found: Sequence[Found]) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Keep each report once, and say which was left out.

    Two articles are one report if they hold the same text and are not known to come from different outlets; the same
    text from two outlets is a reprint, and stays. The one with an outlet and the earliest date is kept.
    """
    groups: dict[str, list[Found]] = defaultdict(list)
    for item in found:
        groups[item.article.text_sha256].append(item)
    twins = {item.article.id: twin for group in groups.values() for item, twin in _find_twins(group)}
    problems = []
    for item in found:
        twin = twins.get(item.article.id)
        if twin is not None:
            message = f"holds the same text as {twin.path} ({twin.article.id}), and counts once with it"
            problems.append(Problem(item.path, message, "note"))
    return tuple(item for item in found if item.article.id not in twins), tuple(problems)


def _find_twins(group: list[Found]) -> list[tuple[Found, Found]]:
    """Of articles with one text, those to leave out, each with the one that is kept instead."""
    twins = []
    kept: dict[str | None, Found] = {}
    for item in sorted(group, key=_preference):
        outlet = item.article.outlet
        twin = kept.get(outlet) or (next(iter(kept.values()), None) if outlet is None else None)
        if twin is None:
            kept[outlet] = item
        else:
            twins.append((item, twin))
    return twins


def _content(item: Found) -> tuple[str, ...]:
    article = item.article
    return (article.id, article.text_sha256, article.outlet or "", article.published or "", article.url or "")


def _preference(item: Found) -> tuple[bool, str, str, str]:
    article = item.article
    return (article.outlet is None, article.outlet or "", article.published or "~", article.id)
