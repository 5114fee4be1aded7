"""Whom pronouns and descriptions that speak stand for, on sentences read by the real parser."""

from collections.abc import Callable

import pytest

from tellings.annotate.quotations import find_quotations
from tellings.annotate.quotations.clues import CLUES, NOBODY
from tellings.annotate.quotations.likelihood import AntecedentModel, Choice, Question
from tellings.annotate.quotations.parties import find_named
from tellings.model.annotations import EntityType, Mention
from tellings.model.span import Span
from tellings.model.syntax import Syntax, Token, TokenRange
from tellings.text.tree import Tree
from tellings.weights.models import load_antecedents
from timing import spend_least

MakeTree = Callable[[str], Tree]
TYPES: dict[str, EntityType] = {
    "Tomas Berg": "person",
    "Leila Noor": "person",
    "Anna Lind": "person",
    "Berg": "person",
    "Noor": "person",
    "Lind": "person",
    "Oro Airways": "org",
    "Bank of Lirana": "org",
    "Harbour Trade Union": "org",
    "HTU": "org",
}


def name(text: str) -> tuple[Mention, ...]:
    """The mentions of the names above, longer ones first."""
    found: list[Mention] = []
    for form, kind in TYPES.items():
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            if not any(m.start < end and place < m.end for m in found):
                found.append(Mention(place, end, form, kind))
            place = text.find(form, end)
    return tuple(sorted(found, key=lambda m: m.start))


def read_last(make_tree: MakeTree, text: str) -> tuple[str | None, str | None]:
    """The speaker of the last direct quotation and whom it stands for."""
    found = find_quotations(make_tree(text), (), name(text), load_antecedents())
    quotation = [q for q in found if q.kind == "direct"][-1]
    return quotation.speaker and quotation.speaker.exact, quotation.antecedent and quotation.antecedent.exact


@pytest.mark.parametrize(
    ("text", "speaker", "antecedent"),
    [
        ("Rep. Tomas Berg came on Monday. “We are late,” the lawmaker said.", "the lawmaker", "Tomas Berg"),
        (
            "Tomas Berg, the harbour master, met Leila Noor. “It is safe,” the harbour master said.",
            "the harbour master",
            "Tomas Berg",
        ),
        ("Oro Airways said it was sorry. “All will be paid,” the airline said.", "the airline", "Oro Airways"),
        ("Bank of Lirana closed on Friday. “We are solvent,” the bank said.", "the bank", "Bank of Lirana"),
        ("Leila Noor met Tomas Berg. “We agreed,” she said.", "she", "Leila Noor"),
        ("Leila Noor met Tomas Berg. “We agreed,” he said.", "he", "Tomas Berg"),
        (
            "“We are late,” Leila Noor said. “It takes years.\n\n“It will cost us dear. It takes time,” she added.",
            "she",
            "Leila Noor",
        ),
        (
            "A fisherman from Lirana saw Tomas Berg at noon. “He was late,” the fisherman said.",
            "the fisherman",
            "A fisherman from Lirana",
        ),
        ("Tomas Berg met a teacher on the pier. “Why so late?” the teacher asked.", "the teacher", "a teacher"),
        ("A widow lost her coat. “It was new,” she said.", "she", "A widow"),
        (
            "Anna Lind said in a statement that the port was shut. “It will reopen,” the statement said.",
            "the statement",
            "Anna Lind",
        ),
    ],
)
def test_what_speaks_stands_for_a_name(make_tree: MakeTree, text: str, speaker: str, antecedent: str) -> None:
    assert read_last(make_tree, text) == (speaker, antecedent)


@pytest.mark.parametrize(
    "text",
    [
        "“We are late,” the fisherman who lost his boat said.",
        "Leila Noor and Anna Lind left at noon. “The pier is shut,” officials said.",
        "Leila Noor left at noon. “The pier is shut,” he said.",
    ],
)
def test_strangers_stay_strangers(make_tree: MakeTree, text: str) -> None:
    assert read_last(make_tree, text)[1] is None


def test_names_of_one_party_are_found_by_part_and_initials(make_tree: MakeTree) -> None:
    text = "Tomas Berg met Harbour Trade Union and Leila Noor. HTU thanked Berg."
    named = find_named(make_tree(text), name(text), set())
    by_form = {text[n.span.start : n.span.end]: n.party for n in named}
    assert by_form["Berg"] == by_form["Tomas Berg"]
    assert by_form["HTU"] == by_form["Harbour Trade Union"]
    assert len(set(by_form.values())) == 3


def test_the_packaged_weights_are_of_the_clues_and_tell_their_origin() -> None:
    model = load_antecedents()
    assert model.fits
    assert "ECB+" in model.card["data"]
    assert not AntecedentModel({}, {}, {}).fits


def test_nothing_is_chosen_that_is_not_likelier_than_not() -> None:
    nobody = tuple(float(kind == "he") for kind in NOBODY)
    sure = tuple(float(clue in ("leads", "gender", "latest")) for clue in CLUES)
    one, other = Choice(0, Span(0, 4), sure), Choice(1, Span(9, 14), sure)
    assert load_antecedents().choose(Question(3, "he", nobody, ())) is None
    assert load_antecedents().choose(Question(3, "he", nobody, (one,))) == one
    assert load_antecedents().choose(Question(3, "he", nobody, (one, other))) is None


@pytest.mark.parametrize("words", [("Berg", "said", "he", "said"), ("the", "lawmaker", "said", "Noor")])
def test_tying_takes_linear_time(words: tuple[str, ...]) -> None:
    tokens, mentions, place = [], [], 0
    kinds = {"said": ("VERB", "VBD"), "he": ("PRON", "PRP"), "the": ("DET", "DT"), "lawmaker": ("NOUN", "NN")}
    for index in range(60_000):
        word = words[index % len(words)]
        pos, tag = kinds.get(word, ("PROPN", "NNP"))
        verb = index - index % 2 + 1
        dep = "ROOT" if index == verb else "nsubj"
        tokens.append(Token(place, place + len(word), word, pos, tag, dep, min(verb, 59_999)))
        if pos == "PROPN":
            mentions.append(Mention(place, place + len(word), word, "person"))
        place += len(word)
    text = "".join(words) * (60_000 // len(words))
    ranges = tuple(TokenRange(i, i + 4) for i in range(0, 60_000, 4))
    tree = Tree(text, Syntax(tuple(tokens), ranges, ()))
    assert spend_least(lambda: find_quotations(tree, (), tuple(mentions), load_antecedents()), most=6) < 6
