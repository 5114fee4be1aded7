"""An account as one HTML file that needs nothing else: no network, no script to read it, its JSON inside."""

from tellings.render.html.embedded import find_account, is_page
from tellings.render.html.page import GENERATOR, render_html

__all__ = ["GENERATOR", "find_account", "is_page", "render_html"]
