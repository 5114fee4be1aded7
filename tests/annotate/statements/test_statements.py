"""Statements, from the real parser's trees and from trees built by hand."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.statements import find_statements
from tellings.model.annotations import Cited, Quotation, Sentence, Statement, Timex
from tellings.model.span import Span
from tellings.model.syntax import Syntax, Token, TokenRange
from tellings.text.tree import Tree
from timing import measure_growth, spend

MakeTree = Callable[[str], Tree]
Find = Callable[..., dict[str, Statement]]


def read_sentences(tree: Tree, *, statement: bool = True) -> tuple[Sentence, ...]:
    spans = [(tree.make_span(range(s.first, s.last)), s) for s in tree.syntax.sentences]
    return tuple(Sentence(span.start, span.end, statement, "body", s.first, s.last) for span, s in spans)


def make_time(text: str, words: str) -> Timex:
    start = text.index(words)
    return Timex(start=start, end=start + len(words), exact=words, type="DATE", value="XXXX")


@pytest.fixture
def find(make_tree: MakeTree) -> Find:
    """The statements of a text by the lemma of their predicate."""

    def find_in(text: str, times: tuple[str, ...] = (), quotations: tuple[Quotation, ...] = ()) -> dict[str, Statement]:
        tree = make_tree(text)
        timexes = tuple(make_time(text, words) for words in times)
        return {s.predicate.lemma: s for s in find_statements(tree, read_sentences(tree), timexes, quotations)}

    return find_in


def show_arguments(text: str, statement: Statement) -> list[str]:
    marks = [f"{a.marker}: " if a.marker else "" for a in statement.arguments]
    return [f"{a.role} {mark}{text[a.start : a.end]}" for a, mark in zip(statement.arguments, marks, strict=True)]


ARGUMENTS = [
    (
        "The army killed twelve rebels near the border on Sunday.", "kill",
        ["agent The army", "patient twelve rebels", "place near: the border", "time on: Sunday"],
    ),
    ("Men were arrested by police in Oslo.", "arrest", ["patient Men", "agent by: police in Oslo", "place in: Oslo"]),
    ("Nine people killed in plane crash", "kill", ["patient Nine people", "other in: plane crash"]),
    ("Rebels released the boys who were taken in May.", "take", ["patient the boys", "time in: May"]),
    ("The mayor resigned because of the strike.", "resign", ["agent The mayor", "cause because of: the strike"]),
    ("Soldiers shelled the town and burned the bridge.", "burn", ["agent Soldiers", "patient the bridge"]),
    ("The firm sent a letter to the union.", "send", ["agent The firm", "patient a letter", "recipient to: the union"]),
    ("The general took over the town.", "take over", ["agent The general", "patient the town"]),
    ("The minister was a farmer.", "be farmer", ["agent The minister"]),
    ("The workers were given a bonus.", "give", ["recipient The workers", "patient a bonus"]),
    ("There were no passengers on the train.", "be", ["patient no passengers on the train"]),
    ("The bridge that the army built collapsed.", "build", ["patient The bridge", "agent the army"]),
    ("The crew was accused of stealing fuel.", "steal", ["agent The crew", "patient fuel"]),
    ("Norway was the first country to sign the treaty.", "sign", ["agent the first country", "patient the treaty"]),
    ("The court ordered the firm to pay a fine.", "pay", ["agent the firm", "patient a fine"]),
    ("Villagers used the money to buy a boat.", "buy", ["agent Villagers", "patient a boat"]),
    ("They praised the nurse who stayed and who saved the boy.", "save", ["agent the nurse", "patient the boy"]),
    ("The guards had a chance to leave the jail.", "leave", ["agent The guards", "patient the jail"]),
    ("The siege lasted two weeks.", "last", ["agent The siege", "time two weeks"]),
    (
        "QUITO, Ecuador — Rebels struck the port, a fisherman said by phone.", "strike",
        ["agent Rebels", "patient the port"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lemma", "expected"), ARGUMENTS)
def test_arguments(find: Find, text: str, lemma: str, expected: list[str]) -> None:
    assert show_arguments(text, find(text)[lemma]) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "exact", "predicate"),
    [
        ("The two sides held talks in Geneva.", "talk", "The two sides held talks in Geneva", "held talks"),
        ("A funeral took place in Lagos.", "bury", "A funeral took place in Lagos", "funeral"),
        (
            "There was an explosion at the harbour.",
            "explode",
            "There was an explosion at the harbour",
            "was an explosion",
        ),
        ("The attack on the village was condemned.", "attack", "The attack on the village", "attack"),
        ("Reporters covered the president's visit to Kenya.", "visit", "the president's visit to Kenya", "visit"),
        ("OSLO (Agency) — The mayor resigned.", "resign", "The mayor resigned", "resigned"),
        ("He said that the ship sank.", "sink", "the ship sank", "sank"),
        ("After leaving the port, the ship sank.", "leave", "After leaving the port", "leaving"),
        ("After leaving the port, the ship sank.", "sink", "the ship sank", "sank"),
        ('She called it a "sad day".', "call", 'She called it a "sad day"', "called"),
    ],
)
def test_extent_and_predicate(find: Find, text: str, lemma: str, exact: str, predicate: str) -> None:
    statement = find(text)[lemma]
    assert statement.exact == exact
    assert text[statement.predicate.start : statement.predicate.end] == predicate


@pytest.mark.parametrize(
    ("text", "lemma", "polarity"),
    [
        ("The army did not attack the town.", "attack", "negative"),
        ("The army did not shell or attack the town.", "attack", "negative"),
        ("The army shelled the port and did not enter it.", "shell", "positive"),
        ("No one survived.", "survive", "negative"),
        ("No one was killed or injured.", "injure", "negative"),
        ("He said he has no excuse and accept the blame for it.", "accept", "positive"),
        ("No charges were filed.", "file", "negative"),
        ("The rescuers failed to reach the miners.", "reach", "negative"),
        ("The leaders refused to meet the envoy.", "meet", "negative"),
        ("He did not fail to reach the summit.", "reach", "positive"),
        ("He denied killing the guard.", "kill", "negative"),
        ("They were unable to land the plane.", "land", "negative"),
        ("He left without paying the bill.", "pay", "negative"),
        ("The law is no longer valid.", "be valid", "negative"),
        ("Police prevented them from leaving the hall.", "leave", "negative"),
        ("There were no passengers on the train.", "be", "negative"),
        ("Neither side held talks.", "talk", "negative"),
        ("The tram didn’t derail.", "derail", "negative"),
        ("She wasn’t there.", "be", "negative"),
        ("The bill has yet to pass.", "pass", "negative"),
        ("It was too late to save the pier.", "save", "negative"),
        ("The army neither confirmed nor denied the raid.", "deny", "negative"),
        ("The workers held talks.", "talk", "positive"),
    ],
)
def test_polarity(find: Find, text: str, lemma: str, polarity: str) -> None:
    assert find(text)[lemma].polarity == polarity


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("The mayor resigned.", "resign", "asserted"),
        ("They had to leave the town.", "leave", "asserted"),
        ("They have to leave the town.", "leave", "demanded"),
        ("The bill has yet to pass.", "pass", "asserted"),
        ("The minister will visit Peru.", "visit", "planned"),
        ("The minister is expected to visit Peru.", "visit", "planned"),
        ("The minister plans to visit Peru.", "visit", "planned"),
        ("Minister to visit Peru after vote", "visit", "planned"),
        ("The minister will visit Peru and inspect the mine.", "inspect", "planned"),
        ("She said that she would leave the party.", "leave", "planned"),
        ("The dam may have burst.", "burst", "possible"),
        ("The dam is likely to burst.", "burst", "possible"),
        ("If the river rises, the town will flood.", "rise", "conditional"),
        ("He would leave the party.", "leave", "conditional"),
        ("The union urged the firm to pay the workers.", "pay", "demanded"),
        ("The firm should pay the workers.", "pay", "demanded"),
        ("He allegedly robbed the bank.", "rob", "alleged"),
        ("He is accused of robbing the bank.", "rob", "alleged"),
        ("The rebels are believed to have fled.", "flee", "alleged"),
        ("The rebels managed to flee.", "flee", "asserted"),
        ("The reporter asked whether he had resigned.", "resign", "possible"),
    ],
)
def test_modality(find: Find, text: str, lemma: str, modality: str) -> None:
    assert find(text)[lemma].modality == modality


def test_attribution_to_a_reporting_verb(find: Find) -> None:
    found = find("The mayor of Lima said that the bridge collapsed because the river rose.")
    assert found["say"].attribution is None
    for lemma in ("collapse", "rise"):
        attribution = found[lemma].attribution
        assert attribution is not None
        assert attribution.speaker == Cited(0, 17, "The mayor of Lima")
        assert attribution.cue == Cited(18, 22, "said")


def test_what_somebody_speaks_of_is_not_said(find: Find) -> None:
    text = "The mayor condemned the attack that killed five guards."
    content = Span(text.index("the attack"), len(text) - 1)
    quotation = Quotation(
        kind="indirect", content=content, cue=Cited(10, 19, "condemned"), speaker=Cited(0, 9, "The mayor")
    )
    assert find(text, quotations=(quotation,))["kill"].attribution is None


def test_attribution_by_according_to(find: Find) -> None:
    attribution = find("The bridge collapsed, according to witnesses.")["collapse"].attribution
    assert attribution is not None
    assert attribution.cue == Cited(22, 34, "according to")
    assert attribution.speaker == Cited(35, 44, "witnesses")


def test_the_innermost_quotation_gives_the_attribution(find: Find) -> None:
    text = "The bridge collapsed and the town flooded. The mayor resigned."
    outer = Quotation(kind="direct", content=Span(0, 42), cue=Cited(1, 2, "o"), speaker=Cited(1, 2, "o"))
    inner = Quotation(kind="direct", content=Span(21, 42), cue=Cited(3, 4, "i"), speaker=None)
    found = find(text, quotations=(inner, outer))
    attributions = [found[lemma].attribution for lemma in ("collapse", "flood", "resign")]
    assert [a.cue.exact if a and a.cue else None for a in attributions] == ["o", "i", None]


def test_a_timex_makes_a_time(find: Find) -> None:
    text = "The king died in his jubilee."
    assert "other in: his jubilee" in show_arguments(text, find(text)["die"])
    assert "time in: his jubilee" in show_arguments(text, find(text, ("jubilee",))["die"])


def test_a_time_behind_an_object_belongs_to_the_verb(find: Find) -> None:
    text = "Gunmen killed twelve people on Sunday."
    assert show_arguments(text, find(text)["kill"]) == [
        "agent Gunmen", "patient twelve people", "time on: Sunday",
    ]  # fmt: skip


def test_nothing_from_captions(make_tree: MakeTree) -> None:
    tree = make_tree("The mayor opens the pier.")
    captions = tuple(msgspec.structs.replace(s, kind="caption") for s in read_sentences(tree))
    assert find_statements(tree, captions, (), ()) == ()


def test_nothing_from_what_states_nothing(make_tree: MakeTree) -> None:
    tree = make_tree("Police arrested two men in Oslo.")
    assert find_statements(tree, read_sentences(tree), (), ())
    assert find_statements(tree, read_sentences(tree, statement=False), (), ()) == ()


def test_text_order(make_tree: MakeTree) -> None:
    tree = make_tree("Police said that the attack on the port killed six. The mayor fled, and troops arrived.")
    found = find_statements(tree, read_sentences(tree), (), ())
    assert [(s.start, s.end) for s in found] == sorted((s.start, s.end) for s in found)
    assert len(found) >= 5


def test_empty_text() -> None:
    assert find_statements(Tree("", Syntax((), (), ())), (), (), ()) == ()


LABELS = (
    "nsubj dobj ccomp xcomp conj advcl relcl acl prep pobj pcomp punct appos aux attr acomp mark neg npadvmod expl dep"
).split()
WORDS = "said attack be fail not — “ ” \u0301 🚒 بیت without of if that talks".split()
TAGS = [tuple(pair.split("/")) for pair in (
    "VERB/VBD VERB/VBG VERB/VB AUX/VBZ NOUN/NN PROPN/NNP ADP/IN PUNCT/: ADJ/JJ PART/TO"
).split()]  # fmt: skip


@st.composite
def draw_trees(draw: st.DrawFn) -> Tree:
    """Any tokens under any labels and heads, loops included."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14))
    tokens, start = [], 0
    for word in words:
        pos, tag = draw(st.sampled_from(TAGS))
        head = draw(st.integers(0, len(words) - 1))
        tokens.append(Token(start, start + len(word), word, pos, tag, draw(st.sampled_from(LABELS)), head))
        start += len(word) + 1
    return Tree(" ".join(words), Syntax(tuple(tokens), (TokenRange(0, len(words)),), ()))


