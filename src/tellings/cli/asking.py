"""The options of ``tellings compare`` by which a language model is asked, and what they mean together."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tellings.cli.files import write_result
from tellings.cli.places import parse_output
from tellings.cli.screen import tell
from tellings.model.errors import UsageError

if TYPE_CHECKING:
    from tellings.pipeline.consult import Consult, Plan
    from tellings.pipeline.consulted import Use

USES = ("propose", "judge", "word")
"""What a model can be asked to do."""

Command = Callable[..., Any]


@dataclass(frozen=True, kw_only=True)
class Asking:
    """Which model is wanted for what; ``ask`` is a file for requests, ``answers`` a file or folder of answers."""

    model: str | None
    model_url: str | None
    model_use: "tuple[Use, ...]"
    ask: str | None
    answers: Path | None
    dry_run: bool

    @property
    def plans_only(self) -> bool:
        """Whether the requests are wanted, and no account."""
        return self.ask is not None or self.dry_run

    def list_answers(self) -> tuple[Path, ...]:
        """The files of answers that are there, over which nothing is written."""
        if self.answers is None:
            return ()
        return tuple(sorted(self.answers.iterdir())) if self.answers.is_dir() else (self.answers,)


def add_asking(command: Command) -> Command:
    """Add the options by which a language model is asked."""
    for option in (
        click.option("--dry-run", is_flag=True, help="Say how many tokens would be sent, and to whom; send nothing."),
        click.option(
            "--answers",
            type=click.Path(path_type=Path),
            metavar="PATH",
            help="Take answers from a file or folder; with --model-url, ask for the others and keep them there.",
        ),
        click.option(
            "--ask",
            metavar="FILE",
            callback=parse_output,
            help="Write the requests to a model as a batch and stop; - prints them.",
        ),
        click.option(
            "--model-use",
            metavar="USE,...",
            default=",".join(USES),
            show_default=True,
            callback=parse_uses,
            help="What the model may do.",
        ),
        click.option("--model-url", metavar="URL", help="Where the model is asked, such as http://localhost:11434/v1."),
        click.option("--model", metavar="NAME", help="Ask this language model too; its words are checked."),
    ):
        command = option(command)
    return command


def parse_uses(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    """Parse the uses of a model, joined by commas.

    Raises:
        click.BadParameter: there is no such use.
    """
    given = [word.strip() for word in value.split(",") if word.strip()]
    unknown = [word for word in given if word not in USES]
    if unknown or not given:
        raise click.BadParameter(f"{value!r} is none of {', '.join(USES)}, nor several of them joined by commas")
    return tuple(use for use in USES if use in given)


def guard_asking(asking: Asking) -> None:
    """Refuse combinations of options that mean nothing, before any report is read.

    Raises:
        UsageError: one of them.
    """
    if asking.plans_only and asking.model is None:
        raise UsageError("--ask and --dry-run need --model NAME: the requests name the model that is to answer them")
    if asking.ask is not None and asking.dry_run:
        raise UsageError("--ask writes the requests and --dry-run only counts them; give one of the two")
    if asking.model_url is not None and asking.model is None:
        raise UsageError("--model-url says where a model is asked; name the model too, by --model NAME")
    if asking.answers is not None and not asking.answers.exists() and (asking.model_url is None or asking.plans_only):
        raise UsageError(f"{asking.answers}: is not there; give a file or folder of answers")
    if asking.answers is not None and asking.model_url is not None and asking.answers.is_file():
        raise UsageError(f"{asking.answers}: is a file; to keep new answers (--model-url), give a folder")


def make_consult(asking: Asking) -> "Consult | None":
    """Whom to ask, and what for; ``None`` where no model has a part.

    Raises:
        ReadError: the answers can't be read.
        UsageError: the answers are of several models, or the model's address can't be used or is not given.
        MissingError: the library that asks is not installed.
    """
    if asking.model is None and asking.answers is None:
        return None
    from tellings.pipeline.models import choose_consult

    return choose_consult(model=asking.model, url=asking.model_url, uses=asking.model_use, answers=asking.answers)


def write_plan(plan: "Plan", asking: Asking, *, quiet: bool) -> None:
    """Write the requests that have no answer yet, or say what sending them would be.

    Raises:
        DataError: the file can't be written.
    """
    from tellings.engines.batches import write_requests
    from tellings.pipeline.models import describe_sending, load_answers

    kept = load_answers(asking.answers, asking.model)
    requests = [request for request in plan.requests if request.id not in kept]
    if asking.ask is not None:
        text = write_requests(requests, asking.model or "")
        write_result(text, asking.ask)
        tell((f"{len(requests)} requests written; answer them, and go on with --answers",), quiet=quiet)
        return
    write_result("".join(f"{line}\n" for line in describe_sending(requests, asking.model or "", asking.model_url)))
