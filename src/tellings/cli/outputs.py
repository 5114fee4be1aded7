"""What ``tellings compare`` writes: a page and an annex to files, and what it prints."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tellings.cli.files import STDOUT, write_result
from tellings.cli.screen import find_style, find_width, tell
from tellings.model.errors import UsageError

if TYPE_CHECKING:
    from tellings.model.account import Account


@dataclass(frozen=True, kw_only=True)
class Outputs:
    """Which forms of an account are wanted: names of files, or "-" for standard output."""

    as_json: bool
    html: str | None
    markdown: str | None
    output: str | None
    show: Literal["main", "all"]
    width: int | None

    @property
    def printed(self) -> bool:
        """Whether JSON or the account for the terminal is wanted: not if only a file was asked for."""
        return self.as_json or self.output is not None or not (self.html or self.markdown)

    @property
    def names(self) -> tuple[str, ...]:
        """Where the forms go, one name for each.

        Raises:
            UsageError: several go to standard output.
        """
        printed = (self.output or STDOUT) if self.printed else None
        names = tuple(name for name in (self.html, self.markdown, printed) if name is not None)
        if names.count(STDOUT) > 1:
            raise UsageError("only one form of the account can go to standard output; give a file for the others")
        return names


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
    write_result(text, name)
    if name != STDOUT:
        tell((f"{name}: written",), quiet=quiet)


def _render(account: "Account", outputs: Outputs) -> str:
    if outputs.as_json:
        from tellings.render.json import render_account_json

        return render_account_json(account)
    from tellings.render.terminal import render_terminal

    style = "plain" if outputs.output not in (None, STDOUT) else find_style()
    return render_terminal(account, width=outputs.width or find_width(), style=style, show=outputs.show)
