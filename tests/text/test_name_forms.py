"""Names that are one in several languages, looked up in sorted lines."""

from hypothesis import given
from hypothesis import strategies as st

from tellings.text.name_forms import NameForms
from tellings.text.sorted_lines import find_line

FORMS = NameForms(b"ana\t1,4\nanna\t1\npetr\t2\npiotr\t2\n")


def test_forms_share_a_name() -> None:
    assert FORMS.share("petr", "piotr")
    assert FORMS.share("ana", "anna")
    assert not FORMS.share("anna", "petr")
    assert not FORMS.share("an", "ana")
    assert not NameForms().share("anna", "ana")


@given(st.sets(st.text(alphabet="abc", min_size=1, max_size=4), max_size=12), st.text(alphabet="abc", max_size=5))
def test_a_line_is_found_where_it_stands(keys: set[str], asked: str) -> None:
    lines = b"".join(f"{key}\t{len(key)}\n".encode() for key in sorted(keys))

    assert find_line(lines, f"{asked}\t".encode()) == (str(len(asked)).encode() if asked in keys else b"")
