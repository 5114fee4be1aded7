"""The example reports and what is expected of them are sound: hashes hold, and every span says what it should."""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
EVENTS = sorted(folder for folder in EXAMPLES.iterdir() if folder.is_dir())
RELATIONS = {"conflict", "precision", "revision", "scope", "agree"}


def _load(event: Path, name: str) -> Any:
    return json.loads((event / name).read_text(encoding="utf-8"))


def _texts(event: Path) -> dict[str, str]:
    return {path.stem: path.read_bytes().decode("utf-8") for path in sorted(event.glob("*.txt"))}


def _spans(expected: Any) -> Iterator[dict[str, Any]]:
    for point in expected["points"]:
        for reading in point["readings"]:
            yield from reading["evidence"]
    for part in ("single", "quotations", "origins"):
        yield from expected[part]


def test_there_are_two_events_or_more() -> None:
    assert len(EVENTS) >= 2


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_manifest_describes_each_report(event: Path) -> None:
    records = _load(event, "index.json")["articles"]
    texts = _texts(event)
    assert sorted(record["id"] for record in records) == sorted(texts)
    assert len(records) >= 4
    for record in records:
        raw = (event / f"{record['id']}.txt").read_bytes()
        assert hashlib.sha256(raw).hexdigest() == record["sha256"]
        assert texts[record["id"]].split("\n")[0] == record["title"]
        assert record["published"] is None or datetime.fromisoformat(record["published"])
        assert record["url"] is None or ".example.org/" in record["url"]


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_each_report_has_the_length_of_a_news_item(event: Path) -> None:
    for text in _texts(event).values():
        assert 150 <= len(text.split()) <= 400


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_expected_spans_hold(event: Path) -> None:
    texts = _texts(event)
    spans = list(_spans(_load(event, "expected.json")))
    assert len(spans) > 40
    assert [span for span in spans if texts[span["article"]][span["start"] : span["end"]] != span["exact"]] == []


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_expected_points_come_from_two_reports(event: Path) -> None:
    for point in _load(event, "expected.json")["points"]:
        assert point["relation"] in RELATIONS
        assert point["question"].endswith("?")
        assert len({span["article"] for reading in point["readings"] for span in reading["evidence"]}) >= 2
        assert point["relation"] == "agree" or len(point["readings"]) >= 2


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.name)
def test_expected_forms_stand_in_their_reports(event: Path) -> None:
    texts = _texts(event)
    for entity in _load(event, "expected.json")["people"]:
        for article, forms in entity["forms"].items():
            assert all(re.search(rf"\b{re.escape(form)}\b", texts[article]) for form in forms)
