"""Whether a clause says that something is so, or that it is not."""

from collections.abc import Sequence

from tellings.annotate.statements.clauses import SUBJECTS, Clause, find_beside, is_infinitive
from tellings.annotate.statements.subjects import LONGEST_PREPOSITION
from tellings.model.annotations import Polarity
from tellings.text.tree import Tree

NEGATIVE_WORDS = frozenset("not n't n’t nt never neither nor no hardly scarcely".split())
"""Adverbs that deny a clause; *hardly* and *scarcely* as good as deny it."""

NEGATIVE_NOUNS = frozenset({"nobody", "nothing", "none", "neither", "noone"})

NEGATIVE_DETERMINERS = frozenset({"no", "neither"})

FOCUSED = frozenset({"not", "n't", "n’t"})
FOCUS = frozenset("only just merely simply solely least".split())
"""Words behind *not* with which it adds to what is said instead of denying it."""

UNTIL_DENIERS = frozenset({"not", "n't", "n’t", "nt", "never"})
UNTIL = frozenset({"until", "till"})

EXCEPTING = frozenset({"but", "except", "short", "less", "other"})
"""Words behind *nothing* and the like that take back what it denies."""

SINGLE = frozenset({"one", "a", "an", "any", "single"})

PHRASES = frozenset({"ADP", "DET", "NUM", "NOUN", "PROPN", "PRON"})

NEGATIVE_LIFTS = frozenset({"fail", "refuse", "decline", "unable", "unlikely", "cease", "stop"})
"""Words of a chain that say that what follows does not happen."""

DENYING_VERBS = frozenset({"deny", "reject", "refute", "dispute", "avoid", "forget", "rule"})
"""Verbs that deny the clause under them."""

PREVENTING_VERBS = frozenset("prevent stop keep block bar ban prohibit refrain".split())
"""Verbs after which *from* brings in what does not happen."""

PREVENTING_NOUNS = frozenset({"failure", "refusal", "inability"})


def find_polarities(tree: Tree, clauses: Sequence[Clause]) -> dict[int, Polarity]:
    """The polarity of each clause, by its top; ``clauses`` come each after the one above it."""
    negated: dict[int, bool] = {}
    at_verb: dict[int, int] = {}
    for clause in clauses:
        denied = sum(_count_denials(tree, index) for index in clause.chain)
        denied += _is_denied_from_above(tree, clause.top)
        above = at_verb.get(tree.tokens[clause.top].head)
        if not denied and above is not None and negated[above] and _shares_negation(tree, clause):
            denied = 1
        negated[clause.top] = denied % 2 == 1
        if not clause.nominal:
            at_verb.update(dict.fromkeys((*clause.chain, clause.predicate), clause.top))
    return {top: "negative" if value else "positive" for top, value in negated.items()}


def _count_denials(tree: Tree, index: int) -> int:
    """How often the words at one token of a chain deny the clause: the token itself, and what hangs on it."""
    lifts = tree.tokens[index].lemma.lower() in NEGATIVE_LIFTS and _is_lifting(tree, index)
    adverb = argument = False
    for child in tree.children[index]:
        label = tree.tokens[child].dep
        if label in ("neg", "advmod", "preconj", "cc", "det") and tree.lower(child) in NEGATIVE_WORDS:
            adverb = adverb or ((label != "cc" or child < index) and is_of_clause(tree, index, child))
        elif label == "advmod" and tree.lower(child) == "yet":
            adverb = adverb or (tree.tokens[index].lemma == "have" and _is_lifting(tree, index))
        elif label == "advmod" and tree.lower(child) == "longer":
            adverb = adverb or any(tree.lower(below) == "no" for below in tree.children[child])
        elif label in SUBJECTS or label in ("dobj", "attr"):
            argument = argument or _is_none(tree, child)
    return lifts + (adverb or argument)


def is_of_clause(tree: Tree, index: int, negative: int) -> bool:
    """Whether a negative word under a verb denies its clause, and not a part of it or what lies before a time.

    It does not before what it only adds to ("not only", "not just"), before another phrase ("not on Monday but on
    Sunday"), behind the verb ("on Friday, not Monday"), with *until* ("did not open until Sunday": it opened then), nor
    inside of a name ("Never Say Never").
    """
    word, after = tree.lower(negative), negative + 1
    if _is_named(tree, index, negative):
        return False
    if after < len(tree) and word in FOCUSED and tree.lower(after) in FOCUS:
        return False
    if word not in UNTIL_DENIERS:
        return True
    if _waits_until(tree, index) or (word == "not" and negative > index and not _follows_copula(tree, index, negative)):
        return False
    return not (word == "not" and negative < index and _denies_phrase(tree, index, negative))


