"""The whole account, section by section, in the order in which a reader asks."""

from collections.abc import Sequence
from typing import Literal

from rich.text import Text

from tellings.model.account import Account
from tellings.render.terminal.background import copies, corrections, gaps, labels, notes, timeline
from tellings.render.terminal.head import counts, reports, title
from tellings.render.terminal.page import Block, Rule, lay_out
from tellings.render.terminal.points import agreed, disputed, in_short, singles
from tellings.render.terminal.view import make_view
from tellings.render.terminal.voices import names, utterances

Style = Literal["plain", "colour"]
Show = Literal["main", "all"]


def render_terminal(account: Account, *, width: int = 80, style: Style = "plain", show: Show = "main") -> str:
    """Return the account as lines for a terminal, none wider than ``width`` columns (40 at least).

    ``plain`` has no escape sequences at all and says everything in words and shapes; ``colour`` adds a hue for each
    report and each relation. ``main`` shows the first entries of long lists and shortens long evidence; ``all`` shows
    everything. Whatever the reports hold, nothing in their words reaches the terminal as a control.
    """
    view = make_view(account, whole=show == "all")
    blocks: list[Block] = [*title(view), *reports(view), *counts(view)]
    blocks += [*_section("In short", in_short(view)), *disputed(view)]
    blocks += _section("● Agreed", agreed(view))
    blocks += _section("○ Only one says it", singles(view))
    blocks += _section("Utterances", utterances(view))
    blocks += _section("Names", names(view))
    blocks += _section("Timeline", timeline(view))
    blocks += _section("Copies and origins", copies(view))
    blocks += _section("Words used", labels(view))
    blocks += _section("Gaps", gaps(view))
    blocks += _section("Corrections", corrections(view))
    blocks += _section("Notes", notes(view))
    return lay_out(blocks, width, "standard" if style == "colour" else None)


def _section(heading: str, blocks: Sequence[Block]) -> list[Block]:
    return [Rule(Text(heading, style="bold underline")), *blocks] if blocks else []
