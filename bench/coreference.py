"""Measure how entities are resolved across articles, on ECB+ with its mentions given.

    python bench/coreference.py ECBPLUS_FOLDER [--topics dev|rest] [--write bench/results/coreference.json]

ECBPLUS_FOLDER holds ECB+/TOPIC/*.xml and ECBplus_coreference_sentences.csv, whose sentences alone are scored. The dev
part are the topics whose number is divisible by three; no weight and no rule was fitted on either part. Mentions of
persons, organisations, things and places are those of the corpus; those of times and actions take no part. The articles
of a topic, which tell two events, are resolved together. A mention with a capital is given to the resolver as a name;
others count as tied where it ties a description or a speaking pronoun that overlaps them. CoNLL F1 is the mean of MUC,
B-cubed and CEAF-e, over all topics at once.
"""

import argparse
import csv
import json
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from tellings.measure.coreference import find_conll, score_b_cubed, score_ceaf_e, score_muc
from tellings.model.annotations import EntityType, Mention
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.readers.plain import make_article
from tellings.resolve import resolve
from tellings.weights.models import load_names

KINDS: dict[str, EntityType] = {
    "HUMAN_PART_PER": "person", "HUMAN_PART_ORG": "org", "HUMAN_PART_GPE": "place", "LOC_GEO": "place",
    "LOC_FAC": "place", "LOC_OTHER": "place", "HUMAN_PART_FAC": "place", "HUMAN_PART_GENERIC": "other",
    "HUMAN_PART_MET": "other", "HUMAN_PART_VEH": "other", "HUMAN_PART": "other", "NON_HUMAN_PART": "other",
    "NON_HUMAN_PART_GENERIC": "other",
}  # fmt: skip
"""What a mention of each of the corpus's tags is taken for."""
NO_NAMES = frozenset("he she it they i we you his her its their the a an this that in at on of for from to".split())
"""Words that are capitalised at the start of a sentence and make no name."""
NO_SPACE_BEFORE = frozenset(", . ; : ! ? ) ] % 's n't '' ’s".split())


class Gold(NamedTuple):
    """A mention of the corpus: its span in the text, its type, and its chain."""

    start: int
    end: int
    kind: EntityType
    chain: str


class Document(NamedTuple):
    """A text with its mentions."""

    name: str
    text: str
    gold: tuple[Gold, ...]


def read_document(path: Path, sentences: set[int]) -> Document:
    """Read a document of the corpus; mentions in other sentences are left out."""
    root = ElementTree.parse(path).getroot()
    text, spans, where, last = "", {}, {}, -1
    for token in root.iter("token"):
        word, sentence = token.text or "", int(token.get("sentence", "0"))
        if text:
            text += "\n" if sentence != last else "" if word in NO_SPACE_BEFORE else " "
        last = sentence
        spans[token.get("t_id")] = (len(text), len(text) + len(word))
        where[token.get("t_id")] = sentence
        text += word
    return Document(path.stem, text, tuple(sorted(_read_gold(root, spans, where, sentences, path.stem))))


def _read_gold(root: ElementTree.Element, spans: dict, where: dict, sentences: set[int], name: str) -> Iterator[Gold]:  # type: ignore[type-arg]
    chains = {}
    for relation in root.iter():
        if relation.tag in ("CROSS_DOC_COREF", "INTRA_DOC_COREF"):
            chain = relation.get("note") or f"{name} {relation.get('r_id')}"
            chains.update({source.get("m_id"): chain for source in relation.iter("source")})
    for mention in root.find("Markables") or ():
        anchors = [anchor.get("t_id") for anchor in mention.iter("token_anchor")]
        if mention.tag in KINDS and anchors and where[anchors[0]] in sentences:
            start, end = min(spans[a][0] for a in anchors), max(spans[a][1] for a in anchors)
            chain = chains.get(mention.get("m_id"), f"{name} alone {mention.get('m_id')}")
            yield Gold(start, end, KINDS[mention.tag], chain)


