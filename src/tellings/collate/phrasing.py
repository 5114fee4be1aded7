"""Participants as short noun phrases that a question can hold: no pronouns, no times, no asides."""

from collections.abc import Iterable, Iterator, Set

import msgspec

from tellings.model.annotations import Annotations
from tellings.text.tree import Tree

LONGEST_PHRASE = 45
"""Characters of a participant in a question, so that two of them and a verb stay under a hundred."""

PRONOUNS = frozenset("i you he she it we they this that these those who which what him her them us me one".split())

INDEFINITES = frozenset(
    "no-one nobody someone somebody everyone everybody anyone anybody none nothing something everything "
    "anything".split()
)

ASIDES = frozenset(
    "relcl acl appos advcl advmod parataxis npadvmod mark ccomp csubj discourse meta intj dep predet preconj "
    "quantmod agent aux xcomp nsubj nsubjpass cop auxpass neg punct expl".split()
)
"""Dependents that say more of a noun than naming it needs."""

INDEFINITE = frozenset({"a", "an", "this", "that", "these", "those"})
EMPTY_DETERMINERS = frozenset({"no", "any", "some", "both", "all"})
PLURAL_TAGS, PLURAL_LEMMAS = frozenset({"NNS", "NNPS"}), frozenset({"people", "police"})
QUOTES = frozenset("“”\"‘’'`()")


class Phrase(msgspec.Struct, frozen=True):
    """A noun phrase and whether a verb agrees with it in the plural."""

    text: str
    plural: bool


class Nouns:
    """The nouns of one report as phrases; each is written once."""

    def __init__(self, tree: Tree, annotations: Annotations) -> None:
        self.tree = tree
        self.headlines = [s for s in annotations.sentences if s.kind == "headline"]
        self.names: dict[int, Set[int]] = {}
        """For each token the tokens of the first name that it stands in."""
        for mention in annotations.mentions:
            inside = {*tree.find_tokens(mention.start, mention.end)}
            for token in inside:
                if mention.start <= tree.tokens[token].start:
                    self.names.setdefault(token, inside)
        self.times: dict[int, set[int]] = {}
        """For each sentence the tokens of its times."""
        for time in annotations.times:
            tokens = tree.find_tokens(time.start, time.end)
            self.times.setdefault(tree.sentence_numbers[tokens[0]], set()).update(tokens)
        self.named = {i for name in tree.syntax.names for i in range(name.first, name.last)}
        self._phrases: dict[tuple[int, bool], Phrase | None] = {}

    def phrase(self, head: int, *, definite: bool) -> Phrase | None:
        """The noun at ``head`` with what names it, the shorter the longer it is; ``None`` for a pronoun.

        ``definite`` turns "a man" into "the man", for a participant that the question takes as known.
        """
        if (head, definite) not in self._phrases:
            self._phrases[head, definite] = _phrase_noun(self, head, definite=definite)
        return self._phrases[head, definite]


def _phrase_noun(nouns: Nouns, head: int, *, definite: bool) -> Phrase | None:
    tree = nouns.tree
    if not _is_nameable(tree, head):
        return None
    phrase, noun = None, _Noun(nouns, head)
    for left_out in (frozenset[str](), {"conj", "cc"}, {"conj", "cc", "prep"}, {"conj", "cc", "prep", "amod", "poss"}):
        if tree.tokens[head].pos == "NUM" and "prep" in left_out:
            break
        kept = noun.keep(frozenset(left_out))
        text = _join(_write(noun, kept, definite=definite))
        phrase = Phrase(noun.find_article(text, definite=definite) + text, _is_plural(tree, head, kept))
        if len(phrase.text) <= LONGEST_PHRASE:
            return phrase
    return phrase


