"""How texts are cut and cleaned for the parser; spans stay those of the text."""

import pytest

from tellings.weights.spacy_parser import BATCH, BATCH_CHARACTERS, SpacyParser, find_blocks, group_lines, straighten


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


def test_long_lines_are_parsed_in_smaller_groups() -> None:
    lines = ["a" * 4_000] * 20 + ["b"] * 100 + ["c" * (BATCH_CHARACTERS + 1)]
    groups = list(group_lines(iter(lines)))
    assert [line for group in groups for line in group] == lines
    assert max(map(len, groups)) == BATCH
    assert all(sum(map(len, group)) <= BATCH_CHARACTERS for group in groups if len(group) > 1)
    assert list(group_lines([])) == []