@given(draw_trees())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_spans_are_exact_on_any_tree(tree: Tree) -> None:
    for statement in find_statements(tree, read_sentences(tree), (), ()):
        assert tree.text[statement.start : statement.end] == statement.exact != ""
        assert 0 <= statement.predicate.start < statement.predicate.end <= len(tree.text)
        assert all(0 <= a.start < a.end <= len(tree.text) for a in statement.arguments)


def make_comb(length: int, label: str, lemma: str) -> Tree:
    """Verbs that all stand under the first one."""
    tokens = tuple(Token(3 * i, 3 * i + 2, lemma, "VERB", "VB", label if i else "ROOT", 0) for i in range(length))
    return Tree("ab " * length, Syntax(tokens, (TokenRange(0, length),), ()))


def make_chain(length: int, label: str) -> Tree:
    """Verbs that each stand under the one before."""
    tokens = tuple(
        Token(3 * i, 3 * i + 2, "say", "VERB", "VBD", label if i else "ROOT", max(0, i - 1)) for i in range(length)
    )
    return Tree("ab " * length, Syntax(tokens, (TokenRange(0, length),), ()))


def take(tree: Tree) -> float:
    sentences = read_sentences(tree)
    return spend(lambda: find_statements(tree, sentences, (), ()))


@pytest.mark.parametrize("label", ["ccomp", "xcomp", "conj", "pcomp", "relcl"])
def test_a_deep_tree_costs_no_square(label: str) -> None:
    assert measure_growth(lambda length: take(make_chain(length, label)), 1_000, 8_000, most=32) < 32


COMBS = [("dobj", "ask"), ("xcomp", "deny"), ("ccomp", "ask"), ("attr", "be"), ("conj", "go"), ("relcl", "deny")]


@pytest.mark.parametrize(("label", "lemma"), COMBS)
def test_a_wide_tree_costs_no_square(label: str, lemma: str) -> None:
    assert measure_growth(lambda length: take(make_comb(length, label, lemma)), 1_000, 8_000, most=32) < 32
