"""Count in how many documents each lemma stands, for weights/data/idf.json.

    python training/idf.py ECBPLUS_FOLDER OUTPUT.json

The counts are taken over the news texts of ECB+ (CC BY 3.0). Only words that stand in at least three documents are
kept: a list of rarer ones would be longer than it is telling, and would keep private names.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from tellings.weights.spacy_parser import load_parser

LEAST = 3


def read_texts(folder: Path) -> Iterator[str]:
    """Yield the running text of each document, its sentences as lines."""
    for path in sorted(folder.rglob("*.xml")):
        lines: dict[str, list[str]] = {}
        for token in ElementTree.parse(path).getroot().iter("token"):
            lines.setdefault(token.attrib["sentence"], []).append(token.text or "")
        yield "\n".join(" ".join(words) for words in lines.values())


def main() -> None:
    """Write the table."""
    counts: Counter[str] = Counter()
    documents = 0
    for syntax in load_parser().parse(read_texts(Path(sys.argv[1]))):
        documents += 1
        counts.update({token.lemma.lower() for token in syntax.tokens if token.pos not in {"PUNCT", "SPACE", "SYM"}})
    table = {lemma: count for lemma, count in sorted(counts.items()) if count >= LEAST and lemma.isalpha()}
    content = {"source": "ECB+ (CC BY 3.0)", "documents": documents, "counts": table}
    Path(sys.argv[2]).write_text(json.dumps(content, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
