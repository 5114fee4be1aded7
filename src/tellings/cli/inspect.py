"""``tellings inspect``: what is read in one report."""

from typing import TYPE_CHECKING

import click

from tellings.cli.files import STDOUT, write_result
from tellings.cli.limits import MODELS, check_memory
from tellings.cli.options import add_limit_scale, add_output, add_reach, add_remarks
from tellings.cli.places import guard_outputs
from tellings.cli.problems import has_loss, say_problems
from tellings.cli.screen import tell
from tellings.model.errors import DataError

if TYPE_CHECKING:
    from tellings.model.article import Article
    from tellings.model.report import Report
    from tellings.pipeline.gather import Reach

DATA = 1


@click.command(no_args_is_help=True)
@click.argument("report", metavar="REPORT")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON (see: tellings schema annotations).")
@click.option("--published", metavar="DATE", help="When the report appeared.")
@add_reach
@add_limit_scale
@add_output
@add_remarks
def inspect(
    *,
    report: str,
    as_json: bool,
    published: str | None,
    reach: "Reach",
    limit_scale: int,
    output: str | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Show what is read in a REPORT: sentences, mentions, times, quantities, quotations, statements, with spans."""
    check_memory(MODELS)
    guard_outputs((output or STDOUT,), (report,), reach=reach, limit_scale=limit_scale)
    from tellings.model.limits import scale_limits
    from tellings.pipeline.read import read_reports

    result = read_reports((report,), reach=reach, limits=scale_limits(limit_scale))
    say_problems(result.problems, quiet=quiet, verbose=verbose)
    if not result.articles:
        return DATA
    if len(result.articles) > 1:
        raise DataError(f"{report}: holds {len(result.articles)} reports; give one of them")
    article = _date(result.articles[0], published)
    if article.lang not in (None, "en"):
        tell((f"{report}: is in another language ({article.lang}), but is read as English",), quiet=quiet)
    from tellings.pipeline.annotate import annotate_articles

    write_result(_render(next(annotate_articles((article,))), as_json=as_json), output)
    return DATA if has_loss(result.problems) else 0


def _date(article: "Article", published: str | None) -> "Article":
    if published is None:
        return article
    import msgspec

    from tellings.pipeline.describe import GIVEN, parse_published

    return msgspec.structs.replace(article, published=parse_published(published), published_from=GIVEN)


def _render(report: "Report", *, as_json: bool) -> str:
    if as_json:
        from tellings.render.json import render_annotations_json

        return render_annotations_json(report.article, report.annotations)
    from tellings.render.inspection import render_inspection

    return render_inspection(report.article, report.annotations)
