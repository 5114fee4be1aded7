"""What ``tellings compare`` writes: a page and an annex to files, and what it prints."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tellings.cli.screen import find_style, find_width, tell, write_result
from tellings.model.errors import UsageError

if TYPE_CHECKING:
    from tellings.model.account import Account

STDOUT = "-"


@dataclass(frozen=True, kw_only=True)
class Outputs:
    """Which forms of an account are wanted: ``html`` and ``markdown`` are files, or "-" for standard output."""

    as_json: bool
    html: str | None
    markdown: str | None
    output: Path | None
    show: Literal["main", "all"]
    width: int | None

    @property
    def printed(self) -> bool:
        """Whether JSON or the account for the terminal is wanted: not if only a file was asked for."""
        return self.as_json or self.output is not None or not (self.html or self.markdown)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that will be written."""
        named = (Path(name) for name in (self.html, self.markdown) if name and name != STDOUT)
        return (*([self.output] if self.output else []), *named)


def guard_outputs(outputs: Outputs, given: Sequence[str]) -> None:
    """Refuse to write over a report, twice to one place, and to find out at the end that a folder is not there.

    Raises:
        UsageError: any of these.
    """
    to_stdout = [outputs.html == STDOUT, outputs.markdown == STDOUT, outputs.printed and outputs.output is None]
    if sum(to_stdout) > 1:
        raise UsageError("only one form of the account can go to standard output; give a file for the others")
    for path in outputs.files:
        if not path.absolute().parent.is_dir():
            raise UsageError(f"{path}: can't be written, since its folder is not there")
        if path.is_dir():
            raise UsageError(f"{path}: is a folder; give the name of a file")
        if any(path.exists() and Path(name).exists() and path.samefile(name) for name in given):
            raise UsageError(f"{path}: is one of the reports, and is not written over; choose another name")
    if len({path.absolute() for path in outputs.files}) < len(outputs.files):
        raise UsageError("two forms of the account would be written to one file; give each its own")


def write_outputs(account: "Account", outputs: Outputs, *, quiet: bool) -> None:
    """Write an account in every form that is wanted.

    Raises:
        DataError: a file can't be written.
    """
    if outputs.html:
        from tellings.render.html import render_html

        _write(render_html(account), outputs.html, quiet=quiet)
    if outputs.markdown:
        from tellings.render.markdown import render_markdown

        _write(render_markdown(account), outputs.markdown, quiet=quiet)
    if outputs.printed:
        write_result(_render(account, outputs), outputs.output)


def _write(text: str, name: str, *, quiet: bool) -> None:
    if name == STDOUT:
        write_result(text)
        return
    write_result(text, Path(name))
    tell((f"{name}: written",), quiet=quiet)


def _render(account: "Account", outputs: Outputs) -> str:
    if outputs.as_json:
        from tellings.render.json import render_account_json

        return render_account_json(account)
    from tellings.render.terminal import render_terminal

    style = "plain" if outputs.output is not None else find_style()
    return render_terminal(account, width=outputs.width or find_width(), style=style, show=outputs.show)
