"""Measure quotations: python bench/quotations.py FOLDER [--misses]. Prints the figures as JSON.

FOLDER holds either brat annotations (``attributions/*.ann`` beside ``text/*.txt``; of several annotators of one text
the first by file name counts) or events (``*/gold.json`` with "quotations" beside the reports).

Direct means that the content begins inside quotation marks. Its F1 is of words: those inside gold direct contents and
those inside found ones. ``direct_words`` takes every found content for itself. ``direct_words_by_saying`` takes those
that are linked as parts of one saying as one content of several spans, as PolNeAR does: they are direct if the first of
them begins inside marks, else none is ("The sea 'was high,' she said. 'We stayed.'" is not). The words found are the
same; only which of them count as direct differs, so the two are not to be compared as before and after. No other figure
reads the links. Events are labelled one quotation at a time, where links do not fit. ``direct_words_by_piece`` takes
found contents for themselves, and counts the parts of a gold content of several parts that begin inside marks too.

``overlap`` counts contents of which half the words are found (and found ones of which half are gold). A speaker is
right where its span holds the head of the gold source (or overlaps it, where that head is unclear); gold contents that
were not found count as wrong in ``speaker_accuracy`` and not in ``speaker_accuracy_found``. The figures of source, cue
and content over all attributions are F1 of words as well; partial ones count each found span that shares a word with a
gold one, and the other way.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tellings.annotate.layout import find_layout
from tellings.annotate.mentions import find_mentions
from tellings.annotate.quotations import find_quotations
from tellings.annotate.sentences import find_sentences
from tellings.annotate.times import find_times
from tellings.model.annotations import Quotation
from tellings.model.article import Article
from tellings.model.span import Span
from tellings.text.tree import Tree
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import load_parser

MARKS = "\"“”„«»‘'`"
ROLES = ("source", "cue", "content")
_WORD = re.compile(r"\w+")
Spans = tuple[tuple[int, int], ...]


class Gold(msgspec.Struct, frozen=True):
    """An attribution as annotators marked it; events give names for ``speakers`` and no source."""

    content: Spans
    source: Spans = ()
    cue: Spans = ()
    speakers: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    is_known: bool = True


class Labelled(msgspec.Struct, frozen=True):
    """A text with its gold."""

    name: str
    text: str
    gold: tuple[Gold, ...]


def read_brat(folder: Path) -> Iterator[Labelled]:
    """Yield the texts with the attributions of their first annotator."""
    seen = set()
    for path in sorted(folder.rglob("*.ann"), key=lambda p: p.name):
        stem = path.stem.rsplit("_", 1)[0]
        texts = list(folder.rglob(f"{stem}.txt"))
        if stem in seen or not texts:
            continue
        seen.add(stem)
        text = texts[0].read_bytes().decode("utf-8")
        yield Labelled(stem, text, tuple(_read_attributions(path.read_text(encoding="utf-8"))))


def _read_attributions(content: str) -> Iterator[Gold]:
    spans: dict[str, list[tuple[int, int]]] = {}
    events = []
    for line in content.splitlines():
        name, body, *_ = [*line.split("\t"), ""]
        if re.fullmatch(r"T\d+", name):
            _, places = body.split(" ", 1)
            spans[name] = [(int(a), int(b)) for a, b in (piece.split() for piece in places.split(";"))]
        elif re.fullmatch(r"E\d+", name):
            events.append([part.split(":") for part in body.split()])
    for event in events:
        roles: dict[str, list[tuple[int, int]]] = {}
        for role, name in event:
            roles.setdefault(role.rstrip("0123456789"), []).extend(spans[name])
        if "Content" in roles:
            source, cue = (tuple(sorted(roles.get(role, []))) for role in ("Source", "Cue"))
            yield Gold(tuple(sorted(roles["Content"])), source, cue)


def read_events(folder: Path) -> Iterator[Labelled]:
    """Yield the reports of events whose gold has quotations."""
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        known = {
            t["name"]: {plain(f) for fs in t["forms"].values() for f in fs} | {plain(t["name"])} for t in gold["people"]
        }
        for report in sorted(path.parent.glob("A*.txt")):
            mine = [q for q in gold.get("quotations", []) if q["article"] == report.stem]
            if mine:
                text = report.read_bytes().decode("utf-8")
                yield Labelled(f"{path.parent.name}/{report.stem}", text, tuple(_name_speaker(q, known) for q in mine))


def _name_speaker(quotation: dict[str, str], known: dict[str, set[str]]) -> Gold:
    name = quotation["speaker"]
    wanted = known.get(name, {plain(name)})
    others = frozenset().union(*(forms for other, forms in known.items() if other != name)) - wanted
    span = (int(quotation["start"]), int(quotation["end"]))
    return Gold((span,), speakers=frozenset(wanted), others=others, is_known=name in known)


def plain(name: str) -> str:
    """A name without case, article, courtesy title and possessive ending."""
    name = re.sub(r"^(the|mr|mrs|ms|miss|dr|sir|lady)\.?\s+", "", name.casefold().strip())
    return re.sub(r"['’]s$", "", name)


def find_words(text: str, spans: Iterable[tuple[int, int]]) -> set[int]:
    """The places of the words inside the spans."""
    return {match.start() for start, end in spans for match in _WORD.finditer(text, start, end)}


def is_direct(text: str, start: int) -> bool:
    """Whether a content that starts here begins inside quotation marks."""
    return text[start] in MARKS or (start > 0 and text[start - 1] in MARKS)


class Counts:
    """Words (or spans) found, gold and both, added up."""

    def __init__(self) -> None:
        self.both = self.found = self.gold = self.met = 0

    def add(self, found: set[int], gold: set[int]) -> None:
        """Add the words of one text."""
        self.both += len(found & gold)
        self.met += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    def add_partial(self, found: list[set[int]], gold: list[set[int]]) -> None:
        """Add the spans of one text: a found one counts where it shares a word with a gold one, and the other way."""
        every_found, every_gold = set().union(*found), set().union(*gold)
        self.both += sum(bool(words & every_gold) for words in found)
        self.found += sum(bool(words) for words in found)
        self.met += sum(bool(words & every_found) for words in gold)
        self.gold += sum(bool(words) for words in gold)

    def score(self) -> dict[str, float]:
        """Precision, recall and F1."""
        precision, recall = self.both / max(self.found, 1), self.met / max(self.gold, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def is_speaker_right(tree: Tree, gold: Gold, quotation: Quotation) -> bool:
    """Whether a found quotation has the speaker that gold gives it."""
    given = [cited for cited in (quotation.speaker, quotation.antecedent) if cited is not None]
    if gold.source:
        head = tree.find_head(gold.source[0][0], gold.source[-1][1])
        if head is None:
            return any(c.start < gold.source[-1][1] and gold.source[0][0] < c.end for c in given)
        token = tree.tokens[head]
        return any(c.start <= token.start and token.end <= c.end for c in given)
    said = {plain(cited.exact) for cited in given}
    if gold.speakers & said:
        return True
    words = {w for name in said for w in _WORD.findall(name) if len(w) > 2}
    return not gold.is_known and any(words & set(_WORD.findall(s)) for s in gold.speakers) and not said & gold.others


def find_starts(found: Iterable[Quotation]) -> dict[Span, int]:
    """Where the saying begins that each found content is a part of, as the links between quotations have it."""
    starts: dict[Span, int] = {}
    for quotation in found:
        start = quotation.content.start
        starts.setdefault(quotation.content, starts[quotation.continues] if quotation.continues else start)
    return starts


class Text(msgspec.Struct, frozen=True):
    """A labelled text with its tree and what was found in it."""

    item: Labelled
    tree: Tree
    found: tuple[Quotation, ...]

    def get_words(self, quotation: Quotation) -> set[int]:
        """The words of a found content."""
        return find_words(self.item.text, [(quotation.content.start, quotation.content.end)])


class Tally:
    """The figures of many texts, added up."""

    def __init__(self, say: "Say") -> None:
        self._say = say
        self._words = Counts()
        self._sayings = Counts()
        self._pieces = Counts()
        self._roles = {role: Counts() for role in ROLES}
        self._partial = {role: Counts() for role in ROLES}
        self._hits: Counter[str] = Counter()

    def add(self, text: Text) -> None:
        """Add one text."""
        plain_text = text.item.text
        starts = find_starts(text.found)
        gold = [g for g in text.item.gold if is_direct(plain_text, g.content[0][0])]
        spoken = [q for q in text.found if is_direct(plain_text, q.content.start)]
        wanted = find_words(plain_text, (span for g in gold for span in g.content))
        given = {word for q in spoken for word in text.get_words(q)}
        self._words.add(given, wanted)
        begun = [q for q in text.found if is_direct(plain_text, starts[q.content])]
        self._sayings.add({word for q in begun for word in text.get_words(q)}, wanted)
        pieces = [span for g in text.item.gold for span in g.content if is_direct(plain_text, span[0])]
        self._pieces.add(given, wanted | find_words(plain_text, pieces))
        for q in spoken:
            precise = 2 * len(text.get_words(q) & wanted) >= len(text.get_words(q))
            self._hits.update(found=1, precise=precise)
            if not precise:
                self._say("not direct", text.item, (q.content.start, q.content.end), q)
        for g in gold:
            self._add_gold(text, g, given)
        self._add_roles(text)

    def _add_roles(self, text: Text) -> None:
        plain_text = text.item.text
        for role, counts in self._roles.items():
            found = find_words(plain_text, (s for q in text.found for s in get_spans(q, role)))
            counts.add(found, find_words(plain_text, (s for g in text.item.gold for s in getattr(g, role))))
            self._partial[role].add_partial(
                [find_words(plain_text, get_spans(q, role)) for q in text.found],
                [find_words(plain_text, getattr(g, role)) for g in text.item.gold],
            )

    def _add_gold(self, text: Text, gold: Gold, given: set[int]) -> None:
        words = find_words(text.item.text, gold.content)
        covering = [q for q in text.found if _is_covering(text.get_words(q), words)]
        recalled = 2 * len(words & given) >= len(words) if gold.source or gold.cue else bool(covering)
        self._hits.update(gold=1, recalled=recalled)
        if not recalled:
            self._say("missed", text.item, gold.content[0], covering[0] if covering else None)
        if gold.source or gold.speakers:
            right = any(is_speaker_right(text.tree, gold, q) for q in covering)
            self._hits.update(sourced=1, sourced_found=bool(covering), right=right)
            if covering and not right:
                wanted = [text.item.text[a:b] for a, b in gold.source] or sorted(gold.speakers)
                self._say(f"speaker {wanted}", text.item, gold.content[0], covering[0])

    def score(self) -> dict[str, object]:
        """All figures."""

        def share(part: str, whole: str) -> float:
            return round(self._hits[part] / max(self._hits[whole], 1), 4)

        return {
            "direct": self._hits["gold"],
            "direct_words": self._words.score(),
            "direct_words_by_saying": self._sayings.score(),
            "direct_words_by_piece": self._pieces.score(),
            "direct_overlap": {"precision": share("precise", "found"), "recall": share("recalled", "gold")},
            "speaker_accuracy": share("right", "sourced"),
            "speaker_accuracy_found": share("right", "sourced_found"),
            "all_words": {role: counts.score() for role, counts in self._roles.items()},
            "all_partial": {role: counts.score() for role, counts in self._partial.items()},
        }


def _is_covering(mine: set[int], words: set[int]) -> bool:
    return 2 * len(mine & words) >= min(len(mine), len(words)) > 0


def score(
    labelled: list[Labelled], trees: list[Tree], found: list[tuple[Quotation, ...]], say: "Say"
) -> dict[str, object]:
    """The figures of all texts."""
    tally = Tally(say)
    for item, tree, quotations in zip(labelled, trees, found, strict=True):
        tally.add(Text(item, tree, quotations))
    return tally.score()


class Say:
    """Prints misses, or nothing."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted

    def __call__(self, what: str, item: Labelled, span: tuple[int, int], quotation: Quotation | None) -> None:
        """Print one miss with some text around."""
        if not self._wanted:
            return
        start, end = span
        before, after = item.text[max(start - 150, 0) : start], item.text[end : end + 90]
        around = " ".join(f"{before}<<{item.text[start : min(end, start + 90)]}...>>{after}".split())
        cited = (quotation.cue, quotation.speaker, quotation.antecedent) if quotation else ()
        given = [quotation.kind if quotation else None, *(c and c.exact for c in cited)]
        print(f"{what} | {item.name[:24]} | {around} | {given}")


