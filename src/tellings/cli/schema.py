"""``tellings schema``: the JSON Schema of what the other commands print."""

from typing import Literal

import click

from tellings.cli.screen import print_result


@click.command()
@click.argument("name", type=click.Choice(("account", "annotations")), required=False, metavar="[account|annotations]")
def schema(name: Literal["account", "annotations"] | None) -> int:
    """Print the JSON Schema of an account, of annotations, or of either."""
    from tellings.render.schema import render_schema

    print_result(render_schema(name) if name else render_schema("account", "annotations"))
    return 0
