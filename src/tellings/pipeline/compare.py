"""Articles -> account: every stage in its order."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from tellings.collate import Resources, collate_story, make_story
from tellings.collate.context import Story
from tellings.compose import Sensitivity, compose_account
from tellings.lineage import trace_lineage
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.model.collation import Collation
from tellings.model.decisions import Decision
from tellings.model.problem import Problem
from tellings.model.report import Report
from tellings.pipeline.annotate import Progress, annotate_articles
from tellings.pipeline.asking import gather_answers
from tellings.pipeline.consult import Consult, Outcome, Plan, plan_requests, take_answers
from tellings.pipeline.consulted import Use
from tellings.pipeline.decided import clear_conflicts, lay_decisions, record_decisions
from tellings.ports import Parser
from tellings.readers.faults import make_fault
from tellings.resolve import resolve
from tellings.weights.gazetteer import load_gazetteer
from tellings.weights.models import load_contrasts, load_names, load_pairs, load_terms

OnProblem = Callable[[Problem], None]
"""Told of what went wrong with one report, while the others go on."""


def load_resources() -> Resources:
    """Load all that collating needs besides the reports."""
    return Resources(load_terms(), load_pairs(), load_gazetteer(), load_contrasts())


def choose_articles(articles: Sequence[Article]) -> tuple[list[Article], dict[str, str]]:
    """The articles that take part, in the order of their sigla, and by id why others do not.

    Sigla follow content: the date of publication, then the hash of the text; undated articles come last. A text that
    several outlets print verbatim takes part for each: lineage finds the copies, and they count as one origin.
    """
    chosen: list[Article] = []
    left_out: dict[str, str] = {}
    for article in sorted(articles, key=lambda a: (a.published or "~", a.text_sha256, a.outlet or "~", a.id)):
        if article.withdrawn is not None:
            left_out[article.id] = f"withdrawn by its agency ({article.withdrawn})"
        elif article.lang not in (None, "en"):
            left_out[article.id] = f"written in another language ({article.lang}); only English is compared"
        else:
            chosen.append(article)
    return chosen, left_out


def compare_articles(
    articles: Sequence[Article],
    *,
    sensitivity: Sensitivity = "normal",
    parser: Parser | None = None,
    progress: Progress | None = None,
    on_problem: OnProblem | None = None,
    consult: Consult | None = None,
    decisions: Sequence[Decision] = (),
) -> Account:
    """Compare articles on one event; the account lists them in the order given, and nothing else follows that order.

    An article at which a stage fails is left out with a note, and told to ``on_problem``; the others are compared.
    ``consult`` says which language model is asked for what; without it, none is. ``decisions`` are people's, in the
    order in which they were made.
    """
    reports, left_out = _annotate_chosen(articles, parser=parser, progress=progress, on_problem=on_problem)
    return compare_reports(
        articles,
        reports,
        left_out=left_out,
        sensitivity=sensitivity,
        progress=progress,
        consult=consult,
        decisions=decisions,
    )


def plan_articles(
    articles: Sequence[Article],
    uses: Sequence[Use],
    *,
    parser: Parser | None = None,
    progress: Progress | None = None,
    on_problem: OnProblem | None = None,
) -> Plan:
    """Make the requests that a language model would be asked for articles on one event; nothing is sent."""
    reports, _ = _annotate_chosen(articles, parser=parser, progress=progress, on_problem=on_problem)
    resources = load_resources()
    story = make_story(reports, resolve(reports, load_names()), resources)
    return plan_requests(story, collate_story(story, resources), uses)


def _annotate_chosen(
    articles: Sequence[Article], *, parser: Parser | None, progress: Progress | None, on_problem: OnProblem | None
) -> tuple[list[Report], dict[str, str]]:
    """The reports of the articles that take part, and by id why others do not."""
    chosen, left_out = choose_articles(articles)

    def leave_out(article: Article, error: Exception) -> None:
        problem = make_fault(article.id, error, undone="annotated")
        left_out[article.id] = problem.message
        if on_problem is not None:
            on_problem(problem)

    return list(annotate_articles(chosen, parser=parser, progress=progress, on_fault=leave_out)), left_out


def compare_reports(
    articles: Sequence[Article],
    reports: Sequence[Report],
    *,
    left_out: Mapping[str, str],
    sensitivity: Sensitivity = "normal",
    progress: Progress | None = None,
    consult: Consult | None = None,
    decisions: Sequence[Decision] = (),
) -> Account:
    """Do all that follows annotating; ``reports`` stand in the order of their sigla."""
    tell = progress or _stay_silent
    tell("load", 0, 1)
    resources = load_resources()
    tell("resolve", 0, 1)
    decided = lay_decisions(decisions, reports)
    entities = resolve(reports, load_names(), decisions=decided.standing)
    tell("collate", 0, 1)
    story = make_story(reports, entities, resources)
    collation = collate_story(story, resources)
    outcome = _consult(story, resources, collation, consult, tell) if consult is not None else None
    collation, cleared = clear_conflicts(outcome.collation if outcome is not None else collation, decided, reports)
    tell("compose", 0, 1)
    account = compose_account(
        articles,
        reports,
        entities=entities,
        lineage=trace_lineage(reports, apart=decided.apart, decided=decided.origins),
        collation=collation,
        left_out=left_out,
        sensitivity=sensitivity,
    )
    account = record_decisions(account, decided, entities, cleared)
    if outcome is None:
        return account
    return msgspec.structs.replace(account, notes=(*account.notes, *outcome.notes), model=outcome.consultation)


def _consult(story: Story, resources: Resources, collation: Collation, consult: Consult, progress: Progress) -> Outcome:
    plan = plan_requests(story, collation, consult.uses)
    given = gather_answers(plan.requests, consult.asked, progress)
    return take_answers(story, resources, collation=collation, plan=plan, given=given, uses=consult.uses)


def _stay_silent(_stage: str, _done: int, _of: int) -> None:
    """No progress is told where nobody asked for it."""
