"""Articles as the account lists them, with their sigla."""

from collections.abc import Mapping, Sequence

from tellings.model.account import ArticleRecord
from tellings.model.article import Article
from tellings.model.lineage import Lineage
from tellings.model.report import Report
from tellings.text.sigla import make_siglum


def record_articles(
    articles: Sequence[Article], reports: Sequence[Report], *, lineage: Lineage, left_out: Mapping[str, str]
) -> tuple[ArticleRecord, ...]:
    """List the articles in the order given; those left out have the sigla after those that take part, by their hash."""
    by_id = {report.article.id: report for report in reports}
    sigla = _give_sigla(articles, reports)
    copies = {c.article: c.exemplar for c in sorted(lineage.copies, key=lambda c: c.overlap) if c.extent == "copy"}
    return tuple(
        ArticleRecord(
            id=article.id,
            siglum=sigla[article.id],
            outlet=article.outlet,
            headline=article.headline or _find_headline(by_id.get(article.id)),
            published=article.published,
            lang=article.lang,
            text_sha256=article.text_sha256,
            bytes_sha256=article.bytes_sha256,
            length=len(article.text),
            copy_of=copies.get(article.id),
            url=article.url,
            byline=article.byline,
            reader=article.reader,
            left_out=left_out.get(article.id),
            text=article.text,
            modified=article.modified,
            published_from=article.published_from,
            modified_from=article.modified_from,
            cut=article.cut,
            furniture=article.furniture,
        )
        for article in articles
    )


def _give_sigla(articles: Sequence[Article], reports: Sequence[Report]) -> dict[str, str]:
    """The siglum of each article by its id: those compared first, in their order, then the rest by date and hash."""
    compared = [report.article.id for report in reports]
    rest = sorted(
        (a for a in articles if a.id not in compared), key=lambda a: (a.published or "~", a.text_sha256, a.id)
    )
    order = compared + [article.id for article in rest]
    return {article: make_siglum(number) for number, article in enumerate(order)}


def _find_headline(report: Report | None) -> str | None:
    if report is None or report.annotations.layout.headline is None:
        return None
    span = report.annotations.layout.headline
    return report.article.text[span.start : span.end]