def get_spans(quotation: Quotation, role: str) -> Spans:
    """The span of a role of a quotation, if it has one."""
    cited = {"source": quotation.speaker, "cue": quotation.cue, "content": quotation.content}[role]
    return ((cited.start, cited.end),) if cited is not None else ()


def annotate(labelled: list[Labelled], trees: list[Tree]) -> tuple[list[tuple[Quotation, ...]], float]:
    """The quotations of every text, and the seconds of the processor that finding them took."""
    found, spent = [], 0.0
    for item, tree in zip(labelled, trees, strict=True):
        article = Article(id=item.name, text=item.text, bytes_sha256="", text_sha256="", reader="bench")
        layout = find_layout(article)
        sentences = find_sentences(tree, layout)
        mentions = find_mentions(tree, sentences, find_times(tree, layout, published=None))
        began = time.process_time()
        found.append(find_quotations(tree, sentences, mentions, load_antecedents()))
        spent += time.process_time() - began
    return found, spent


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--misses", action="store_true", help="print what went wrong")
    options.add_argument("--shown", default="FOLDER", help="the folder as the figures' command names it")
    arguments = options.parse_args()
    labelled = list(read_brat(arguments.folder)) or list(read_events(arguments.folder))
    trees = [Tree(i.text, s) for i, s in zip(labelled, load_parser().parse(i.text for i in labelled), strict=True)]
    found, spent = annotate(labelled, trees)
    figures: dict[str, object] = {"command": f"python bench/quotations.py {arguments.shown}"}
    figures |= score(labelled, trees, found, Say(arguments.misses))
    figures["texts"] = len(labelled)
    figures["microseconds_per_token"] = round(1e6 * spent / sum(len(tree) for tree in trees), 2)
    json.dump(figures, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
