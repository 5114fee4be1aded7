"""How a clause is put: as so, planned, possible, under a condition, demanded or alleged."""

from collections.abc import Sequence

from tellings.annotate.statements.clauses import SUBJECTS, Clause, is_infinitive
from tellings.annotate.statements.coming import Coming, lasts_from_now
from tellings.annotate.statements.subjects import DOING_NOUNS, is_purpose
from tellings.model.annotations import Modality
from tellings.text.tree import Tree

GRAVEST_FIRST: tuple[Modality, ...] = ("conditional", "alleged", "demanded", "possible", "planned")
"""Where several words speak, the one that takes most from the clause's being so decides."""

AUXILIARIES: dict[str, Modality] = {
    "will": "planned", "'ll": "planned", "’ll": "planned", "shall": "planned", "wo": "planned",
    "would": "conditional", "'d": "conditional", "’d": "conditional", "may": "possible", "might": "possible",
    "could": "possible", "can": "possible", "ca": "possible", "should": "demanded", "must": "demanded",
    "ought": "demanded",
}  # fmt: skip

ADVERBS: dict[str, Modality] = {
    "possibly": "possible", "perhaps": "possible", "maybe": "possible", "likely": "possible", "probably": "possible",
    "potentially": "possible", "presumably": "possible", "allegedly": "alleged", "reportedly": "alleged",
    "purportedly": "alleged", "supposedly": "alleged", "apparently": "alleged",
}  # fmt: skip


def _spread(modality: Modality, words: str) -> dict[str, Modality]:
    return dict.fromkeys(words.split(), modality)


CHAIN_WORDS: dict[str, Modality] = (
    _spread(
        "planned", "plan intend expect hope aim schedule set due ready prepare about poise slate tip bind going mean"
    )
    | _spread("demanded", "need have require suppose")
    | _spread("possible", "likely unlikely try attempt seek seem appear")
    | _spread("alleged", "purport say believe think report allege understand rumour rumor fear suspect")
)
"""Words of a chain, and how they put the infinitive that they lift."""

ABOVE: dict[str, Modality] = (
    _spread(
        "demanded", "urge ask call demand order tell request require want insist press beg encourage instruct advise"
    )
    | _spread(
        "planned", "decide agree vow promise pledge threaten prepare propose offer plan hope intend expect schedule"
    )
    | _spread("alleged", "accuse allege suspect claim charge")
    | _spread("possible", "fear wonder doubt investigate warn")
)
"""Verbs and nouns, and how they put the clause or event under them."""

FINITE_ABOVE: dict[str, Modality] = {"allege": "alleged", "claim": "alleged", "suspect": "alleged", "fear": "possible"}
"""Those that put a finite clause so as well; the others only report it ("he warned that they left")."""

SUBJUNCTIVE_ABOVE = frozenset("demand insist require request urge ask propose call".split())

NOUNS_ABOVE: dict[str, Modality] = (
    _spread("demanded", "call demand request order appeal need pressure")
    | _spread("planned", "plan decision agreement promise pledge threat proposal offer bid vow intention deal")
    | _spread("possible", "attempt effort risk chance possibility fear try")
    | _spread("alleged", "allegation accusation suspicion claim charge")
)


SETTLED_NOUNS = frozenset({"failure", "refusal", "inability", "ability"})
"""Nouns whose infinitive is no plan: it says what was not done, or can be."""


def find_modalities(tree: Tree, clauses: Sequence[Clause], coming: Coming) -> dict[int, Modality]:
    """The modality of each clause, by its top; ``clauses`` come each after the one above it.

    What the present tense tells of a day to come is planned; what will be so until a day is so already.
    """
    found: dict[int, Modality] = {}
    at_verb: dict[int, int] = {}
    for clause in clauses:
        above = at_verb.get(tree.tokens[clause.top].head)
        if clause.nominal:
            found[clause.top] = _find_noun_modality(tree, clause.top, at_verb, found)
            continue
        said = {*_find_chain_modalities(tree, clause), *_find_modalities_above(tree, clause)}
        if "conditional" in said and _is_future_in_past(tree, clause):
            said = (said - {"conditional"}) | {"planned"}
        if said == {"planned"} and lasts_from_now(tree, clause, coming):
            said = set()
        if not said and clause.top in coming.ahead:
            said = {"planned"}
        if "planned" in said and _has_condition(tree, clause):
            said.add("conditional")
        if not said and above is not None and _shares_auxiliary(tree, clause):
            said = {found[above]}
        found[clause.top] = next((modality for modality in GRAVEST_FIRST if modality in said), "asserted")
        at_verb.update(dict.fromkeys((*clause.chain, clause.predicate), clause.top))
    return found


def _find_chain_modalities(tree: Tree, clause: Clause) -> set[Modality]:
    said: set[Modality] = set()
    for place, index in enumerate(clause.chain):
        if place + 1 < len(clause.chain):
            said.update(_find_lift_modality(tree, index, clause.chain[place + 1]))
        for child in tree.children[index]:
            word, label = tree.lower(child), tree.tokens[child].dep
            if label == "aux" and word in AUXILIARIES:
                said.add(AUXILIARIES[word])
            elif label == "advmod" and word in ADVERBS:
                said.add(ADVERBS[word])
            elif label == "mark" and word in ("if", "unless", "whether"):
                asked = word == "whether" or tree.tokens[clause.top].dep == "ccomp"
                said.add("possible" if asked else "conditional")
    return said