def _is_nameable(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    if token.pos == "NUM":
        return any(tree.lower(child) == "of" for child in tree.children[head])
    return token.pos in ("NOUN", "PROPN", "ADJ", "SYM") and tree.lower(head) not in PRONOUNS | INDEFINITES


def _is_plural(tree: Tree, head: int, kept: list[int]) -> bool:
    token = tree.tokens[head]
    joined = any(tree.tokens[i].dep == "conj" and tree.tokens[i].head == head for i in kept)
    return token.tag in PLURAL_TAGS or token.lemma.lower() in PLURAL_LEMMAS or joined


class _Noun:
    """A noun of a report with what may stand by it."""

    def __init__(self, nouns: Nouns, head: int) -> None:
        self.nouns, self.tree, self.head = nouns, nouns.tree, head
        at = self.tree.tokens[head].start
        self.name: Set[int] = nouns.names.get(head, frozenset())
        self.headline = any(s.start <= at < s.end for s in nouns.headlines)
        self.times: Set[int] = nouns.times.get(self.tree.sentence_numbers[head], frozenset())

    def keep(self, left_out: frozenset[str]) -> list[int]:
        """The tokens to write, in text order, without dependents under the labels ``left_out``."""
        kept, found = {self.head, *self.name}, [self.head, *sorted(self.name - {self.head})]
        for index in found:
            for child in self.tree.children[index]:
                if child not in kept and self._is_naming(index, child, left_out):
                    kept.add(child)
                    found.append(child)
        whole = {i for index in kept for i in self.tree.find_hyphened(index)}
        return sorted(whole | set(self._find_marks(whole)))

    def _has_number(self, index: int) -> bool:
        inside = {*self.tree.find_hyphened(index), *self.tree.find_subtree(index)} - self.name
        return any(self.tree.tokens[i].pos == "NUM" for i in inside)

    def find_article(self, text: str, *, definite: bool) -> str:
        """The article that a singular noun lacks in a headline, or where its "one" was left out."""
        token = self.tree.tokens[self.head]
        labels = {self.tree.tokens[child].dep for child in self.tree.children[self.head]}
        bare = token.tag == "NN" and token.pos == "NOUN" and self.head not in self.name and not labels & {"det", "poss"}
        if not bare or not ("nummod" in labels or self.headline):
            return ""
        return "the " if definite or self.headline else "an " if text[:1].lower() in "aeiou" else "a "

    def _is_naming(self, index: int, child: int, left_out: frozenset[str]) -> bool:
        tree, token = self.tree, self.tree.tokens[child]
        if child in self.times or token.dep in left_out or tree.word(child) in QUOTES:
            return False
        if token.dep in ("amod", "compound", "nmod") and self._has_number(child):
            return False
        if token.dep == "appos":
            return child == index + 1 and token.pos == "PROPN"
        if token.dep == "nummod":
            return tree.tokens[index].pos != "NOUN"
        if token.dep == "prep":
            return tree.lower(child) == "of" and any(_is_nameable(tree, c) for c in tree.find_children(child, "pobj"))
        if token.dep == "cc":
            return any(self._is_naming(index, c, left_out) for c in tree.find_children(index, "conj"))
        if token.dep == "conj":
            return token.pos == tree.tokens[index].pos or token.pos in ("NOUN", "PROPN")
        return token.dep not in ASIDES

    def _find_marks(self, kept: set[int]) -> Iterator[int]:
        """Commas and hyphens that stand between two words that are kept."""
        for index in range(min(kept) + 1, max(kept)):
            mark = self.tree.word(index)
            if index - 1 in kept and index + 1 in kept and mark in (",", "/", "&"):
                yield index


def _write(noun: _Noun, kept: list[int], *, definite: bool) -> Iterator[tuple[str, bool]]:
    """Yield each word with whether a space stands before it."""
    tree = noun.tree
    for place, index in enumerate(kept):
        token, word = tree.tokens[index], tree.word(index)
        if index not in noun.name:
            word = _lower_start(noun.nouns, index)
            if token.tag in ("PRP$", "WP$"):
                word = "the"
            if token.dep == "det" and token.head == noun.head:
                if word in ("a", "an") and place + 1 < len(kept) and kept[place + 1] > index + 1:
                    word = "an" if tree.lower(kept[place + 1])[:1] in "aeiou" else "a"
                word = "" if word in EMPTY_DETERMINERS else "the" if definite and word in INDEFINITE else word
        spaced = place > 0 and (kept[place - 1] != index - 1 or tree.tokens[index - 1].end < token.start)
        yield word, spaced and token.dep != "case"


def _lower_start(nouns: Nouns, index: int) -> str:
    """The word without the capital that it has for standing first in its sentence."""
    tree = nouns.tree
    token, word = tree.tokens[index], tree.word(index)
    before = index - 1
    while before >= 0 and tree.tokens[before].pos == "PUNCT":
        before -= 1
    starts = before < 0 or tree.sentence_numbers[before] != tree.sentence_numbers[index]
    numbered = token.pos == "NOUN" and index + 1 < len(tree) and tree.tokens[index + 1].pos == "NUM"
    written_so = token.pos == "PROPN" or numbered or not (word[1:].islower() or len(word) == 1)
    if written_so or not (starts or token.pos == "DET"):
        return word
    return word if index in nouns.named and token.pos != "DET" else word.lower()


def _join(words: Iterable[tuple[str, bool]]) -> str:
    text = "".join(f" {word}" if spaced else word for word, spaced in words)
    return " ".join(text.split()).strip(" ,-–/&")
