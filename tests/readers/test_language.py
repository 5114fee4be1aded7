"""Languages of short and long texts."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.readers.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour master told reporters that the quay was shut by the police on Friday.", "en"),
        ("Police say two men fell. Divers search nearby waters. Ferries stop. Schools close early.", "en"),
        ("Le capitaine a déclaré mardi que le navire était rentré au port avec tous ses passagers.", "fr"),
        ("Nach Angaben der Polizei wurden zwölf Menschen verletzt, als die Fähre am Kai anlegte.", "de"),
        ("El alcalde dijo el martes que el puente seguirá cerrado hasta que termine la revisión.", "es"),
        ("Капитан сообщил во вторник, что паром вернулся в порт со всеми пассажирами.", "ru"),
        ("قال القبطان يوم الثلاثاء إن العبارة عادت إلى الميناء مع جميع ركابها", "ar"),
        ("Quay shut", None),
        ("12 345 — 67 / 89 !!! " * 20, None),
        ("", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert find_language(text) == language


@settings(max_examples=30, deadline=None)
@given(st.text())
def test_any_text_has_a_language_or_none(text: str) -> None:
    language = find_language(text)
    assert language is None or len(language) == 2


def test_english_is_told_without_the_model() -> None:
    code = (
        "import sys; from tellings.readers.language import find_language as f;"
        "assert f('The guard said that the quay was shut by the police for the night.') == 'en';"
        "assert 'py3langid' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