def _find_lift_modality(tree: Tree, index: int, lifted: int) -> set[Modality]:
    """How one word of a chain puts the next one; *be* and *go* only with an infinitive ("is to visit").

    What people "had to" do they did, and what they "have yet to" do is only denied.
    """
    lemma = tree.tokens[index].lemma.lower()
    if lemma in ("be", "go"):
        return {"planned"} if is_infinitive(tree, lifted) else set()
    if lemma == "have" and (tree.tokens[index].tag == "VBD" or "yet" in map(tree.lower, tree.children[index])):
        return set()
    return {CHAIN_WORDS[lemma]} if lemma in CHAIN_WORDS else set()


def _find_modalities_above(tree: Tree, clause: Clause) -> set[Modality]:
    """How the word that brings the clause in puts it."""
    token = tree.tokens[clause.top]
    if token.head == clause.top:
        return _find_mood(tree, clause)
    head = tree.tokens[token.head]
    lemma = head.lemma.lower()
    labels = {tree.tokens[c].dep for c in tree.children[clause.top]}
    if is_purpose(tree, clause.top):
        return {"planned"}
    if token.dep in ("xcomp", "ccomp"):
        if is_infinitive(tree, clause.top):
            return {ABOVE[lemma]} if lemma in ABOVE else set()
        if lemma in SUBJUNCTIVE_ABOVE and token.tag == "VB" and "aux" not in labels:
            return {"demanded"}
        return {FINITE_ABOVE[lemma]} if lemma in FINITE_ABOVE else set()
    if token.dep in ("acl", "relcl", "advcl") and is_infinitive(tree, clause.top):
        is_done = token.dep != "advcl" and (lemma in SETTLED_NOUNS | DOING_NOUNS or head.pos in ("ADJ", "PRON"))
        return set() if is_done else {NOUNS_ABOVE.get(lemma, "planned")}
    if token.dep == "pcomp":
        governor = tree.tokens[head.head]
        table = ABOVE if governor.pos == "VERB" else NOUNS_ABOVE
        found = table.get(governor.lemma.lower())
        return {found} if found and tree.lower(token.head) in ("of", "with", "for", "on") else set()
    return set()


def _find_mood(tree: Tree, clause: Clause) -> set[Modality]:
    """A headline's infinitive is a plan ("Minister to visit Oslo"), a sentence's bare verb a demand ("Stay away")."""
    labels = {tree.tokens[c].dep for c in tree.children[clause.top]}
    if is_infinitive(tree, clause.top):
        return {"planned"} if labels & SUBJECTS else set()
    if tree.tokens[clause.top].tag == "VB" and not labels & (SUBJECTS | {"aux", "auxpass"}):
        return {"demanded"}
    return set()


def _is_future_in_past(tree: Tree, clause: Clause) -> bool:
    """Whether *would* only moves a *will* into the past ("said he would come")."""
    token = tree.tokens[clause.top]
    head = tree.tokens[token.head]
    if token.dep != "ccomp" or head.tag not in ("VBD", "VBN"):
        return False
    marks = {tree.lower(c) for c in tree.children[clause.top] if tree.tokens[c].dep == "mark"}
    return not marks & {"if", "unless"} and not _has_condition(tree, clause)


def _has_condition(tree: Tree, clause: Clause) -> bool:
    for index in clause.chain:
        for child in tree.children[index]:
            if tree.tokens[child].dep == "advcl":
                words = {tree.lower(c) for c in tree.children[child][:2] if tree.tokens[c].dep == "mark"}
                if words & {"if", "unless"}:
                    return True
    return False


def _shares_auxiliary(tree: Tree, clause: Clause) -> bool:
    """Whether a joined verb stands under the auxiliary before it ("will meet and discuss")."""
    token = tree.tokens[clause.top]
    labels = {tree.tokens[child].dep for child in tree.children[clause.top]}
    bare = not labels & (SUBJECTS | {"aux"})
    return token.dep == "conj" and bare and token.tag == tree.tokens[token.head].tag and token.tag in ("VB", "VBN")


def _find_noun_modality(tree: Tree, noun: int, at_verb: dict[int, int], found: dict[int, Modality]) -> Modality:
    """How the verb over an event noun puts it: "cancelled" and "planned" events, charges of murder."""
    token = tree.tokens[noun]
    head = tree.tokens[token.head]
    governor = tree.tokens[head.head] if token.dep == "pobj" else head
    word = tree.lower(token.head)
    if any(tree.lower(c) in ("alleged", "suspected") for c in tree.children[noun]):
        return "alleged"
    if any(tree.lower(c) in ("planned", "scheduled", "upcoming", "proposed") for c in tree.children[noun]):
        return "planned"
    table = ABOVE if governor.pos == "VERB" else NOUNS_ABOVE
    modality = table.get(governor.lemma.lower())
    if modality and (token.dep == "dobj" or (token.dep == "pobj" and word in ("of", "with", "for", "on"))):
        return modality
    return "asserted"
