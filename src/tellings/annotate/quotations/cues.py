"""Cues: the words that give what follows or precedes them to a speaker."""

import msgspec

from tellings.text.tree import Tree

SAYING = frozenset(
    """say tell add note ask state announce claim declare explain insist argue warn write tweet report reply respond
    answer admit acknowledge concede confirm deny stress emphasize emphasise underline underscore assert allege assure
    boast comment remark observe mention reveal disclose exclaim shout yell scream whisper murmur mutter cry call joke
    quip laugh post repost retweet text email wire blog read recount recall relate repeat reiterate recommend remind
    request respond retort suggest swear testify tease threaten thank vow pledge promise propose predict proclaim
    pronounce protest quote cite continue conclude begin start counter complain caution advise affirm agree contend
    maintain lament muse narrate offer opine plead point pray preach rule rant recite record rejoin sing chant snap
    speculate speak inform instruct interject interrupt intone inquire enquire implore urge demand command order beg
    elaborate express describe dub label brand denounce condemn criticize criticise blast slam praise hail accuse
    blame dismiss apologize apologise address summarize summarise sum indicate imply hint signal show
    caption publish advertise guess reason profess postulate prophesy react repute sigh signify specify stipulate
    volunteer voice wonder demur decree detail fume bemoan lambast mock ridicule rail riff paint characterize
    characterise portray refer term title go invoke chide scold berate pen scribble type
    message print broadcast air tout trumpet liken compare reference mouth""".split()
)
"""Verbs that can introduce marked words.

**Source:** chosen from Levin, English Verb Classes and Alternations (1993), section 37, verbs of communication
(transfer of a message, tell, manner of speaking, say, complain, advise), with verbs of judgement (33), characterising
(29) and of today's ways of publishing.
"""

REPORTING = frozenset(
    """say tell add note state announce claim declare explain insist argue warn write tweet report reply respond
    answer admit acknowledge concede confirm deny stress emphasize emphasise underline underscore assert allege assure
    boast comment remark observe mention reveal disclose exclaim joke quip post recount recall repeat reiterate remind
    retort suggest swear testify threaten vow pledge promise propose predict proclaim protest continue conclude counter
    complain caution advise affirm agree contend maintain lament muse opine rule speculate inform indicate imply hint
    signal show find convey caption pledge urge demand recommend ask request order
    point guarantee notify accuse estimate
    believe think hope fear expect suspect doubt feel consider decide learn
    understand worry wonder dispute question anticipate assume know see want call describe""".split()
)
"""Verbs whose clausal complement is what somebody says, or what somebody is said to think.

**Source:** as above, with verbs of conjecture (29.5) and of propositional attitude.
"""

TO_CLAUSE = frozenset(
    """promise pledge vow threaten offer claim agree refuse ask urge tell order demand warn advise instruct beg
    request propose decline call hope expect recommend swear""".split()
)
"""Verbs whose *to*-clause is content ("promised to leave")."""

COMMON = frozenset("say tell add write tweet note ask announce declare explain insist warn reply respond claim".split())
"""Verbs that introduce marked words by themselves, whatever the parser makes of them."""

NAMING = frozenset(
    """call describe dub label brand term characterize characterise portray denounce condemn criticize criticise
    blast slam praise hail mock ridicule dismiss accuse paint tout refer""".split()
)
"""Verbs that give somebody or something a name or a quality: their objects hold the content."""

NOUNS = frozenset(
    """statement claim allegation assertion announcement warning report belief suggestion accusation argument
    promise pledge prediction complaint comment remark assurance contention declaration denial insistence""".split()
)
"""Nouns whose *that*-clause is content ("the claim that ...")."""

DOCUMENTS = frozenset(
    """statement report letter release tweet post email e-mail message document note memo filing lawsuit complaint
    article story editorial paper study caption video transcript""".split()
)
"""What speaks for who wrote it."""


FINDINGS = frozenset("poll survey study analysis".split())
"""What finds things out and speaks of them, so that *in* is a cue before it."""

