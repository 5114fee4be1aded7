"""Short names given to what they are short for: surnames, given names, acronyms, parts of an organisation's name."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from tellings.resolve.clusters import Clusters
from tellings.resolve.partials import Partial
from tellings.resolve.shortening import Shortened, choose_shortened
from tellings.resolve.units import Named, Unit
from tellings.text.name_parts import is_variant


def attach_singles(units: Sequence[Unit], clusters: Clusters, elders: Collection[int]) -> None:
    """Give each single part of a person's name to a full name of its article, else to the only one of the story.

    Where several bear the part, a surname goes to the one most often named in full in the article, then to who is no
    parent of another (not in ``elders``), then to the one most named in the story, then to the last one named before
    it; a given name goes to nobody. Singles that stay alone join those of the same form in other articles.
    """
    full = [i for i, unit in enumerate(units) if unit.type == "person" and not unit.single]
    singles = [i for i, unit in enumerate(units) if unit.single]
    singles.sort(key=lambda i: not units[i].words.junior)
    past = {clusters.find(elder) for elder in elders}
    for i in singles:
        bearers = [j for j in full if clusters.is_free(i, j) and _fits(units[i], units[j])]
        here = [j for j in bearers if units[i].texts & units[j].texts]
        surnamed = {clusters.find(j) for j in here or bearers if _is_last(units[i], units[j])}
        found = surnamed or {clusters.find(j) for j in here or _find_relatives(i, bearers, units)}
        if len(found) == 1 or (here and surnamed):
            clusters.join(i, max(found, key=lambda c: _rank(units[i].named[0], c, units, clusters, past=past)))
    _join_alone(units, singles, clusters)


def _find_relatives(single: int, bearers: Sequence[int], units: Sequence[Unit]) -> list[int]:
    """Of the bearers of a first name in other articles, those whose surname stands in the article of the name alone."""
    texts = units[single].texts
    here = {unit.words.parts[-1] for unit in units if unit.type == "person" and unit.texts & texts}
    return [j for j in bearers if units[j].words.parts[-1] in here]


def _rank(named: Named, cluster: int, units: Sequence[Unit], clusters: Clusters, *, past: set[int]) -> tuple[int, ...]:
    """How likely a cluster is to own a surname that several bear."""
    members = [units[u] for u in clusters.get_members(cluster) if not units[u].single or units[u].words.junior]
    starts = [n.start for unit in members for n in unit.named if n.text == named.text]
    in_all = sum(len(unit.named) for unit in members)
    return len(starts), cluster not in past, in_all, max((s for s in starts if s < named.start), default=-1), -cluster


def _join_alone(units: Sequence[Unit], singles: Sequence[int], clusters: Clusters) -> None:
    alone: dict[str, list[int]] = defaultdict(list)
    for i in singles:
        if clusters.get_members(clusters.find(i)) == (i,):
            alone[units[i].key].append(i)
    for same in alone.values():
        for i in same[1:]:
            clusters.join(same[0], i)


def _fits(single: Unit, full: Unit) -> bool:
    words, other = single.words, full.words
    if words.junior and words.junior != other.junior:
        return False
    if words.gender and other.gender and words.gender != other.gender:
        return False
    return any(is_variant(words.parts[0], part) for part in other.parts)


def _is_last(single: Unit, full: Unit) -> bool:
    return is_variant(single.words.parts[0], full.words.parts[-1])


def attach_partials(units: Sequence[Unit], partials: Sequence[Partial], clusters: Clusters) -> None:
    """Give each acronym or part of an organisation's name to the only longer name that it can be short for."""
    longer: dict[int, list[Partial]] = defaultdict(list)
    for partial in sorted(partials, key=lambda p: (-p.score, p.short, p.long)):
        longer[partial.short].append(partial)
    for short, found in sorted(longer.items(), key=lambda item: (-item[1][0].score, item[0])):
        for near in ([p for p in found if units[short].texts & units[p.long].texts], found):
            best = [p for p in near if p.score == near[0].score and clusters.is_free(short, p.long)]
            owners = {clusters.find(p.long) for p in best}
            if owners:
                if len(owners) == 1:
                    clusters.join(short, best[0].long)
                break


def attach_shortened(found: Sequence[Shortened], units: Sequence[Unit], clusters: Clusters) -> None:
    """Give each short name that no rule has placed to the longer one that it is likeliest to be cut from."""
    for _, pair in choose_shortened(found):
        size = len(units[pair.short].words.parts)
        mates = clusters.get_members(clusters.find(pair.short))
        if all(len(units[i].words.parts) <= size for i in mates):
            clusters.join(pair.short, pair.long)
