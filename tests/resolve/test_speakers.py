"""Speakers that are no names, tied to whom they stand for."""

import pytest

import tellings
from tellings.model.report import Report
from tellings.resolve import resolve
from tellings.weights.models import load_names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("Rosa Lind runs the harbour. “We shall rebuild the pier,” she said on Friday.", "she")],
)
def test_a_pronoun_that_speaks_is_a_mention_and_no_form(text: str, speaker: str) -> None:
    article = tellings.article(text)
    (entity,) = (
        e for e in resolve([Report(article, tellings.annotate(article))], load_names()) if e.name == "Rosa Lind"
    )

    assert [text[m.start : m.end] for m in entity.mentions] == ["Rosa Lind", speaker]
    assert {form.form for form in entity.forms} == {"Rosa Lind"}
