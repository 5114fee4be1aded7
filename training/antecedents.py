"""Fit the weights by which pronouns and descriptions are tied to names, for annotate/quotations/likelihood.py.

    python training/antecedents.py ECBPLUS_FOLDER EVENTS_FOLDER

ECBPLUS_FOLDER holds the corpus ECB+ (CC BY 3.0) as one folder a topic. A subject pronoun or description in one of its
chains is asked about; a party is right where its name is a name in the chain. EVENTS_FOLDER holds the labelled events:
the speakers of their quotations that are no names are asked about, and right is who the labels say speaks. Prints how
many answers are right, each topic and event scored by weights fitted without it, and then the weights fitted on all.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.quotations.antecedents import Antecedents
from tellings.annotate.quotations.clues import CLUES, NOBODY, Kind, is_description
from tellings.annotate.quotations.find import find_readings
from tellings.annotate.quotations.likelihood import LIKELY, Choice, Question, choose_likeliest
from tellings.annotate.quotations.page import Page
from tellings.annotate.sentences import find_sentences
from tellings.annotate.times import find_times
from tellings.model.article import Article
from tellings.text.tree import Tree
from tellings.weights.spacy_parser import load_parser

FOLDS = 8
RIDGE = 1.0
ROUNDS = 40
Array = npt.NDArray[np.float64]

_CLOSE = re.compile(r"(?:[.,;:!?%)\]]|n't|'s|'re|'ve|'m|'ll|'d|’s|')$")
_GENERATION = re.compile(r",? [js]r\.?$")
_SUBJECTS = ("nsubj", "nsubjpass")


class Chain(msgspec.Struct, frozen=True):
    """What one thing is called: the names it has anywhere, and the spans of its mentions in one text."""

    names: frozenset[str]
    spans: tuple[tuple[int, int], ...]


class Text(msgspec.Struct, frozen=True):
    """A text with its topic or event and its chains; ``quoted`` spans are quotations, whose speakers are meant."""

    group: str
    tree: Tree
    chains: tuple[Chain, ...]
    quoted: bool


class Sample(msgspec.Struct, frozen=True):
    """One word: the clues of its choices and of nobody by row, and which rows are right."""

    group: str
    kind: Kind
    rows: Array
    right: npt.NDArray[np.bool_]


def plain(name: str) -> str:
    """A name without case, article, courtesy title, generation and possessive ending."""
    name = re.sub(r"^(the|mr|mrs|ms|miss|dr|sir|lady)\.?\s+", "", name.casefold().strip())
    return _GENERATION.sub("", re.sub(r"['’]s$", "", name))


def read_ecb(folder: Path) -> Iterator[Text]:
    """Yield the documents with the chains of people and organisations."""
    documents = [(path, *_read_document(path)) for path in sorted(folder.glob("*/*.xml"))]
    trees = [Tree(t, s) for (_, t, _), s in zip(documents, load_parser().parse(d[1] for d in documents), strict=True)]
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (path, text, chains), tree in zip(documents, trees, strict=True):
        for note, spans in chains.items():
            for start, end in spans:
                head = tree.find_head(start, end)
                if head is not None and tree.tokens[head].pos == "PROPN":
                    names[path.parent.name, note].add(plain(text[start:end]))
    for (path, _, chains), tree in zip(documents, trees, strict=True):
        found = tuple(Chain(frozenset(names[path.parent.name, n]), tuple(s)) for n, s in sorted(chains.items()))
        yield Text(f"topic {path.parent.name}", tree, found, quoted=False)


def _read_document(path: Path) -> tuple[str, dict[str, list[tuple[int, int]]]]:
    root = ET.fromstring(path.read_bytes())
    text, places, before = "", {}, None
    for token in root.iter("token"):
        word, sentence = token.text or "", token.get("sentence")
        if before is not None and sentence != before:
            text += "\n"
        elif text and not _CLOSE.match(word) and text[-1] not in "([$\n":
            text += " "
        before = sentence
        places[token.get("t_id")] = len(text), len(text) + len(word)
        text += word
    spans = {}
    for mark in root.iterfind("Markables/*"):
        anchors = [places[anchor.get("t_id")] for anchor in mark.iterfind("token_anchor")]
        if anchors and mark.tag.startswith("HUMAN"):
            spans[mark.get("m_id")] = anchors[0][0], anchors[-1][1]
    chains: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for relation in root.iterfind("Relations/*"):
        note = relation.get("note")
        if note:
            chains[note] += [spans[s.get("m_id")] for s in relation.iterfind("source") if s.get("m_id") in spans]
    return text, chains


def read_events(folder: Path) -> Iterator[Text]:
    """Yield the reports that have labelled quotations, with one chain a speaker."""
    paths = [p for p in sorted(folder.glob("*/A*.txt")) if _read_quotations(p)]
    texts = [path.read_bytes().decode("utf-8") for path in paths]
    for path, text, syntax in zip(paths, texts, load_parser().parse(texts), strict=True):
        known = {t["name"]: t["forms"].values() for t in json.loads((path.parent / "gold.json").read_text())["people"]}
        spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for quotation in _read_quotations(path):
            spans[str(quotation["speaker"])].append((int(quotation["start"]), int(quotation["end"])))
        chains = [
            Chain(frozenset({plain(n), *(plain(f) for forms in known.get(n, ()) for f in forms)}), tuple(found))
            for n, found in sorted(spans.items())
        ]
        yield Text(f"event {path.parent.name}", Tree(text, syntax), tuple(chains), quoted=True)


def _read_quotations(path: Path) -> list[dict[str, str]]:
    gold = json.loads((path.parent / "gold.json").read_text(encoding="utf-8"))
    return [quotation for quotation in gold.get("quotations", []) if quotation["article"] == path.stem]


def sample(text: Text) -> Iterator[Sample]:
    """Yield a sample for each word of a text that may stand for a name."""
    tree = text.tree
    article = Article(id="", text=tree.text, bytes_sha256="", text_sha256="", reader="training")
    layout = find_layout(article)
    mentions = find_mentions(tree, find_sentences(tree, layout), find_times(tree, layout, published=None))
    page = Page(tree, mentions)
    readings = find_readings(page)
    wanted: dict[int, frozenset[str]] = {}
    for chain in text.chains:
        spans = [
            (r.voice.speaker.span.start, r.voice.speaker.span.end)
            for r in readings
            for start, end in chain.spans
            if r.voice.speaker is not None and not r.voice.speaker.named and r.span.start < end and start < r.span.end
        ]
        for start, end in spans if text.quoted else chain.spans:
            head = tree.find_head(start, end)
            if head is not None and (text.quoted or tree.tokens[head].dep in _SUBJECTS) and is_description(tree, head):
                wanted.setdefault(head, chain.names)
    found: list[Sample] = []

    def choose(question: Question) -> Choice | None:
        if question.head in wanted:
            found.append(_make_sample(text, question, wanted[question.head]))
        return choose_likeliest(question)

    speakers = [(reading.voice.speaker, reading.span) for reading in readings if reading.voice.speaker is not None]
    Antecedents(page, mentions, speakers, choose=choose, also=wanted)
    yield from found


def _make_sample(text: Text, question: Question, names: frozenset[str]) -> Sample:
    width = len(CLUES) + len(NOBODY)
    rows = np.zeros((len(question.choices) + 1, width))
    right = np.zeros(len(rows), dtype=bool)
    for row, choice in enumerate(question.choices):
        rows[row, : len(CLUES)] = choice.clues
        name = plain(text.tree.text[choice.name.start : choice.name.end])
        right[row] = any(name.split()[-1:] == other.split()[-1:] for other in names)
    rows[-1, len(CLUES) :] = question.nobody
    right[-1] = not right.any()
    return Sample(text.group, question.kind, rows, right)


def fit(samples: list[Sample]) -> Array:
    """The weights of the conditional logit model, by Newton's method."""
    weights = np.zeros(len(CLUES) + len(NOBODY))
    for _ in range(ROUNDS):
        slope, bend = -RIDGE * weights, RIDGE * np.eye(len(weights))
        for item in samples:
            chance = _find_chances(item, weights)
            right = chance * item.right
            mean = item.rows.T @ chance
            slope += item.rows.T @ (right / right.sum() - chance)
            bend += (item.rows.T * chance) @ item.rows - np.outer(mean, mean)
        step = np.linalg.solve(bend, slope)
        weights = weights + step * min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-9))
    return weights


