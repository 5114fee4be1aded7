"""What somebody says that it was not, where another report calls it so: "this is no swap" / "as part of a swap"."""

from collections.abc import Iterator

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import HAPPENED, Clause
from tellings.collate.context import Story
from tellings.collate.families.fillers import name_speaker
from tellings.model.annotations import Polarity
from tellings.model.point import Facet
from tellings.model.span import Span

LEAST_TELLING = 0.45
"""Weight of a word, by how rare it is in news, from which it may name what happened: "swap" has 1, "accident" .49.
Lower are words that are denied of anything ("it is not a question, a problem, a game"). A choice, not fitted."""

POINTING = frozenset({"this", "that", "it"})
"""Subjects that stand for what happened."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})

LIKELY = 0.7


def find_denial_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each word that a speaker denies of what happened and others use for it, with their units."""
    denials: dict[str, list[Clause]] = {}
    for clause in story.clauses:
        if (word := _find_denied(story, clause)) is not None:
            denials.setdefault(word, []).append(clause)
    for word, denied in sorted(denials.items()):
        told = [*_find_told(story, word, {clause.report for clause in denied})]
        answers = [_deny(story, clause) for clause in denied] + [answer for _, answer in told]
        facet = make_facet(f"Was it {_put_article(word)}?", "polarity", answers, _compare)
        if facet is not None:
            yield tuple(sorted({*(clause.unit for clause in denied), *(unit for unit, _ in told)})), facet


def _find_denied(story: Story, clause: Clause) -> str | None:
    """The telling noun, in the singular and without a complement, that a clause of a speaker says it was not."""
    statement, tree = clause.statement, story.trees[clause.report]
    copula, _, word = statement.predicate.lemma.lower().partition(" ")
    pointing = any(a.role == "agent" and tree.text[a.start : a.end].lower() in POINTING for a in statement.arguments)
    if copula != "be" or statement.polarity != "negative" or statement.attribution is None or not pointing:
        return None
    heads = [i for i in tree.find_tokens(statement.start, statement.end) if tree.tokens[i].lemma.lower() == word]
    plain = [i for i in heads if tree.tokens[i].tag == "NN" and not tree.find_children(i, "prep", "acl", "relcl")]
    return word if plain and story.units[clause.unit].lemmas.get(word, 0.0) >= LEAST_TELLING else None


def _find_told(story: Story, word: str, denying: set[int]) -> Iterator[tuple[int, Answer[Polarity]]]:
    """Yield where the other reports use a word as a fact, each once, with the number of the unit."""
    seen: set[int] = set()
    for clause in story.clauses:
        statement, tree = clause.statement, story.trees[clause.report]
        if statement.polarity != "positive" or statement.modality not in HAPPENED or clause.report in {*denying, *seen}:
            continue
        for index in tree.find_tokens(statement.start, statement.end):
            token = tree.tokens[index]
            if statement.predicate.lemma.startswith("be ") and token.dep in SUBJECTS:
                continue  # "an attack is unlikely" says nothing of whether it was one
            if token.lemma.lower() == word and token.tag == "NN" and token.dep != "compound":
                seen.add(clause.report)
                yield clause.unit, _answer(story, clause, "positive", Span(token.start, token.end))
                break


def _deny(story: Story, clause: Clause) -> Answer[Polarity]:
    predicate = clause.statement.predicate
    return _answer(story, clause, "negative", Span(predicate.start, predicate.end))


def _answer(story: Story, clause: Clause, polarity: Polarity, shown: Span) -> Answer[Polarity]:
    """An answer with its sentence, which shows by whose word it stands, or with its clause where that is too long."""
    whole = story.show(clause.report, shown, story.units[clause.unit].span)
    short = whole.end - whole.start == shown.end - shown.start
    return Answer(
        article=clause.article,
        value="yes" if polarity == "positive" else "no",
        normal=polarity,
        typed=polarity,
        evidence=story.show_in_statement(clause.report, shown, clause.statement) if short else whole,
        speaker=name_speaker(story, clause),
    )


def _put_article(word: str) -> str:
    return f"an {word}" if word[:1] in "aeiou" else f"a {word}"


def _compare(a: Answer[Polarity], b: Answer[Polarity]) -> Verdict:
    shown = f"“{a.evidence.exact}” and “{b.evidence.exact}”"
    if a.typed == b.typed:
        return Verdict("agree", LIKELY, f"{shown}: told alike")
    who = " and ".join(sorted(f"“{s}”" if s else "the report itself" for s in (a.speaker, b.speaker)))
    return Verdict("conflict", LIKELY, f"{shown}: one says it, one denies it; the clash is between {who}", denial=True)