def is_name(document: Document, gold: Gold) -> bool:
    """Whether a mention is written as a name."""
    words = document.text[gold.start : gold.end].split()
    return any(word[0].isupper() and word.lower() not in NO_NAMES for word in words)


def trim(text: str, gold: Gold) -> tuple[int, int]:
    """The span of a mention without the article, the preposition and the like before its first capital."""
    start = gold.start
    while not text[start].isupper():
        start = text.index(" ", start) + 1
    return start, gold.end


def resolve_topic(documents: list[Document]) -> list[set[tuple[str, int, int]]]:
    """The gold mentions of a topic as the resolver puts them together."""
    articles = [make_article(d.text, id=d.name) for d in documents]
    reports = []
    for document, report in zip(documents, annotate_articles(articles), strict=True):
        named = sorted({(*trim(document.text, g), g.kind) for g in document.gold if is_name(document, g)})
        mentions = tuple(Mention(start, end, document.text[start:end], kind) for start, end, kind in named)
        reports.append(Report(report.article, msgspec.structs.replace(report.annotations, mentions=mentions)))
    entities = resolve(reports, load_names())
    found = []
    taken: set[tuple[str, int, int]] = set()
    for entity in entities:
        held = {
            (d.name, g.start, g.end)
            for m in entity.mentions
            for d in documents
            if d.name == m.article
            for g in d.gold
            if m.start < g.end and g.start < m.end and m.end == g.end
        } - taken
        taken |= held
        found.append(held)
    return [cluster for cluster in found if cluster]


def measure(folder: Path, topics: list[int]) -> dict[str, object]:
    """The figures over some topics."""
    validated: dict[tuple[str, str], set[int]] = defaultdict(set)
    with (folder / "ECBplus_coreference_sentences.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            validated[row["Topic"], row["File"]].add(int(row["Sentence Number"]))
    found, gold, names = [], defaultdict(set), set()
    for topic in topics:
        paths = sorted((folder / "ECB+" / str(topic)).glob("*.xml"))
        chosen = [(path, validated.get((str(topic), path.stem.partition("_")[2]), set())) for path in paths]
        documents = [read_document(path, sentences) for path, sentences in chosen if sentences]
        found += resolve_topic(documents)
        for document in documents:
            for mention in document.gold:
                key = (document.name, mention.start, mention.end)
                gold[mention.chain].add(key)
                if is_name(document, mention):
                    names.add(key)
    clusters = _part(list(gold.values()))
    return {
        "topics": topics,
        "all mentions": _score(found, clusters),
        "names": _score([c & names for c in found], [c & names for c in clusters]),
    }


def _part(clusters: list[set[tuple[str, int, int]]]) -> list[set[tuple[str, int, int]]]:
    """Each mention in one cluster only: some spans of the corpus have two."""
    seen: set[tuple[str, int, int]] = set()
    parted = []
    for cluster in clusters:
        parted.append(cluster - seen)
        seen |= cluster
    return [cluster for cluster in parted if cluster]


def _score(found: list[set[tuple[str, int, int]]], gold: list[set[tuple[str, int, int]]]) -> dict[str, object]:
    found, gold = [c for c in found if c], [c for c in gold if c]
    figures: dict[str, object] = {"mentions": sum(map(len, gold)), "conll": round(find_conll(found, gold), 4)}
    for name, score in (("muc", score_muc), ("b_cubed", score_b_cubed), ("ceaf_e", score_ceaf_e)):
        result = score(found, gold)
        figures[name] = [round(value, 4) for value in (result.precision, result.recall, result.f1)]
    return figures


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--topics", choices=("dev", "rest"), default="dev")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    every = sorted(int(path.name) for path in (options.folder / "ECB+").iterdir())
    topics = [topic for topic in every if (topic % 3 == 0) == (options.topics == "dev")]
    results = {"command": f"python bench/coreference.py ECBPLUS --topics {options.topics} --write RESULTS.json"}
    results |= measure(options.folder, topics)
    print(json.dumps(results, indent=2))
    if options.write:
        options.write.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
