"""What comparing plain text does not import, and what is said where an extra is missing."""

import subprocess
import sys
from pathlib import Path

import pytest

from readers.hostile_files import FIRST, make_pdf
from tellings.pipeline.read import read_reports

HEAVY = ("lxml", "trafilatura", "htmldate", "courlan", "dateparser", "pypdf")


def test_reading_plain_text_imports_no_parser_of_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FIRST)
    code = (
        "import sys; from tellings.pipeline.read import read_reports\n"
        f"assert len(read_reports([{str(path)!r}]).articles) == 1\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_a_missing_extra_is_named_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    pdf, text = tmp_path / "a.pdf", tmp_path / "b.txt"
    pdf.write_bytes(make_pdf(FIRST))
    text.write_text(FIRST)
    result = read_reports([pdf, text])
    assert [article.id for article in result.articles] == ["b"]
    assert [str(problem) for problem in result.problems] == [
        f"{pdf}: is a PDF, and reading those needs pypdf; run: pip install 'tellings[pdf]'"
    ]
