"""How texts are cut and cleaned for the parser; spans stay those of the text."""

import pytest

from tellings.weights.spacy_parser import SpacyParser, find_blocks, straighten


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("QUITO, Ecuador (Agency) — The mayor of the town resigned on Monday.\nShe left.",
         ["QUITO, Ecuador (Agency) —", "The mayor of the town resigned on Monday.", "She left."]),
        ("  One line.  \r\n\n\tAnother. ", ["One line.", "Another."]),
    ],
)  # fmt: skip
def test_lines_are_blocks_and_a_dateline_is_one_of_its_own(text: str, blocks: list[str]) -> None:
    assert [text[block.start : block.end] for block in find_blocks(text)] == blocks


def test_apostrophes_inside_words_are_straightened_and_nothing_moves() -> None:
    line = "‘They didn’t go,’ the players’ coach said – it’s over"
    assert straighten(line) == "‘They didn't go,’ the players’ coach said – it's over"


def test_the_words_stay_those_of_the_text(parser: SpacyParser) -> None:
    text = "The tram didn’t derail."
    (syntax,) = parser.parse([text])
    assert [text[t.start : t.end] for t in syntax.tokens][2:4] == ["did", "n’t"]
    assert syntax.tokens[3].lemma == "not"
