"""Points, entities and copies -> the account: order, support, timeline, gaps, notes."""

from collections.abc import Mapping, Sequence

from tellings.compose.gaps import find_gaps
from tellings.compose.notes import write_notes
from tellings.compose.order import order_points
from tellings.compose.records import record_articles
from tellings.compose.sensitivity import Sensitivity, keep_sure
from tellings.compose.support import support_points
from tellings.compose.timeline import make_timeline
from tellings.model.account import ACCOUNT_SCHEMA, Account
from tellings.model.article import Article
from tellings.model.collation import Collation
from tellings.model.entity import Entity
from tellings.model.lineage import Lineage
from tellings.model.report import Report
from tellings.model.span import Evidence

__all__ = ["Sensitivity", "compose_account"]


def compose_account(
    articles: Sequence[Article],
    reports: Sequence[Report],
    *,
    entities: Sequence[Entity],
    lineage: Lineage,
    collation: Collation,
    left_out: Mapping[str, str],
    sensitivity: Sensitivity = "normal",
) -> Account:
    """Compose the account of reports, which stand in the order of their sigla, for the articles as they were given."""
    records = record_articles(articles, reports, lineage=lineage, left_out=left_out)
    kept = keep_sure(collation.points, sensitivity)
    supported = support_points(kept, reports, lineage, quotations=collation.quotations, entities=entities)
    points = order_points(supported, reports)
    return Account(
        schema=ACCOUNT_SCHEMA,
        articles=records,
        entities=tuple(entities),
        points=points,
        quotations=collation.quotations,
        utterances=collation.utterances,
        timeline=make_timeline(points, reports),
        copies=lineage.copies,
        origins=lineage.origins,
        labels=collation.labels,
        gaps=find_gaps(points, reports, searched=collation.points, quotations=collation.quotations, entities=entities),
        notes=write_notes(records, reports, left_open=len(collation.points) - len(kept)),
        corrections=tuple(
            Evidence(report.article.id, one.start, one.end, one.exact)
            for report in reports
            for one in report.annotations.corrections
        ),
    )