def _is_named(tree: Tree, index: int, negative: int) -> bool:
    """Whether a negative word is a part of a name: it and a word beside it have capitals, and the verb has none."""
    sentence = tree.syntax.sentences[tree.sentence_numbers[negative]]
    beside = [i for i in (negative - 1, negative + 1) if sentence.first < i < sentence.last]
    named = any(tree.word(i).istitle() for i in beside) and negative != sentence.first
    return named and tree.word(negative).istitle() and tree.word(index)[:1].islower()


def _waits_until(tree: Tree, index: int) -> bool:
    """Whether what did not happen did so from some time on ("did not open until Sunday")."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep == "prep" and tree.lower(child) in UNTIL:
            return True
        if token.dep == "advcl" and any(tree.lower(mark) in UNTIL for mark in tree.find_children(child, "mark")):
            return True
    return False


def _follows_copula(tree: Tree, index: int, negative: int) -> bool:
    """Whether *not* stands right behind its auxiliary, at most with adverbs between ("was still not")."""
    between = range(index + 1, negative)
    return tree.tokens[index].pos == "AUX" and all(tree.tokens[i].pos in ("ADV", "PART") for i in between)


def _denies_phrase(tree: Tree, index: int, negative: int) -> bool:
    """Whether *not* before a verb, and behind none of its auxiliaries, stands before another phrase."""
    helpers = tree.find_children(index, "aux", "auxpass")
    after = negative + 1
    return not any(i < negative for i in helpers) and after < index and tree.tokens[after].pos in PHRASES


def _is_lifting(tree: Tree, index: int) -> bool:
    return any(tree.tokens[child].dep in ("xcomp", "ccomp") for child in tree.children[index])


def _is_none(tree: Tree, noun: int) -> bool:
    """Whether a noun phrase names none ("no one", "neither side", "not one man"), but "nothing but a raid" is one."""
    if tree.lower(noun) in NEGATIVE_NOUNS:
        return noun + 1 >= len(tree) or tree.lower(noun + 1) not in EXCEPTING
    first = noun
    for _ in range(LONGEST_PREPOSITION):
        first = min((first, *tree.children[first]))
    if tree.lower(first) == "not" and first + 1 < len(tree) and tree.lower(first + 1) in SINGLE:
        return not any(tree.lower(child) == "but" for child in tree.find_children(noun, "cc"))
    return any(
        tree.tokens[child].dep in ("det", "neg", "advmod") and tree.lower(child) in NEGATIVE_DETERMINERS
        for child in tree.children[noun][:LONGEST_PREPOSITION]
    )


def _is_denied_from_above(tree: Tree, top: int) -> bool:
    """Whether what brings a clause in denies it: *without*, *denied*, *prevented from*, *failure to*, *too late to*."""
    token = tree.tokens[top]
    head = token.head
    if head == top:
        return False
    if tree.lower(head) == "without":
        return True
    if tree.tokens[head].pos in ("ADJ", "ADV") and is_infinitive(tree, top):
        return any(tree.lower(child) == "too" for child in find_beside(tree, head, "advmod"))
    if token.dep == "conj" and any(tree.lower(child) == "nor" for child in find_beside(tree, head, "cc")):
        return True
    lemma = tree.tokens[head].lemma.lower()
    if token.dep in ("xcomp", "ccomp"):
        return lemma in DENYING_VERBS and not _is_negated(tree, head)
    if token.dep == "acl":
        return lemma in PREVENTING_NOUNS
    if token.dep == "pcomp" and tree.lower(head) == "from":
        return tree.tokens[tree.tokens[head].head].lemma.lower() in PREVENTING_VERBS
    return False


def _is_negated(tree: Tree, index: int) -> bool:
    return bool(find_beside(tree, index, "neg"))


def _shares_negation(tree: Tree, clause: Clause) -> bool:
    """Whether a joined verb stands under the negation before it: "did not attack or kill", but not "and killed".

    What denies an object denies no more: "he had no excuse and will accept it".
    """
    token = tree.tokens[clause.top]
    if token.dep != "conj" or any(_is_none(tree, noun) for noun in tree.find_children(token.head, "dobj", "attr")):
        return False
    labels = {tree.tokens[child].dep for child in tree.children[clause.top]}
    return not labels & (SUBJECTS | {"aux"}) and token.tag not in ("VBD", "VBZ", "VBP")
