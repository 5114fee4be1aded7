"""What role a preposition or a subordinate clause gives to what it brings in: time, place, cause, recipient, manner."""

from tellings.annotate.statements.outline import Outline
from tellings.model.annotations import ArgumentRole

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

PLACE_MARKERS = frozenset(
    "in at near from to into inside outside across around toward towards through throughout over off along "
    "within beside behind under above below between past via onto aboard on".split()
)

NAME_MARKERS = frozenset({"in", "at", "near", "inside", "outside", "into"})
"""Prepositions after which a name that is nobody's and no body's is a place."""

PLACE_NOUNS = frozenset(
    "side space moon air boat ship vessel flight orbit ground water airport apartment area avenue bar "
    "base beach border bridge building bus cafe camp campus capital car cathedral cell centre center "
    "church city clinic club coast compound corner country county court courthouse desert district door "
    "downtown east embassy factory farm field floor forest garden hall headquarters highway hill home "
    "hospital hotel house intersection island jail junction kilometre kilometer kitchen lake market mile "
    "mosque motorway mountain mouth neighbourhood neighborhood north office outskirts park parliament "
    "plane port prison province region residence restaurant river road room scene school sea shelter shop "
    "site sky south square stadium station store street suburb supermarket temple terminal territory town "
    "train tunnel university valley village west world yard zone".split()
)
"""Common nouns of places, written along the feature classes of GeoNames (area, populated place, road, spot, hill,
water) with buildings and vehicles that news puts events in."""

TIME_NOUNS = frozenset(
    "second minute hour day night morning afternoon evening noon midnight dawn dusk week weekend month "
    "season summer winter spring autumn year decade century time moment today tonight yesterday tomorrow "
    "am pm a.m. p.m.".split()
)

CAUSE_MARKERS = frozenset({"because of", "due to", "owing to", "thanks to", "on account of", "amid", "because", "over"})

FOR_IS_CAUSE = frozenset(
    "arrest charge condemn convict criticise criticize blame thank praise fine apologise apologize punish "
    "jail sentence detain imprison award honour honor indict want prosecute".split()
)
"""Verbs after which *for* gives the reason."""

OF_IS_CAUSE = frozenset({"die", "accuse", "suspect", "convict", "suffer", "acquit"})
"""Verbs after which *of* (or *from*) gives the cause or the charge."""

GIVING_VERBS = frozenset(
    "give hand send tell offer pay sell deliver grant present donate transfer provide show speak say "
    "write talk read issue lend return award explain announce report apologise apologize extradite deport".split()
)
"""Verbs after which *to* names who receives."""

MOTION_VERBS = frozenset(
    "go come fly travel head return move drive sail walk run flee arrive depart leave board land march "
    "transfer take bring bind rush evacuate deport divert".split()
)
"""Verbs after which *to* and *from* with a name that the parser does not class say where."""

CLAUSE_ROLES: dict[str, ArgumentRole] = {
    "because": "cause", "since": "cause", "after": "time", "before": "time", "when": "time", "while": "time",
    "as": "time", "until": "time", "till": "time", "once": "time", "following": "time", "upon": "time", "by": "manner",
    "where": "place", "for": "cause",
}  # fmt: skip


NO_MANNER = frozenset(
    "only early mostly nearly exactly likely possibly allegedly reportedly apparently really actually "
    "probably especially particularly previously recently currently originally finally eventually "
    "initially immediately daily weekly monthly yearly roughly largely purportedly supposedly potentially "
    "presumably simply merely partly additionally similarly accordingly unfortunately honestly "
    "individually hardly scarcely".split()
)
"""Adverbs in -ly that tell when, how sure or how much."""


def is_manner(adverb: str) -> bool:
    """Whether an adverb says how something is done."""
    return adverb.endswith("ly") and adverb not in NO_MANNER


def find_role(outline: Outline, marker: str, noun: int, lemma: str) -> ArgumentRole:
    """The role of a noun that ``marker`` brings in, under a verb with this lemma."""
    tree = outline.tree
    name = tree.tokens[noun].lemma.lower()
    if marker != "because of" and (outline.is_time[noun] or name in TIME_NOUNS):
        return "time"
    if marker in CAUSE_MARKERS:
        return "cause"
    if (marker == "for" and lemma in FOR_IS_CAUSE) or (marker in ("of", "from") and lemma in OF_IS_CAUSE):
        return "cause"
    is_goal = marker in ("to", "from") and lemma in MOTION_VERBS and not outline.labels[noun]
    if is_place(outline, marker, noun) or (is_goal and tree.tokens[noun].pos == "PROPN"):
        return "place"
    if marker == "to" and lemma in GIVING_VERBS:
        return "recipient"
    return "time" if marker in ("during", "after", "before", "until", "since", "following") else "other"


def is_place(outline: Outline, marker: str, noun: int) -> bool:
    """Whether a noun behind this preposition says where."""
    if marker not in PLACE_MARKERS:
        return False
    label = outline.labels[noun]
    if label in PLACE_LABELS:
        return True
    if marker in NAME_MARKERS and outline.tree.tokens[noun].pos == "PROPN" and label != "PERSON":
        return not label or marker in ("at", "near", "inside", "outside")
    return outline.tree.tokens[noun].lemma.lower() in PLACE_NOUNS
