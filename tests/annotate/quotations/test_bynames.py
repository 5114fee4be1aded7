"""Words in marks that name something are no saying."""

import pytest

import tellings


@pytest.mark.parametrize(
    "text",
    [
        "A singer known as “Nightjar” was held on Monday.",
        "A driver who goes by “Fox” saw the crash.",
        "“It was late,” said a trader who goes by the name “Sparrow”.",
        "She wrote under the pseudonym “Old Salt” for years.",
        "The band calls itself “The Lower Vale”.",
        "They stopped a group dubbed “Grey Coats” at the border.",
        "The so-called “ghost harbour” was closed.",
        "He wrote a novel entitled “The Long Quay” in 1990.",
        "The film “A Quiet Square” was taken off the programme.",
    ],
)
def test_a_name_in_marks_is_no_saying(text: str) -> None:
    found = [text[q.content.start : q.content.end] for q in tellings.annotate(tellings.article(text)).quotations]

    assert all("“" not in content and not content[0].isupper() for content in found if content != "It was late,")


def test_a_verdict_in_marks_is_still_a_saying() -> None:
    text = "The mayor called the plan “a disgrace”."
    (quotation,) = tellings.annotate(tellings.article(text)).quotations

    assert "a disgrace" in text[quotation.content.start : quotation.content.end]
