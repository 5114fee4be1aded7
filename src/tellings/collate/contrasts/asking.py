"""The question that phrases in one place answer."""

from collections import Counter
from collections.abc import Sequence

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.contrasts.phrases import MODALS, Phrase
from tellings.collate.counting import ask_measure
from tellings.collate.nouns import make_plural
from tellings.collate.phrasing import phrase_noun
from tellings.collate.questions import ask_how, ask_what, ask_when, ask_where, ask_whether, ask_who
from tellings.model.annotations import Argument
from tellings.model.point import Slot

Asked = tuple[str, Slot]


def ask_phrases(story: Story, phrases: Sequence[Phrase]) -> Asked:
    """The question that the phrases answer, and its slot."""
    kinds = Counter(p.kind for p in phrases)
    clauses = [story.clauses[p.clause] for p in phrases if p.clause is not None]
    if kinds["time"] and clauses:
        lengths = [p.time is not None and p.time.type == "DURATION" for p in phrases if p.kind == "time"]
        return ask_when(story, clauses, length="long" if all(lengths) else "at"), "time"
    if kinds["quantity"]:
        figures = [(p.report, p.quantity) for p in phrases if p.quantity is not None]
        counted = Counter(q.counted or "" for _, q in figures)
        named = min(counted, key=lambda words: (-counted[words], len(words), words))
        return ask_measure(story, figures, named or None), "quantity"
    if kinds["verb"]:
        return _ask_verb(story, phrases, clauses)
    names = {p.entity for p in phrases}
    if len(names) == 1 and None not in names:
        return f"How is {next(e.name for e in story.entities if e.id in names)} described?", "role"
    return _ask_role(story, phrases) or _ask_noun(story, phrases)


def _ask_verb(story: Story, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> Asked:
    """What was done; of one deed, whether or how it was."""
    if len({p.lemma for p in phrases}) > 1 or not clauses:
        return _ask_deed(story, phrases), "other"
    if len({p.modality for p in phrases}) > 1 or any(MODALS & p.words.keys() for p in phrases):
        return ask_whether(story, clauses), "polarity"
    return ask_how(story, clauses), "other"


def _ask_deed(story: Story, phrases: Sequence[Phrase]) -> str:
    """ "What did the minister do?", "What happened to the bridge?"."""
    for label, question in (("agent", "What did {} do?"), ("patient", "What happened to {}?")):
        for phrase in phrases:
            named = _name_argument(story, phrase, label)
            if named:
                return question.format(named)
    return "What happened?"


def _name_argument(story: Story, phrase: Phrase, role: str) -> str | None:
    if phrase.clause is None:
        return None
    statement = story.clauses[phrase.clause].statement
    tree = story.trees[phrase.report]
    for argument in statement.arguments:
        head = tree.find_head(argument.start, argument.end)
        if argument.role == role and head is not None:
            named = phrase_noun(story, phrase.report, head, definite=True)
            if named is not None:
                return named.text
    return None


def _ask_role(story: Story, phrases: Sequence[Phrase]) -> Asked | None:
    """The question of a role of the clauses, where the phrases fill it as wholes."""
    found: list[tuple[Clause, Argument]] = []
    for phrase in phrases:
        if phrase.clause is None:
            continue
        clause = story.clauses[phrase.clause]
        tree = story.trees[phrase.report]
        found += [(clause, a) for a in clause.statement.arguments if tree.find_head(a.start, a.end) == phrase.head]
    if not found:
        return None
    roles = Counter((argument.role, argument.marker) for _, argument in found)
    role, marker = min(roles, key=lambda key: (-roles[key], key[0], key[1] or ""))
    clauses = [clause for clause, argument in found if (argument.role, argument.marker) == (role, marker)]
    if role == "agent" or role == "patient":
        return ask_who(story, clauses, role), "person"
    if role == "place" and marker in ("in", "at", "on", "near"):
        return ask_where(story, clauses), "place"
    if marker is None:
        return None
    return ask_what(story, clauses, marker), "place" if role == "place" else "cause" if role == "cause" else "other"


def _ask_noun(story: Story, phrases: Sequence[Phrase]) -> Asked:
    """ "Which galaxy?" of one noun otherwise described; "What is said of the base?" of what hangs on a noun."""
    lemmas = Counter(p.lemma for p in phrases)
    lemma, most = min(lemmas.items(), key=lambda item: (-item[1], item[0]))
    if most == len(phrases) and not any(p.name for p in phrases):
        plural = any(story.trees[p.report].tokens[p.head].tag == "NNS" for p in phrases)
        return f"Which {make_plural(lemma) if plural else lemma} {'are' if plural else 'is'} meant?", "other"
    governors = [(p.report, p.governor) for p in phrases if p.governor != p.head]
    for report, governor in governors:
        named = phrase_noun(story, report, governor, definite=True)
        if named is not None:
            return f"What is said of {named.text}?", "other"
    return "Who or what is meant?", "other"
