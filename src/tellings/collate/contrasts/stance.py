"""Whether a verb tells by itself how its deed stands: as a fact, a plan or a surmise."""

from tellings.collate.contrasts.phrases import Phrase
from tellings.model.annotations import Statement
from tellings.text.tree import Tree

ABILITY = frozenset({"can", "ca", "could"})
"""Auxiliaries that say what is in somebody's power, where no *have* follows; they doubt no deed."""

NAMING = frozenset({"acl", "csubj", "csubjpass", "amod", "pobj"})
"""How a participle names a deed, and does not tell that it was done ("a law banning boats")."""

MEANS = frozenset({"by", "for", "without"})
"""Prepositions before a participle that says how or to what end, where others hang it on a charge or a plea."""


def tells_stance(tree: Tree, phrase: Phrase, statement: Statement) -> bool:
    """Whether a verb is the predicate of a clause that says how its deed stands.

    An infinitive of purpose, a bare one and a participle that names a deed do not ("she went online to check the
    bill"), nor does what can be done; a verb over the infinitive does ("plans to check"), or a headline's subject.
    """
    predicate = statement.predicate
    if not predicate.start <= tree.tokens[phrase.head].start < predicate.end:
        return False
    top = _find_first_joined(tree, phrase.head)
    token = tree.tokens[top]
    auxiliaries = {tree.lower(child) for child in tree.find_children(top, "aux", "auxpass")}
    if token.tag == "VBG" and not auxiliaries:
        return token.dep not in NAMING and not (token.dep == "pcomp" and tree.lower(token.head) in MEANS)
    if auxiliaries & ABILITY:
        return "have" in auxiliaries
    if "to" in auxiliaries:
        lifted = token.dep == "xcomp" and not tree.find_children(token.head, "dobj")
        return lifted or (token.dep == "ROOT" and bool(tree.find_children(top, "nsubj", "nsubjpass")))
    return token.tag != "VB" or bool(auxiliaries)


def _find_first_joined(tree: Tree, index: int) -> int:
    """The first of joined verbs, under whose words the others stand ("to crop and save them"); one with its own."""
    while tree.tokens[index].dep == "conj" and tree.tokens[tree.tokens[index].head].pos in ("VERB", "AUX"):
        if tree.find_children(index, "aux", "auxpass", "nsubj", "nsubjpass"):
            break
        index = tree.tokens[index].head
    return index
