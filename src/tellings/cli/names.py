"""``tellings names``: whether two forms can name one thing."""

from typing import TYPE_CHECKING, Literal

import click

from tellings.cli.files import STDOUT, write_result
from tellings.cli.given import load_given
from tellings.cli.limits import NAMES, check_memory
from tellings.cli.options import add_output, add_remarks
from tellings.cli.places import guard_outputs
from tellings.cli.problems import has_loss, say_problems
from tellings.model.errors import UsageError

if TYPE_CHECKING:
    from tellings.text.names import NameKind

DATA = 1


@click.command(no_args_is_help=True)
@click.argument("forms", nargs=-1, metavar="FORM FORM")
@click.option("--kind", type=click.Choice(("person", "org", "place")), help="What the forms name.")
@click.option("--csv", "pairs", metavar="PAIRS.csv", help="Compare the pairs of a CSV file (- for stdin).")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, one line a pair.")
@add_output
@add_remarks
def names(
    *,
    forms: tuple[str, ...],
    kind: Literal["person", "org", "place"] | None,
    pairs: str | None,
    as_json: bool,
    output: str | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say whether two FORMs of a name can name one thing, with a score from 0 to 1 and the reasons."""
    check_memory(NAMES)
    guard_outputs((output or STDOUT,), () if pairs is None else (pairs,))
    if pairs is not None:
        if forms:
            raise UsageError("--csv and FORMs on the command line exclude each other")
        return _compare_file(pairs, kind, as_json=as_json, output=output, quiet=quiet)
    if len(forms) != 2:
        raise UsageError(f"two forms are compared, and {len(forms)} were given; quote those with spaces")
    from tellings.readers.decoding import replace_surrogates
    from tellings.render.names import ComparedNames, render_names_json, render_names_text
    from tellings.weights.models import load_names

    one, two = map(replace_surrogates, forms)
    found = ComparedNames(one, two, load_names().compare(one, two, kind=kind))
    write_result(render_names_json(found) if as_json else render_names_text(found), output)
    return 0


def _compare_file(path: str, kind: "NameKind | None", *, as_json: bool, output: str | None, quiet: bool) -> int:
    from tellings.readers.name_pairs import parse_name_pairs
    from tellings.render.names import ComparedNames, render_names_csv, render_names_json
    from tellings.weights.models import load_names

    pairs, problems = parse_name_pairs(load_given(path), path)
    say_problems(problems, quiet=quiet)
    compare = load_names().compare
    found = [ComparedNames(pair.a, pair.b, compare(pair.a, pair.b, kind=pair.kind or kind)) for pair in pairs]
    write_result("".join(map(render_names_json, found)) if as_json else render_names_csv(found), output)
    return DATA if has_loss(problems) else 0
