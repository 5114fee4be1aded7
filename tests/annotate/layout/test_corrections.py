# ruff: noqa: E501
"""What a report says of its own text is its correction, and nothing that it tells."""

import pytest

import tellings
from tellings.annotate.layout.corrections import find_corrections

TOLD = "Nine people died when a boat sank off Dorne on Sunday, the coastguard said."


@pytest.mark.parametrize(
    "note",
    [
        "Correction: An earlier version of this article said that 12 people had died on Saturday.",
        "CORRECTION (May 3): The number of dead was first given as 12.",
        "Correction on 3 May 2024: the boat left on Sunday, not on Saturday.",
        "• This article was amended on 3 May 2024. An earlier version said that 12 people had died.",
        "This story has been corrected to show that nine people died, not 12.",
        "Editor's note: This story has been updated with a lower toll.",
        "Editors’ Note — The toll of 12 came from a rescue worker.",
        "Clarification: The 12 people in the first report included the missing.",
        "An earlier version of this story misstated the toll as 12.",
        "In an earlier version of this report we gave the toll as 12.",
        "*A previous version of this story gave the toll as 12.*",
        "CORRECTS toll in 2nd paragraph to nine, not 12",
        "(Corrects paragraph 2 to say nine died, not 12)",
        "UPDATES with quote from coastguard, 12 paragraphs",
        "(Adds details on the 12 crew)",
        "Eds: UPDATES: Corrects toll to nine, not 12.",
        "The headline of this article was changed on Monday because it gave the toll as 12.",
        "Note to readers: the toll was 12 when this was printed.",
        "We have corrected this story, which gave the toll as 12.",
    ],
)
def test_a_line_of_its_own(note: str) -> None:
    for text in (f"{TOLD}\n\n{note}", f"{note}\n\n{TOLD}"):
        assert [text[span.start : span.end] for span in find_corrections(text)] == [note]


def test_a_label_above_its_correction() -> None:
    text = f"{TOLD}\n\nCorrections and clarifications\n\nWe said that 12 people had died. It was nine.\n\nThe sea was calm."
    assert [text[span.start : span.end] for span in find_corrections(text)] == [
        "Corrections and clarifications",
        "We said that 12 people had died. It was nine.",
    ]


def test_the_end_of_a_paragraph() -> None:
    text = f"{TOLD} (This story has been corrected: an earlier version said 12.)"
    (span,) = find_corrections(text)
    assert text[span.start : span.end] == "(This story has been corrected: an earlier version said 12.)"


@pytest.mark.parametrize(
    "line",
    [
        "Corrections officers found 12 letters in the cell on Sunday.",
        "The correction came as shares fell by 12 percent: a record.",
        "An earlier version of the bill had set the age at 12.",
        "The report was updated by the ministry on Sunday to say that 12 had died.",
        "Editors of 12 papers signed the note on Sunday.",
        "Updates of the list are due on Sunday, the ministry said.",
        "The UN amended its figure to 12 on Sunday.",
        "Markets: The correction of 12 percent is over, banks say.",
    ],
)
def test_what_is_told_of_other_things(line: str) -> None:
    assert find_corrections(f"{TOLD}\n\n{line}") == ()


def test_no_layer_holds_what_a_correction_says() -> None:
    note = "Correction: An earlier version of this article said that 12 people died on Saturday, according to Ann Dill."
    text = f"Boat sinks off Dorne\n\n{TOLD}\n\n{note}"
    found = tellings.annotate(tellings.article(text, published="2024-05-06"))
    assert [one.exact for one in found.corrections] == [note]
    start = text.index(note)
    layers = (found.times, found.quantities, found.mentions, found.attributes)
    assert all(one.start < start for layer in layers for one in layer)
    assert all(one.start < start for one in found.statements)
    assert all(one.content.start < start for one in found.quotations)
    assert {s.kind for s in found.sentences if s.start >= start} == {"correction"}
    assert not any(s.statement for s in found.sentences if s.start >= start)


def test_the_withdrawn_figure_is_no_reading() -> None:
    first = f"Boat sinks off Dorne\n\n{TOLD}\n\nThis article was amended on 7 May 2024. A previous version said that 12 people died on Saturday."
    second = "Nine die as boat goes down\n\nA boat sank off Dorne on Sunday and nine people died, according to the coastguard."
    account = tellings.compare(
        tellings.article(first, id="a", published="2024-05-06"),
        tellings.article(second, id="b", published="2024-05-06"),
    )
    readings = [r.value for point in account.points for facet in point.facets for r in facet.readings]
    assert not any("12" in value or "Saturday" in value for value in readings)
    assert not any("2024-05-04" in entry.when for entry in account.timeline)
    assert [one.article for one in account.corrections] == ["a"]
    assert not any(facet.relation == "conflict" for point in account.points for facet in point.facets)
    assert "Corrections" in tellings.render_markdown(account)
    assert 'id="corrections"' in tellings.render_html(account)
