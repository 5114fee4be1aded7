"""An account in a notebook: a plain table of its points, with every word of the reports escaped."""

from collections.abc import Iterator
from html import escape as escape_markup

from tellings.model.account import Account
from tellings.model.point import GRAVITY, Facet, Point, Reading
from tellings.render.visible import show_line


class ShownAccount(Account, frozen=True, kw_only=True):
    """An account that shows itself in a notebook. In everything else it is the account that it was made of."""

    def _repr_html_(self) -> str:
        return render_notebook(self)


def show(account: Account) -> ShownAccount:
    """Make an account that shows itself in a notebook."""
    return ShownAccount(**{name: getattr(account, name) for name in account.__struct_fields__})


def render_notebook(account: Account) -> str:
    """Return the account as a fragment of HTML: the reports, then the points that several hold, the gravest first."""
    sigla = {record.id: record.siglum for record in account.articles}
    reports = "".join(
        f"<li><b>{escape(record.siglum)}</b> {escape(record.outlet or record.id)}, "
        f"{escape(record.published or 'no date')}: {escape(record.headline or '')}</li>"
        for record in sorted(account.articles, key=lambda record: record.siglum)
    )
    shared = sorted((p for p in account.points if p.relation != "single"), key=lambda p: GRAVITY.index(p.relation))
    rows = "".join(row for point in shared for row in _write_rows(point, sigla))
    single = len(account.points) - len(shared)
    return (
        f"<ul>{reports}</ul><table><thead><tr><th>relation</th><th>about</th><th>question</th><th>readings</th>"
        f"<th>why</th></tr></thead><tbody>{rows}</tbody></table><p>{single} points that one report alone has.</p>"
    )


def escape(text: str) -> str:
    """Return words of a report as they are in HTML, with what can't be seen spelled out."""
    return escape_markup(show_line(text))


def _write_rows(point: Point, sigla: dict[str, str]) -> Iterator[str]:
    if not point.facets:
        yield _write_row(point.relation, point.about, "", "", "")
    for facet in point.facets:
        yield _write_row(facet.relation, point.about, facet.question, _write_readings(facet, sigla), facet.explanation)


def _write_row(*cells: str) -> str:
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def _write_readings(facet: Facet, sigla: dict[str, str]) -> str:
    return "; ".join(_write_reading(reading, sigla) for reading in facet.readings)


def _write_reading(reading: Reading, sigla: dict[str, str]) -> str:
    return f"{' '.join(sigla.get(id, id) for id in reading.articles)}: {reading.value}"
