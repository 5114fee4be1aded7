"""Fit the weights by which pronouns and descriptions are tied to whom they mean, for weights/data/antecedents.json.

    python training/antecedents.py ECBPLUS_FOLDER EVENTS_FOLDER MADE_FOLDER

ECBPLUS_FOLDER holds the corpus ECB+ (CC BY 3.0) as one folder a topic. A subject pronoun or description in one of its
chains is asked about; a party is right where its name is a name in the chain. EVENTS_FOLDER holds the labelled events:
the speakers of their quotations that are no names are asked about, and right is who the labels say speaks. So it is
with MADE_FOLDER, the made-up events as they compile, of which those of odd number are taken, with the labels in
bench/gold/speakers.json.
The card holds how many answers are right, each topic and event scored by weights fitted without it.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.quotations.antecedents import Antecedents
from tellings.annotate.quotations.clues import CLUES, NOBODY, Kind, is_description
from tellings.annotate.quotations.find import Reading, find_readings
from tellings.annotate.quotations.likelihood import AntecedentModel, Choice, Question
from tellings.annotate.quotations.page import Page
from tellings.annotate.sentences import find_sentences
from tellings.annotate.times import find_times
from tellings.model.annotations import Mention
from tellings.model.article import Article
from tellings.text.tree import Tree
from tellings.weights.spacy_parser import load_parser

FOLDS = 8
RIDGE = 1.0
ROUNDS = 40
PASSES = 2
LEAST: dict[Kind, float] = {"he": 0.5, "she": 0.5, "person": 0.4, "body": 0.4, "document": 0.5, "other": 0.5}
"""Likelihood above which a party is taken. Chosen on held-out folds: two of three answers for nouns between 0.4 and 0.5
are right, of those for pronouns and other words there one in three."""
WEIGHTS = Path(__file__).parents[1] / "src/tellings/weights/data/antecedents.json"
MADE = Path(__file__).parents[1] / "bench/gold/speakers.json"
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


def read_made(folder: Path) -> Iterator[Text]:
    """Yield the reports of made-up events of odd number that have labelled quotations, with one chain a speaker."""
    said: dict[Path, list[dict[str, Any]]] = defaultdict(list)
    for item in json.loads(MADE.read_text(encoding="utf-8"))["quotations"]:
        if int(item["event"][1:4]) % 2:
            said[folder / item["event"] / f"{item['report']}.txt"].append(item)
    texts = [path.read_bytes().decode("utf-8") for path in said]
    for path, text, syntax in zip(said, texts, load_parser().parse(texts), strict=True):
        spans: dict[frozenset[str], list[tuple[int, int]]] = defaultdict(list)
        for item in said[path]:
            place = text.index(item["start"])
            spans[frozenset(map(plain, item["speaker"]))].append((place, place + len(item["start"])))
        chains = tuple(Chain(names, tuple(found)) for names, found in spans.items())
        yield Text(f"made {path.parent.name}", Tree(text, syntax), chains, quoted=True)


def _read_quotations(path: Path) -> list[dict[str, str]]:
    gold = json.loads((path.parent / "gold.json").read_text(encoding="utf-8"))
    return [quotation for quotation in gold.get("quotations", []) if quotation["article"] == path.stem]


class Prepared(msgspec.Struct, frozen=True):
    """A text with its page, names and readings, and by token the chain that a word stands for."""

    text: Text
    page: Page
    mentions: tuple[Mention, ...]
    readings: tuple[Reading, ...]
    wanted: dict[int, Chain]


def prepare(text: Text) -> Prepared:
    """Read the names and quotations of a text, and find the words to ask about."""
    tree = text.tree
    article = Article(id="", text=tree.text, bytes_sha256="", text_sha256="", reader="training")
    layout = find_layout(article)
    mentions = find_mentions(tree, find_sentences(tree, layout), find_times(tree, layout, published=None))
    page = Page(tree, mentions)
    readings = tuple(find_readings(page))
    wanted: dict[int, Chain] = {}
    for chain in text.chains:
        for start, end in _find_speakers(readings, chain) if text.quoted else chain.spans:
            head = tree.find_head(start, end)
            if head is not None and (text.quoted or tree.tokens[head].dep in _SUBJECTS) and is_description(tree, head):
                wanted.setdefault(head, chain)
    return Prepared(text, page, mentions, readings, wanted)


def _find_speakers(readings: tuple[Reading, ...], chain: Chain) -> list[tuple[int, int]]:
    """The speakers that are no names of the quotations of a chain."""
    return [
        (r.voice.speaker.span.start, r.voice.speaker.span.end)
        for r in readings
        for start, end in chain.spans
        if r.voice.speaker is not None and not r.voice.speaker.named and r.span.start < end and start < r.span.end
    ]


def sample(prepared: Prepared, model: AntecedentModel) -> Iterator[Sample]:
    """Yield a sample for each word of a text that may stand for somebody, where ``model`` answered those before."""
    found: list[Sample] = []

    def choose(question: Question) -> Choice | None:
        if question.head in prepared.wanted:
            found.append(_make_sample(prepared.text, question, prepared.wanted[question.head]))
        return model.choose(question)

    speakers = [(r.voice.speaker, r.span) for r in prepared.readings if r.voice.speaker is not None]
    Antecedents(prepared.page, prepared.mentions, speakers, choose=choose, also=prepared.wanted)
    yield from found


def _make_sample(text: Text, question: Question, chain: Chain) -> Sample:
    width = len(CLUES) + len(NOBODY)
    rows = np.zeros((len(question.choices) + 1, width))
    right = np.zeros(len(rows), dtype=bool)
    for row, choice in enumerate(question.choices):
        rows[row, : len(CLUES)] = choice.clues
        right[row] = _is_right(text, choice, chain)
    rows[-1, len(CLUES) :] = question.nobody
    right[-1] = not right.any()
    return Sample(text.group, question.kind, rows, right)


def _is_right(text: Text, choice: Choice, chain: Chain) -> bool:
    """Whether a choice is a name of the chain; one without a name, whether its head is one of the chain's."""
    name = text.tree.text[choice.name.start : choice.name.end]
    if not choice.clues[CLUES.index("introduced")]:
        return any(plain(name).split()[-1:] == other.split()[-1:] for other in chain.names)
    head = text.tree.find_head(choice.name.start, choice.name.end)
    if text.quoted:
        noun = text.tree.tokens[head].lemma.lower() if head is not None else ""
        return any(noun in other.split() for other in chain.names)
    return any(text.tree.find_head(start, end) == head for start, end in chain.spans)


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