def _find_chances(item: Sample, weights: Array) -> Array:
    scores = item.rows @ weights
    chances: Array = np.exp(scores - scores.max())
    chances /= chances.sum()
    return chances


def validate(samples: list[Sample]) -> None:
    """Print by kind how many words there are, have an answer, were answered, and rightly."""
    groups = sorted({item.group for item in samples})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for number in range(FOLDS):
        weights = fit([item for item in samples if fold[item.group] != number])
        for item in (item for item in samples if fold[item.group] == number):
            chances = _find_chances(item, weights)[:-1]
            best = int(chances.argmax()) if len(chances) else -1
            answered = best >= 0 and bool(chances[best] > LIKELY[item.kind])
            counts[f"{item.group.split()[0]} {item.kind}"].update(
                words=1, possible=int(not item.right[-1]), answered=answered, right=int(answered and item.right[best])
            )
    for kind, counted in sorted(counts.items()):
        print(kind, dict(counted))


def main() -> None:
    """Read, validate, fit and print."""
    texts = [*read_ecb(Path(sys.argv[1])), *read_events(Path(sys.argv[2]))]
    samples = [item for text in texts for item in sample(text)]
    validate(samples)
    for name, weight in zip((*CLUES, *NOBODY), fit(samples), strict=True):
        print(f'    "{name}": {weight:.2f},')


if __name__ == "__main__":
    main()
