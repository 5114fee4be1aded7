"""The command line. Each command is a module of its own, and imports what is slow to load only when it runs."""

from tellings.cli.main import main

__all__ = ["main"]
