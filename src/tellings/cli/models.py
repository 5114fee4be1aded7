"""``tellings models``: which language model is set up, whether it answers, and what it costs to ask."""

import click

from tellings.cli.screen import print_result

DATA = 1


@click.command()
@click.option("--model", metavar="NAME", help="Ask this model one small question too.")
@click.option("--model-url", metavar="URL", help="Where models are asked; OPENAI_BASE_URL if it is not given.")
def models(*, model: str | None, model_url: str | None) -> int:
    """Show whether a language model is set up, whether it answers, and what it costs to ask; no report is sent."""
    from tellings.pipeline.probing import probe_models

    probed = probe_models(model, model_url)
    print_result("".join(f"{line}\n" for line in probed.lines))
    return 0 if probed.usable else DATA
