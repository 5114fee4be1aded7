"""Pronouns and descriptions that speak, tied to the entity of the name that they were found to stand for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tellings.model.report import Report
from tellings.resolve.clusters import Clusters
from tellings.resolve.units import Named, Unit


def find_speakers(
    reports: Sequence[Report], units: Sequence[Unit], clusters: Clusters, described: Iterable[Named]
) -> dict[int, tuple[Named, ...]]:
    """For each cluster the speakers that are no names and whose antecedent, as the article's reading has it, is one.

    What is ``described`` already, as something that the story names, is left alone.
    """
    places = {(n.text, n.start, n.end): i for i, unit in enumerate(units) for n in unit.named}
    taken = {(n.text, place) for n in described for place in range(n.start, n.end)}
    found: dict[int, set[Named]] = defaultdict(set)
    for report in reports:
        digest, article = report.article.text_sha256, report.article.id
        for quotation in report.annotations.quotations:
            speaker, antecedent = quotation.speaker, quotation.antecedent
            if speaker is None or antecedent is None or (digest, speaker.start, speaker.end) in places:
                continue
            if any((digest, place) in taken for place in range(speaker.start, speaker.end)):
                continue
            unit = places.get((digest, antecedent.start, antecedent.end))
            if unit is not None:
                named = Named(digest, speaker.start, speaker.end, speaker.exact, article, kind="reference")
                found[clusters.find(unit)].add(named)
    return {cluster: tuple(sorted(named)) for cluster, named in found.items()}
