"""``tellings completion``: the script with which a shell completes the commands and options."""

import click
from click.shell_completion import get_completion_class

from tellings.cli.screen import print_result
from tellings.model.errors import UsageError


@click.command()
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print a completion script; for bash: eval "$(tellings completion bash)"."""
    kind = get_completion_class(shell)
    if kind is None:
        raise UsageError(f"there is no completion for {shell}")
    print_result(kind(context.find_root().command, {}, "tellings", "_TELLINGS_COMPLETE").source())
    return 0
