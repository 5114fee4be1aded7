"""Which reports are one witness, in words."""

from collections.abc import Callable

from tellings.model.point import Support


def tell_origins(support: Support, name: Callable[[str], str]) -> str:
    """Return how many origins stand behind a point: "1 to 2 origins; A, C: one text of AP".

    ``name`` gives an article's letter for its id.
    """
    low, high = support.origins
    bounds = str(low) if low == high else f"{low} to {high}"
    count = f"{bounds} origin" if (low, high) == (1, 1) else f"{bounds} origins"
    return "; ".join([count, *tell_shared(support, name)])


def tell_shared(support: Support, name: Callable[[str], str]) -> list[str]:
    """Return which articles are one witness, and by what: "A, C: one text of AP"."""
    letters = [", ".join(sorted(map(name, one.articles))) for one in support.shared]
    return [f"{held}: {_tell(one.kind, one.name, name)}" for held, one in zip(letters, support.shared, strict=True)]


def _tell(kind: str, named: str | None, name: Callable[[str], str]) -> str:
    if kind == "text":
        return f"one text of {named}" if named else "one text"
    return f"one {'voice' if kind == 'speaker' else kind}" + (f", {name(named)}" if named else "")
