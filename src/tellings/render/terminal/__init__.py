"""An account on a terminal: what is disputed first, then what can be relied on, who says so, and the words."""

from tellings.render.terminal.account import Show, Style, render_terminal

__all__ = ["Show", "Style", "render_terminal"]
