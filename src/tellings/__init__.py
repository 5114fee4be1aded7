"""Tellings: compare the reports of an event, with every word traced to the originals.

    import tellings
    account = tellings.compare("reports/")
    account                                     # in a notebook: a table of what the reports agree and differ on

A report is given as the path of a file or folder, or as an article that ``tellings.article`` makes of a text at hand.
Importing this module loads no model and no parser; the functions do when they are called.
"""

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

# A package named like a function below: its import sets ``tellings.annotate``, so it comes first, and once for all.
import tellings.annotate  # noqa: F401

if TYPE_CHECKING:
    from tellings.model.account import Account
    from tellings.model.annotations import Annotations
    from tellings.model.article import Article
    from tellings.ports import LanguageModel
    from tellings.readers.result import ReadResult
    from tellings.text.names import NameMatch

__all__ = ["annotate", "article", "compare", "read", "render_html", "render_markdown", "same_name"]

Sensitivity = Literal["strict", "normal", "open"]
NameKind = Literal["person", "org", "place"]
ModelUse = Literal["propose", "judge", "word"]


def compare(
    *reports: "str | os.PathLike[str] | Article",
    published: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    manifest: str | os.PathLike[str] | None = None,
    sensitivity: Sensitivity = "normal",
    model: "str | LanguageModel | None" = None,
    model_url: str | None = None,
    model_use: Sequence[ModelUse] = ("propose", "judge", "word"),
    answers: str | os.PathLike[str] | None = None,
    allow_outside: bool = False,
    limit_scale: int = 1,
) -> "Account":
    """Compare the reports of one event and return their account, which shows itself in a notebook.

    A report that can't be read does not stop the others; the account's ``notes`` say what went wrong.

    Args:
        reports: files, folders or articles; none to read what ``manifest`` names.
        published: dates of publication (ISO 8601) by article id, which is the file's stem or the manifest's id.
        outlets: outlets by article id.
        manifest: a CSV or JSON file with outlet, URL, date and title of the reports.
        sensitivity: how sure a relation must be to be shown.
        model: a language model to be asked too: its name at ``model_url``, or an object that answers requests
            (``tellings.ports.LanguageModel``). Without it, or ``answers``, none is asked.
        model_url: the address of an OpenAI-compatible server, such as "http://localhost:11434/v1".
        model_use: what it may do: propose points, judge those found without it, word their questions.
        answers: a file or folder of answers; the model is asked for the others, if it is an object or ``model_url`` is
            given, and a folder keeps them.
        allow_outside: read what manifests name outside of their own folders, too; not for a folder of a stranger.
        limit_scale: by what the bounds on the size and count of what is read are multiplied (1 to 1000).

    Raises:
        ReadError: not one report, or not the answers, could be read.
        UsageError: ``published`` or ``outlets`` names a report that is not there.
        DateError: a date in ``published`` can't be understood.
        MissingError: a model is named, and the library that asks it is not installed.
    """
    from tellings.model.errors import ReadError
    from tellings.pipeline.compare import compare_articles
    from tellings.pipeline.models import choose_consult
    from tellings.pipeline.read import add_notes
    from tellings.render.notebook import show

    result = read(
        *reports,
        published=published,
        outlets=outlets,
        manifest=manifest,
        allow_outside=allow_outside,
        limit_scale=limit_scale,
    )
    if not result.articles:
        raise ReadError("; ".join(map(str, result.problems)) or "no report was given, so there is nothing to compare")
    consult = choose_consult(model=model, url=model_url, uses=model_use, answers=answers)
    account = compare_articles(result.articles, sensitivity=sensitivity, consult=consult)
    return show(add_notes(account, result.problems))


def annotate(
    report: "str | os.PathLike[str] | Article",
    *,
    published: str | None = None,
    allow_outside: bool = False,
    limit_scale: int = 1,
) -> "Annotations":
    """Read one report: its sentences, mentions, times, quantities, quotations and statements, with their spans.

    Args:
        report: an article, a path, or a text: a string is the path of the file of this name if there is one or if
            it holds no white space, and the text itself otherwise.
        published: its date of publication (ISO 8601), on which words such as "Monday" hang.
        allow_outside: where ``report`` is a manifest, or a folder with one, read what that names elsewhere, too.
        limit_scale: by what the bounds on the size and count of what is read are multiplied (1 to 1000).

    Raises:
        ReadError: the report can't be read.
        DateError: the date can't be understood.
    """
    from tellings.model.errors import ReadError
    from tellings.model.limits import scale_limits
    from tellings.pipeline.annotate import annotate_articles
    from tellings.pipeline.read import is_path, read_reports

    if isinstance(report, str) and not is_path(report):
        report = article(report)
    result = read_reports((report,), reach="anywhere" if allow_outside else "inside", limits=scale_limits(limit_scale))
    if len(result.articles) != 1:
        raise ReadError("; ".join(map(str, result.problems)) or f"{report} holds several reports; give one of them")
    found = result.articles[0]
    if published is not None:
        found = read_reports((found,), published={found.id: published}).articles[0]
    return next(iter(annotate_articles((found,)))).annotations


def read(
    *reports: "str | os.PathLike[str] | Article",
    published: Mapping[str, str] | None = None,
    outlets: Mapping[str, str] | None = None,
    manifest: str | os.PathLike[str] | None = None,
    allow_outside: bool = False,
    limit_scale: int = 1,
) -> "ReadResult":
    """Read reports without comparing them: their articles, and what went wrong with others. See ``compare``."""
    from tellings.model.limits import scale_limits
    from tellings.pipeline.read import read_reports

    reach: Literal["inside", "anywhere"] = "anywhere" if allow_outside else "inside"
    return read_reports(
        reports,
        manifest=manifest,
        published=published or {},
        outlets=outlets or {},
        reach=reach,
        limits=scale_limits(limit_scale),
    )


def render_html(account: "Account") -> str:
    """Return an account as one HTML page that needs nothing else, with the account inside; write it as UTF-8."""
    from tellings.render.html import render_html

    return render_html(account)


def render_markdown(account: "Account") -> str:
    """Return an account as Markdown, with numbered evidence at its end."""
    from tellings.render.markdown import render_markdown

    return render_markdown(account)


def article(
    text: str, *, id: str = "text", outlet: str | None = None, published: str | None = None, url: str | None = None
) -> "Article":
    """Make an article of a text at hand, to be compared or annotated.

    Raises:
        DateError: the date can't be understood.
    """
    import msgspec

    from tellings.pipeline.describe import GIVEN, parse_published
    from tellings.readers.plain import clean_name, make_article

    date = None if published is None else parse_published(published)
    made = make_article(text, id=clean_name(id))
    names = {name: clean_name(value) for name, value in (("outlet", outlet), ("url", url)) if value}
    return msgspec.structs.replace(made, published=date, published_from=date and GIVEN, **names)


def same_name(a: str, b: str, *, kind: NameKind | None = None) -> "NameMatch":
    """Say whether two forms can name one thing: ``same``, a ``score`` in [0, 1] and the ``reasons``.

    It speaks of names, not of bearers: two men may be called Paul Lind. The order of the forms does not matter, and no
    text makes it fail.

    Args:
        a: a form, such as "Bob Hale".
        b: another one, such as "Robert Hale Jr".
        kind: what both name; without it, the forms are read as places if both are known as such, else as persons and
            as organisations.
    """
    from tellings.weights.models import load_names

    return load_names().compare(a, b, kind=kind)
