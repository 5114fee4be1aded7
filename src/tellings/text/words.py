"""Words as terms that can be weighed: content lemmas, stems, character grams, and how telling each one is."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping

CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})

EMPTY_LEMMAS = frozenset(
    "be have do say tell make get go come take give put other such more most many much very also just only then there "
    "here now still even however not new old first last one two three own same some any all both each few".split()
)
"""Content words by part of speech that tell nothing of what a sentence is about: light verbs, reporting verbs,
quantifiers. Chosen as the commonest lemmas of English news that stand in every story."""

STEM_LENGTH = 5
"""Letters that a stem keeps: the shortest that keeps apart most unrelated words while *attack/attacker* and
*investigate/investigation* fall together."""


class TermWeights:
    """How telling a lemma is: the share of documents of a background corpus, mixed with the story's own sentences.

    **Source:** inverse document frequency, Spärck Jones 1972; the mix follows the study of alignment in docs/decisions.
    """

    def __init__(self, document_frequencies: Mapping[str, int], documents: int) -> None:
        self._background = document_frequencies
        self._documents = documents

    def weigh_background(self, lemma: str) -> float:
        """The background weight of a lemma in [0, 1]; 1 for a word never seen."""
        found = self._background.get(lemma, 0)
        return math.log((self._documents + 1) / (found + 1)) / math.log(self._documents + 1)

    def weigh(self, story: Counter[str], sentences: int) -> dict[str, float]:
        """Weigh the lemmas of a story, given the number of its sentences that each stands in."""
        whole = math.log(sentences + 1)
        return {
            lemma: 0.5 * self.weigh_background(lemma) + 0.5 * math.log((sentences + 1) / count) / whole
            for lemma, count in story.items()
        }

    @staticmethod
    def weigh_in_story(counts: Counter[str], sentences: int) -> dict[str, float]:
        """Weigh names or numbers in [0, 1] by how few of a story's sentences hold them: no background knows them."""
        whole = math.log(sentences + 1)
        return {term: math.log((sentences + 1) / (count + 1)) / whole for term, count in counts.items()}


def stem(lemma: str) -> str:
    """The first letters of a lemma without its -ing, so that a verb and its noun meet."""
    root = lemma[:-3] if lemma.endswith("ing") and len(lemma) >= STEM_LENGTH + 2 else lemma
    return root[:STEM_LENGTH]


def make_grams(words: Iterable[str], length: int = 3) -> set[str]:
    """The character grams of the words, with their edges marked."""
    return {padded[i : i + length] for w in words for padded in [f"^{w}$"] for i in range(len(padded) - length + 1)}
