"""Copies made by rule: a report cut, put in another order, reworded, or with paragraphs of others inserted.

Every copy is a text of its own under another headline. Which words and sentences change follows the text alone.
"""

import random
import re
from collections.abc import Callable, Sequence

from rewording import Edit, apply_edits
from tellings.model.report import Report

Pool = dict[str, list[str]]
"""Words by their tags, for words that are put in the place of others."""

Maker = Callable[[Report, Report, random.Random, Pool], str]

_WORD = re.compile(r"[a-z]{2,}")


def make_pool(reports: Sequence[Report]) -> Pool:
    """The words without a capital of some reports, by tag."""
    found: dict[str, set[str]] = {}
    for report in reports:
        for token in report.annotations.syntax.tokens:
            word = report.article.text[token.start : token.end]
            if _WORD.fullmatch(word):
                found.setdefault(token.tag, set()).add(word)
    return {tag: sorted(words) for tag, words in found.items()}


def reword(share: float) -> Maker:
    """A maker that puts other words of the same tag for a share of all words; names and figures stay."""

    def make(report: Report, _other: Report, draw: random.Random, pool: Pool) -> str:
        text = report.article.text
        tokens = [t for t in report.annotations.syntax.tokens if any(c.isalnum() for c in text[t.start : t.end])]
        plain = [t for t in tokens if _WORD.fullmatch(text[t.start : t.end])]
        chosen = draw.sample(plain, min(len(plain), round(share * len(tokens))))
        edits = [Edit(t.start, t.end, draw.choice(pool.get(t.tag) or ["thing"])) for t in chosen]
        return apply_edits(text, sorted(edits))

    return make


def cut(report: Report, _other: Report, draw: random.Random, _pool: Pool) -> str:
    """Half of the sentences are left out."""
    sentences = _list_sentences(report)
    kept = set(draw.sample(range(len(sentences)), (len(sentences) + 1) // 2))
    return "\n\n".join(s for place, s in enumerate(sentences) if place in kept)


def reorder(report: Report, _other: Report, draw: random.Random, _pool: Pool) -> str:
    """The sentences stand in another order."""
    sentences = _list_sentences(report)
    draw.shuffle(sentences)
    return "\n\n".join(sentences)


def insert(report: Report, other: Report, draw: random.Random, _pool: Pool) -> str:
    """As many sentences of another event stand between those of the report."""
    sentences, others = _list_sentences(report), _list_sentences(other)
    for sentence in others[: len(sentences)]:
        sentences.insert(draw.randint(0, len(sentences)), sentence)
    return "\n\n".join(sentences)


MAKERS: dict[str, Maker] = {
    "cut": cut,
    "reordered": reorder,
    "inserted": insert,
    "reworded 10 %": reword(0.1),
    "reworded 30 %": reword(0.3),
    "reworded 50 %": reword(0.5),
    "reworded 70 %": reword(0.7),
}


def make_copy(kind: str, report: Report, other: Report, pool: Pool) -> str:
    """The text of a copy of ``report``; ``other`` is of another event."""
    draw = random.Random(f"{kind} {report.article.text_sha256}")
    return f"As told elsewhere\n\n{MAKERS[kind](report, other, draw, pool)}"


def _list_sentences(report: Report) -> list[str]:
    text = report.article.text
    return [text[s.start : s.end] for s in report.annotations.sentences if s.statement and s.kind != "headline"]
