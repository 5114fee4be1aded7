"""Whether a question asks who or what: by the names and nouns that answer it."""

from collections.abc import Sequence
from typing import Literal

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.model.annotations import Argument, ArgumentRole, EntityType

Asked = Literal["who", "what", "either"]

SPATIAL = frozenset(
    {"aboard", "in", "on", "at", "into", "inside", "through", "near", "behind", "onto", "under", "over"}
)
TAKING_PART = frozenset({"with", "by", "to", "between", "against"})
"""Prepositions that bring in a place or a medium, and those that bring in who takes part."""

_SUFFIXES = ("ist", "ian", "man", "men", "woman", "women", "person", "people", "er", "or", "ee", "eer", "crat", "ant")

_THINGS = frozenset(
    "airliner answer banner barrier bomber border boulder buffer bunker burger butter cancer career carrier "
    "center chamber chapter charter cluster coffee color committee computer container copper corner counter "
    "cover crater cruiser cutter cyber danger degree dinner disaster encounter error exterior factor fever "
    "filter finger flavor floor flower folder freezer freighter gender grant guarantee hammer harbor helicopter "
    "honor horror humor hunger interior jubilee labor ladder layer letter liner liver manner matter median "
    "mirror monitor motor murder newspaper number offer order other paper plant poster power printer quarter "
    "reactor register remainder restaurant river router scanner sector semester server shelter shoulder shower "
    "silver slaughter spider sticker summer supper surrender tanker temper terror theater thunder timber tower "
    "tractor trailer transfer transistor trigger tumor twist typewriter vector warrant water weather winter "
    "wonder wrist".split()
)
"""Nouns with a person's suffix that are none."""

_PERSONS = frozenset(
    "ceo source official officer police president minister chief boss head king queen prince princess mayor judge "
    "attorney spokesman spokeswoman spokesperson "
    "man lady youngster mastermind culprit witness victim suspect crowd family couple father mother brother sister son "
    "daughter wife husband child baby boy girl kid parent uncle aunt cousin nephew niece friend neighbor neighbour "
    "student pupil nurse guard pilot crew soldier troop army militant rebel guerrilla terrorist civilian "
    "refugee migrant immigrant citizen resident native guest host star model athlete coach captain team group party "
    "government administration authority company airline firm bank union agency ministry department court council "
    "parliament congress senate delegation commission board force military navy gang mob staff personnel team "
    "individual human adult teen teenager youth delegate candidate expert analyst scientist doctor patient priest "
    "pope bishop imam cleric monk nun thief crook convict inmate prisoner hostage passenger singer actor aide "
    "ally critic fan fellow colleague associate partner champion hero partner relative representative executive "
    "diplomat ambassador envoy lawmaker senator congressman governor secretary chancellor premier general colonel "
    "sergeant lieutenant commander marine sailor cop sheriff deputy detective agent spy lawyer prosecutor jury "
    "juror defendant plaintiff opponent rival enemy foe nation country state city tribe community population public "
    "voter taxpayer worker employee figure brigade squad outlet media broadcaster".split()
)
"""Common nouns of people, and of bodies that act as people do."""


def ask_for(story: Story, clauses: Sequence[Clause], role: ArgumentRole, marker: str | None = None) -> Asked:
    """Whether the participants in a role of the clauses are people (or bodies of people), things, or some of each."""
    found = {
        kind
        for clause in clauses
        for argument in clause.statement.arguments
        if argument.role == role
        and (marker is None or argument.marker == marker)
        and (kind := _sort(story, clause, argument)) is not None
    }
    if found == {"who"}:
        return "who"
    return "what" if found <= {"what"} else "either"


def are_named_places(story: Story, clauses: Sequence[Clause], marker: str) -> bool:
    """Whether all that a preposition brings in are names of places."""
    arguments = [(c, a) for c in clauses for a in c.statement.arguments if a.marker == marker]
    return bool(arguments) and all(_find_name(story, c, a) == "place" for c, a in arguments)


def _find_name(story: Story, clause: Clause, argument: Argument) -> EntityType | None:
    """The type of what the head of an argument names, if it is part of a name."""
    head = story.trees[clause.report].find_head(argument.start, argument.end)
    at = story.trees[clause.report].tokens[head].start if head is not None else -1
    mentions = story.reports[clause.report].annotations.mentions
    return next((mention.type for mention in mentions if mention.start <= at < mention.end), None)


def _sort(story: Story, clause: Clause, argument: Argument) -> Asked | None:
    tree = story.trees[clause.report]
    head = tree.find_head(argument.start, argument.end)
    if head is None or tree.tokens[head].pos not in ("NOUN", "PROPN", "NUM", "ADJ"):
        return None
    name = _find_name(story, clause, argument)
    if name is not None:
        return _sort_name(name, argument)
    if tree.tokens[head].pos == "NUM":
        return "who"
    return "who" if is_person(tree.tokens[head].lemma.lower()) else "what"


def _sort_name(name: EntityType, argument: Argument) -> Asked:
    """People are who; bodies and lands are so where they act, are spoken to or take part, not where one is in them."""
    if argument.role == "place" or argument.marker in SPATIAL:
        return "what"
    takes_part = argument.role in ("agent", "recipient") or argument.marker in TAKING_PART
    if name in ("person", "group") or (name in ("org", "place") and takes_part):
        return "who"
    return "either" if name == "org" and argument.role == "patient" else "what"


def is_person(lemma: str) -> bool:
    """Whether a common noun names people, by a list and by its suffix."""
    return lemma in _PERSONS or (len(lemma) > 4 and lemma.endswith(_SUFFIXES) and lemma not in _THINGS)