def validate(samples: list[Sample]) -> list[str]:
    """Say how many words there are, have an answer, were answered, and rightly, each fold by weights without it."""
    groups = sorted({item.group for item in samples})
    fold = {group: number % FOLDS for number, group in enumerate(groups)}
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for number in range(FOLDS):
        weights = fit([item for item in samples if fold[item.group] != number])
        for item in (item for item in samples if fold[item.group] == number):
            chances = _find_chances(item, weights)[:-1]
            best = int(chances.argmax()) if len(chances) else -1
            answered = best >= 0 and bool(chances[best] > LEAST[item.kind])
            counts[f"{item.group.split()[0]} {item.kind}"].update(
                words=1,
                possible=int(not item.right[-1]),
                answered=int(answered),
                right=int(answered and item.right[best]),
            )
    return [
        f"{kind}: " + ", ".join(f"{n} {what}" for what, n in counted.items())
        for kind, counted in sorted(counts.items())
    ]


def make_model(weights: Array, card: dict[str, str]) -> AntecedentModel:
    """The model of fitted weights."""
    rounded = [round(float(weight), 2) for weight in weights]
    clues, nobody = rounded[: len(CLUES)], rounded[len(CLUES) :]
    return AntecedentModel(dict(zip(CLUES, clues, strict=True)), dict(zip(NOBODY, nobody, strict=True)), LEAST, card)


def sample_all(texts: list[Prepared]) -> list[Sample]:
    """The samples of all texts: first where nothing before was answered, then where weights fitted on those answer."""
    model = make_model(np.zeros(len(CLUES) + len(NOBODY)), {})
    for _ in range(PASSES):
        samples = [item for text in texts for item in sample(text, model)]
        model = make_model(fit(samples), {})
    return samples


def main() -> None:
    """Read, validate, fit and write."""
    ecb, events, made = map(Path, sys.argv[1:4])
    texts = [*read_ecb(ecb), *read_events(events), *read_made(made)]
    samples = sample_all([prepare(text) for text in texts])
    card = {
        "source": "python training/antecedents.py ECBPLUS EVENTS MADE",
        "data": f"{len(samples)} words: topics 1-35 of ECB+ (CC BY 3.0), the speakers of the labelled events, and "
        "those of the made-up events of odd number",
        "held out": "; ".join(validate(samples)),
    }
    WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(make_model(fit(samples), card)), indent=1) + b"\n")
    print(WEIGHTS.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
