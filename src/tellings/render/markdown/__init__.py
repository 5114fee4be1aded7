"""An account as Markdown: an annex that an editor can file, with numbered evidence."""

from tellings.render.markdown.document import render_markdown

__all__ = ["render_markdown"]