_WORDINGS = frozenset("word phrase term expression label slogan".split())


_HELPERS = frozenset(["aux", "auxpass", "neg"])


class Cue(msgspec.Struct, frozen=True):
    """A cue: its tokens from ``first`` to ``last`` (both included) with ``verb``, the one that governs."""

    verb: int
    first: int
    last: int


def is_verb(tree: Tree, index: int) -> bool:
    """Whether the token is a verb form, or a plural that has a subject ("the mayor demands")."""
    token = tree.tokens[index]
    if token.pos == "VERB" or (token.pos == "AUX" and token.dep not in ("aux", "auxpass")) or _is_said(tree, index):
        return True
    return token.tag == "NNS" and token.lemma in SAYING and bool(tree.find_children(index, "nsubj"))


def _is_said(tree: Tree, index: int) -> bool:
    if tree.lowered[index] in ("said", "says", "tweeted"):
        return tree.tokens[index].pos != "ADJ"
    return index > 0 and tree.lowered[index - 1] == "to" and _is_before_marks(tree, index)


def _is_before_marks(tree: Tree, index: int) -> bool:
    """Whether a word that can introduce marked words stands right before some ("seemed to mouth, '...'")."""
    if index + 2 >= len(tree) or tree.lowered[index + 1] not in (",", ":") or tree.tokens[index + 2].pos != "PUNCT":
        return False
    return tree.lowered[index] in SAYING


def find_lemma(tree: Tree, index: int) -> str:
    """The lemma in lower case, with the commonest forms put right where the tagger took them for nouns."""
    if tree.lowered[index] in ("said", "says", "tweeted") and _is_said(tree, index):
        return "tweet" if tree.lowered[index] == "tweeted" else "say"
    lemma = tree.tokens[index].lemma.lower()
    return "hope" if lemma == "hop" else lemma


def find_saying(tree: Tree) -> tuple[int, ...]:
    """The tokens that can introduce marked words, in text order."""
    return tuple(i for i in range(len(tree)) if is_verb(tree, i) and is_saying(tree, i))


def is_saying(tree: Tree, verb: int) -> bool:
    """Whether the verb can introduce marked words: by itself, or as in "put it" and "use the phrase"."""
    lemma = find_lemma(tree, verb)
    if tree.tokens[verb].dep in ("amod", "compound") or (verb > 0 and tree.lowered[verb - 1] == "-"):
        return False
    if lemma == "put":
        return verb + 1 < len(tree) and tree.lowered[verb + 1] == "it"
    if lemma == "use":
        return any(tree.tokens[thing].lemma in _WORDINGS for thing in tree.find_children(verb, "dobj"))
    return lemma in SAYING


def find_according(tree: Tree) -> tuple[Cue, ...]:
    """The cues *according to*, and *in* before a poll or a study, in text order."""
    return tuple(cue for index in range(len(tree) - 1) if (cue := _read_according(tree, index)) is not None)


def _read_according(tree: Tree, index: int) -> Cue | None:
    word = tree.lowered[index]
    if word == "according":
        return Cue(index, index, index + 1) if tree.lowered[index + 1] == "to" else None
    if word == "in" and tree.tokens[index].dep == "prep":
        named = tree.find_children(index, "pobj")
        return Cue(index, index, index) if named and tree.tokens[named[0]].lemma in FINDINGS else None
    return None


def find_helpers(tree: Tree, cue: Cue) -> int:
    """The first token of a verb cue with the auxiliaries right before it ("has said", "would not say")."""
    first = cue.first
    while first > 0 and tree.tokens[first - 1].head == cue.verb and tree.tokens[first - 1].dep in _HELPERS:
        first -= 1
    return first


def make_verb_cue(tree: Tree, verb: int) -> Cue:
    """The cue of a verb: itself, with a particle that stands right after it."""
    after = verb + 1
    if after < len(tree) and tree.tokens[after].dep == "prt" and tree.tokens[after].head == verb:
        return Cue(verb, verb, after)
    return Cue(verb, verb, verb)
