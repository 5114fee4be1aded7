"""Quotations with cue and speaker, on sentences read by the real parser."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.quotations import find_quotations
from tellings.model.annotations import Mention, Quotation
from tellings.model.syntax import Syntax, Token, TokenRange
from tellings.text.tree import Tree
from tellings.weights.models import load_antecedents
from timing import spend_least

MakeTree = Callable[[str], Tree]
PERSONS = ("Leila Noor", "Noor", "Tomas Berg", "Berg")
ORGANISATIONS = ("Northline Ferries", "Northline")


def name(text: str) -> tuple[Mention, ...]:
    """The mentions of the names above, the longest first."""
    found: list[Mention] = []
    for form in (*PERSONS, *ORGANISATIONS):
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            if not any(m.start < end and place < m.end for m in found):
                found.append(Mention(place, end, form, "person" if form in PERSONS else "org"))
            place = text.find(form, end)
    return tuple(sorted(found, key=lambda m: m.start))


def read(make_tree: MakeTree, text: str) -> tuple[Quotation, ...]:
    return find_quotations(make_tree(text), (), name(text), load_antecedents())


def show(text: str, quotation: Quotation) -> tuple[str, str, str | None, str | None]:
    cue, speaker = quotation.cue, quotation.speaker
    words = text[quotation.content.start : quotation.content.end]
    return quotation.kind, words, cue and cue.exact, speaker and speaker.exact


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("“We will rebuild the pier,” Noor said.", "We will rebuild the pier,", "said", "Noor"),
        ("“We will rebuild the pier,” said Leila Noor.", "We will rebuild the pier,", "said", "Leila Noor"),
        (
            "'We will rebuild the pier,' said Tomas Berg, the harbour master.",
            "We will rebuild the pier,",
            "said",
            "Tomas Berg",
        ),
        (
            'Deputy Mayor Leila Noor told reporters on Friday: "We will rebuild."',
            "We will rebuild.",
            "told",
            "Leila Noor",
        ),
        ("Noor, the deputy mayor, said, “We will rebuild.”", "We will rebuild.", "said", "Noor"),
        ("Noor: ‘We will rebuild the pier’", "We will rebuild the pier", None, "Noor"),
        ("“Nobody told us,” a spokesman for the port said.", "Nobody told us,", "said", "a spokesman for the port"),
        ("“Will it hold?” asked one fisherman who lost his boat.", "Will it hold?", "asked", "one fisherman"),
        ("“The pier is safe,” according to Tomas Berg.", "The pier is safe,", "according to", "Tomas Berg"),
        ("“The pier will stand for a century.” — Tomas Berg", "The pier will stand for a century.", None, "Tomas Berg"),
        ("“We are sorry,” a lawyer for the port, Tomas Berg, said.", "We are sorry,", "said", "Tomas Berg"),
        ("“NOOR: We never saw the report on the pier.”", "We never saw the report on the pier.", None, "NOOR"),
        ("Noor tweeted: “The pier is open again.”", "The pier is open again.", "tweeted", "Noor"),
        ("The pier is finished, as Noor put it, “for good and all.”", "for good and all.", "put", "Noor"),
    ],
)
def test_direct_quotation(make_tree: MakeTree, text: str, content: str, cue: str | None, speaker: str) -> None:
    found = [show(text, q) for q in read(make_tree, text) if q.kind == "direct"]
    assert found == [("direct", content, cue, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        (
            "Noor said that the pier would reopen in May.",
            "that the pier would reopen in May",
            "said",
            "Noor",
        ),
        ("The ferry sank within minutes, officials said.", "The ferry sank within minutes", "said", "officials"),
        (
            "According to Tomas Berg, the ferry sank within minutes.",
            "the ferry sank within minutes",
            "According to",
            "Tomas Berg",
        ),
        (
            "The ferry sank within minutes, according to the coast guard.",
            "The ferry sank within minutes",
            "according to",
            "the coast guard",
        ),
        ("Berg promised to pay for the boats.", "to pay for the boats", "promised", "Berg"),
        (
            "Passengers were told that the ferry was late.",
            "that the ferry was late",
            "were told",
            None,
        ),
        (
            "Berg repeated Noor's claim that the pier was safe.",
            "that the pier was safe",
            "claim",
            "Noor",
        ),
    ],
)
def test_indirect_quotation(make_tree: MakeTree, text: str, content: str, cue: str, speaker: str | None) -> None:
    assert [show(text, q) for q in read(make_tree, text)] == [("indirect", content, cue, speaker)]


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("Noor: The pier must stay open", "The pier must stay open", None, "Noor"),
        ("Berg condemned the closure of the pier.", "the closure of the pier", "condemned", "Berg"),
        ("Noor has called for an inquiry.", "an inquiry", "has called for", "Noor"),
        ("Noor accused Berg of negligence.", "Berg of negligence", "accused", "Noor"),
        ("Berg spoke about the closure at length.", "the closure", "spoke about", "Berg"),
        (
            "In a new survey, half of the town opposes the pier.",
            "half of the town opposes the pier",
            "In",
            "a new survey",
        ),
    ],
)
def test_headlines_stances_and_findings(
    make_tree: MakeTree, text: str, content: str, cue: str | None, speaker: str
) -> None:
    assert [show(text, q) for q in read(make_tree, text)] == [("indirect", content, cue, speaker)]


def test_marked_words_in_a_clause_make_it_mixed(make_tree: MakeTree) -> None:
    text = "Noor said on Friday that the pier was “a disgrace” to the town."
    (found,) = read(make_tree, text)
    assert show(text, found) == ("mixed", "that the pier was “a disgrace” to the town", "said", "Noor")


def test_a_name_given_to_something_is_mixed_with_its_object(make_tree: MakeTree) -> None:
    text = "Berg called the pier “a national disgrace.”"
    (found,) = read(make_tree, text)
    assert found.kind == "mixed"
    assert found.speaker is not None
    assert found.speaker.exact == "Berg"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “swap” never came.",
        "Noor sang “The Long Way Home” in the square.",
        "Berg spoke on “Harbour Morning” for an hour.",
        "The players' bus and the fans' train left at noon.",
        "Berg did not say whether the pier was safe.",
        "The troupe performs a play called “The Last Ferry Home” every night.",
        "The so- called “special relationship” was cold.",
        "Berg keeps a copy of his memoir, “Salt and Rope: A Harbour Master Remembers,” on his desk.",
        "FAREWELL—“The last ferry leaves the old pier at noon,” by Leila Noor.",
        "FAREWELL—“The last ferry leaves the old pier at noon,” by The Post’s Leila Noor.",
        "FAREWELL—“The last ferry leaves for ‘Neverland,’” by Leila Noor.",
    ],
)
def test_irony_titles_and_silence_are_no_quotations(make_tree: MakeTree, text: str) -> None:
    assert read(make_tree, text) == ()


def test_a_clause_behind_marks_that_says_when_is_no_tag_of_them(make_tree: MakeTree) -> None:
    text = "Mayor Berg pushed the self-styled “skipper” after he asked the mayor if he backed the plan."
    assert read(make_tree, text) == ()


def test_a_clause_before_the_cue_goes_on_in_the_marks(make_tree: MakeTree) -> None:
    text = "When the winter comes, Dr. Noor added, “it will close the pier for good.”"
    assert [show(text, q)[:3] for q in read(make_tree, text) if q.kind != "indirect"] == [("mixed", text, "added")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Noor added that the pier was “rotten through and through.”",
            "that the pier was “rotten through and through.”",
        ),
        ("Berg saw the “sad remains” of the pier, Noor told the council.", "Berg saw the “sad remains” of the pier"),
        ("The town mourned what Noor called “a ship of fools.”", "what Noor called “a ship of fools.”"),
        (
            "The sea took the ship that Noor had dubbed “the floating coffin,” at noon.",
            "that Noor had dubbed “the floating coffin,”",
        ),
        (
            "Noor said that once the council goes home, “I will do as much as I can.”",
            "that once the council goes home, “I will do as much as I can.”",
        ),
        (
            "If the old wall holds, “I think the pier will be rebuilt,” Noor said.",
            "If the old wall holds, “I think the pier will be rebuilt,”",
        ),
        (
            "Noor said that if it rains on Friday, “We will not sail at all.”",
            "that if it rains on Friday, “We will not sail at all.”",
        ),
        (
            "Noor said the council had two choices: “We pay for the pier or we lose it.”",
            "the council had two choices: “We pay for the pier or we lose it.”",
        ),
        (
            "Counting planks on the basis of old maps, Noor said, “is like sailing in fog.”",
            "Counting planks on the basis of old maps, Noor said, “is like sailing in fog.”",
        ),
    ],
)
def test_marked_words_within_a_clause_bring_the_clause(make_tree: MakeTree, text: str, content: str) -> None:
    found = [show(text, q)[:2] for q in read(make_tree, text)]
    assert found == [("mixed", content)]


@pytest.mark.parametrize(
    "text",
    [
        "At the end Noor seemed to mouth, “Not today.”",
        "Noor asked the town council, “Who will pay for the pier?”",
        "But, Noor said, “nobody told us of it before.”",
        "Noor spoke of the pier and then thundered, “We will not pay for it!”",
        "Noor told the town that it was late and said “we will not pay for the pier.”",
        "In her speech, Noor said “there is no better pier than ours.”",
        "Noor issued a statement, “Last night the sea took our old pier.”",
        "“We never asked for a new pier!” barked Noor.",
        "“We are so glad to see the ferry again,” Noor beamed.",
        "Berg reported that he had found a letter to the town in which Noor wrote: “We will pay for it.”",
    ],
)
def test_marked_sentences_stand_for_themselves(make_tree: MakeTree, text: str) -> None:
    assert "direct" in [q.kind for q in read(make_tree, text)]


def test_a_line_that_only_names_the_speaker_is_not_said(make_tree: MakeTree) -> None:
    text = "“We shall not pay for the pier again.\nLeila Noor, mayor.”\n\nThe council left."
    assert [show(text, q)[1] for q in read(make_tree, text)] == ["We shall not pay for the pier again."]


def test_the_halves_around_a_cue_have_one_speaker(make_tree: MakeTree) -> None:
    text = "“We came late,” Noor said, “and we left early.”"
    assert [show(text, q) for q in read(make_tree, text)] == [
        ("direct", "We came late,", "said", "Noor"),
        ("direct", "and we left early.", "said", "Noor"),
    ]


def test_a_speaker_goes_on_in_the_paragraph_and_below(make_tree: MakeTree) -> None:
    text = (
        "“We came late,” Noor said. “We are sorry for that.”\n\n"
        "“We will pay for every boat that was lost.\n\n“We will rebuild the pier too.”"
    )
    found = [q.speaker and q.speaker.exact for q in read(make_tree, text) if q.kind == "direct"]
    assert found == ["Noor"] * 4


def test_a_colon_above_leads_to_the_paragraph_below(make_tree: MakeTree) -> None:
    text = "Berg continued:\n\n“The pier will stand for another century, I am sure of it.”"
    (found,) = read(make_tree, text)
    assert (found.cue and found.cue.exact, found.speaker and found.speaker.exact) == ("continued", "Berg")


@pytest.mark.parametrize(
    ("text", "speaker", "antecedent"),
    [
        ("Leila Noor came at noon. “We are late,” she said.", "she", "Leila Noor"),
        ("Ms. Noor met Mr. Berg. “We are late,” he said.", "he", "Berg"),
        ("Harbour master Tomas Berg was there. “The pier is safe,” the master said.", "the master", "Tomas Berg"),
        (
            "Northline Ferries said it was sorry. “All will be paid,” the company said.",
            "the company",
            "Northline Ferries",
        ),
        ("“We are late,” she said.", "she", None),
    ],
)
def test_pronouns_and_descriptions_keep_whom_they_stand_for(
    make_tree: MakeTree, text: str, speaker: str, antecedent: str | None
) -> None:
    found = [q for q in read(make_tree, text) if q.kind == "direct"][-1]
    assert found.speaker is not None
    assert found.speaker.exact == speaker
    assert (found.antecedent and found.antecedent.exact) == antecedent


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(
        st.sampled_from(
            [
                "“We go,”",
                '"',
                "’",
                " said ",
                "Noor",
                ", ",
                ". ",
                "\n\n",
                "\r\n",
                ": ",
                "according to ",
                "🙂",
                "é\u0301",
                "\u202e",
                "\x00",
                "that ",
            ]
        ),
        max_size=14,
    )
)
def test_spans_hold_on_any_text(make_tree: MakeTree, pieces: list[str]) -> None:
    text = "".join(pieces)
    for quotation in read(make_tree, text):
        assert 0 <= quotation.content.start < quotation.content.end <= len(text)
        for cited in (quotation.cue, quotation.speaker, quotation.antecedent):
            assert cited is None or text[cited.start : cited.end] == cited.exact
        if quotation.kind == "direct":
            assert text[quotation.content.start : quotation.content.end].strip()
        assert quotation.continues is None or quotation.continues.end <= quotation.content.start


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=60))
def test_any_unicode_is_read(make_tree: MakeTree, text: str) -> None:
    for quotation in read(make_tree, text):
        assert 0 <= quotation.content.start < quotation.content.end <= len(text)


STORY = (
    "Deputy mayor Leila Noor came at noon. “We are late,” she said. “We will pay for the boats.”\n\n"
    "Northline Ferries condemned the closure. The company said that the pier was “safe for all.”\n\n"
    "According to Tomas Berg, the ferry sank within minutes."
)


@pytest.mark.parametrize("paragraph", ["Rain fell over the bay.", "The town has two piers and one school.", "* * *"])
def test_a_paragraph_elsewhere_changes_nothing(make_tree: MakeTree, paragraph: str) -> None:
    alone = read(make_tree, STORY)
    assert len(alone) == 5
    assert read(make_tree, f"{STORY}\n\n{paragraph}") == alone
    longer = f"{paragraph}\n\n{STORY}"
    assert [show(longer, q) for q in read(make_tree, longer)] == [show(STORY, q) for q in alone]


@pytest.mark.parametrize("unit", ['"a', 'said"X', "said X "])
def test_finding_takes_linear_time(unit: str) -> None:
    pieces = unit.replace('"', ' " ').split()
    tokens, place = [], 0
    for index in range(100_000):
        word = pieces[index % len(pieces)]
        pos = {"said": "VERB", '"': "PUNCT"}.get(word, "PROPN")
        dep = "ccomp" if index % 1_000 else "ROOT"
        tokens.append(Token(place, place + len(word), word, pos, "", dep, index - (index % 1_000 > 0)))
        place += len(word)
    text = "".join(pieces[index % len(pieces)] for index in range(100_000))
    tree = Tree(text, Syntax(tuple(tokens), tuple(TokenRange(i, i + 1_000) for i in range(0, 100_000, 1_000)), ()))
    assert spend_least(lambda: find_quotations(tree, (), (), load_antecedents()), most=4) < 4


def test_a_voice_goes_on_from_marks_within_a_clause(make_tree: MakeTree) -> None:
    text = (
        "“The roof came down at once,” Leila Noor said.\n"
        "The owners of the hall added that it had been “checked twice”.\n"
        "“We saw no sign of damage and we followed every rule of the house.”"
    )
    assert [show(text, q)[1::2] for q in read(make_tree, text)] == [
        ("The roof came down at once,", "Leila Noor"),
        ("that it had been “checked twice”", "The owners of the hall"),
        ("We saw no sign of damage and we followed every rule of the house.", "The owners of the hall"),
    ]


def test_it_may_speak_but_not_where_it_stands_for_nobody(make_tree: MakeTree) -> None:
    added = "Northline Ferries closed the pier. It added that no one was hurt."
    assert [show(added, q)[3] for q in read(make_tree, added)] == ["It"]
    said = "It is said that the pier will be closed."
    assert all(quotation.speaker is None for quotation in read(make_tree, said))


@pytest.mark.parametrize(
    "line",
    ["“The sea will take the rest of it.”", "'The sea will take the rest'", "“The sea will take\nLeila Noor, mayor.”"],
)
def test_a_line_that_repeats_a_quotation_is_no_second_one(make_tree: MakeTree, line: str) -> None:
    text = f"“We must act. The sea will take the rest of it,” Berg said.\n\n{line}\n\nThe council met on Friday."
    found = [show(text, q)[:2] for q in read(make_tree, text)]
    assert found == [("direct", "We must act. The sea will take the rest of it,")]


def test_of_two_equal_lines_the_first_is_a_quotation(make_tree: MakeTree) -> None:
    text = "Noor spoke first.\n\n“The sea will take it all.”\n\nNobody moved.\n\n“The sea will take it all.”"
    assert [q.content.start for q in read(make_tree, text)] == [text.index("The sea")]


def test_marks_joined_by_a_conjunction_have_one_speaker(make_tree: MakeTree) -> None:
    text = "Noor told the crowd, “I came by ferry like you, folks,” and, “Is there anyone here who did not?”"
    found = [show(text, q) for q in read(make_tree, text)]
    assert [(words, speaker) for _, words, _, speaker in found] == [
        ("I came by ferry like you, folks,", "Noor"),
        ("Is there anyone here who did not?", "Noor"),
    ]


def test_marks_that_go_on_from_marks_stay_direct(make_tree: MakeTree) -> None:
    text = "“Many are unsure,” Noor wrote in a note explaining why she would sail, “but most of us will go.”"
    found = [show(text, q)[:2] for q in read(make_tree, text)]
    assert ("direct", "but most of us will go.") in found


def test_a_parenthesis_between_dashes_has_its_own_speaker(make_tree: MakeTree) -> None:
    text = "The town praised the mayor's plan for the pier - “it will save us all,” Noor said - and asked for more."
    found = [show(text, q) for q in read(make_tree, text)]
    assert ("direct", "it will save us all,", "said", "Noor") in found


@pytest.mark.parametrize(
    "content",
    [
        "With the grants that the town offered last year, “the pier was rebuilt twice,”",
        "After reading the letter that Berg wrote, “the whole council was silent,”",
    ],
)
def test_a_clause_with_a_relative_goes_on_within_marks(make_tree: MakeTree, content: str) -> None:
    text = f"{content} Noor said."
    assert [show(text, q)[:2] for q in read(make_tree, text)] == [("mixed", content)]


def test_a_sentence_after_marks_that_end_theirs_is_no_tag(make_tree: MakeTree) -> None:
    text = "The town looks for a pilot, “to take the old ferry out.” Noor said on Friday: “We need one.”"
    assert [show(text, q)[1] for q in read(make_tree, text)] == ["We need one."]


def test_what_somebody_does_not_say_is_no_tag(make_tree: MakeTree) -> None:
    text = "“The ferry is late again and nobody tells us why.” The company did not respond to a letter."
    assert [show(text, q)[1:] for q in read(make_tree, text)] == [
        ("The ferry is late again and nobody tells us why.", None, None)
    ]


def test_a_long_sentence_in_marks_is_a_quotation_whatever_stands_before(make_tree: MakeTree) -> None:
    words = "The ferry left the old harbour at noon and has not been seen since."
    headed = f"FERRY LATE AGAIN “{words}” [Post]"
    assert [show(headed, q) for q in read(make_tree, headed)] == [("direct", words, None, None)]
    later = f"“We waited,” Noor said. Then, “{words}”"
    assert [show(later, q)[1:] for q in read(make_tree, later)][-1] == (words, "said", "Noor")


def test_a_short_sentence_after_a_heading_is_no_quotation(make_tree: MakeTree) -> None:
    assert read(make_tree, "FERRY LATE AGAIN “The ferry left at noon.” [Post]") == ()


def test_a_quotation_goes_on_after_a_conjunction_outside_of_marks(make_tree: MakeTree) -> None:
    text = "“The pier is old,” Noor said on the quay. But “the sea is far older than the pier.”"
    found = [show(text, q) for q in read(make_tree, text)]
    assert [(words, speaker) for _, words, _, speaker in found] == [
        ("The pier is old,", "Noor"),
        ("the sea is far older than the pier.", "Noor"),
    ]


def test_a_title_before_the_name_is_no_part_of_what_is_said(make_tree: MakeTree) -> None:
    text = "But, Mr. Berg said, “the pier is a series of choices.”"
    assert [show(text, q)[:3] for q in read(make_tree, text)] == [
        ("direct", "the pier is a series of choices.", "said")
    ]


def test_a_verb_with_its_particle_leads_to_marks(make_tree: MakeTree) -> None:
    text = "Noor shot back, “We paid for the pier.”"
    assert [show(text, q) for q in read(make_tree, text)] == [("direct", "We paid for the pier.", "shot", "Noor")]


def test_a_colon_goes_on_with_a_content_that_holds_marks(make_tree: MakeTree) -> None:
    text = "Berg said he hoped with his “whole heart” that Noor wins the race: “That way we can keep the ferry.”"
    assert [show(text, q)[:2] for q in read(make_tree, text)] == [("mixed", text[len("Berg said ") :])]
