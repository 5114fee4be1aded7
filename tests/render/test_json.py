"""JSON: the shape that others read, the same bytes each time, and accounts back from it."""

import json
from decimal import Decimal

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts import make_bridge_account
from tellings.annotate import annotate
from tellings.model.annotations import Quantity
from tellings.model.errors import DataError
from tellings.readers.plain import make_article
from tellings.render.inspected import inspect_annotations
from tellings.render.json import parse_account, render_account_json, render_annotations_json
from tellings.render.schema import render_schema
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import SpacyParser

TEXT = "Ferry late 🚢\r\n\r\nThe ferry was late on Friday. “All are well,” said Ana Lind of 43 passengers.\n"


@pytest.fixture(scope="module")
def annotations_json(parser: SpacyParser) -> str:
    article = msgspec.structs.replace(make_article(TEXT, id="ferry"), published="2023-05-03")
    return render_annotations_json(article, annotate(article, next(parser.parse([TEXT])), load_antecedents()))


def test_an_account_comes_back_as_it_was() -> None:
    account = make_bridge_account()
    text = render_account_json(account)
    assert parse_account(text) == account
    assert render_account_json(parse_account(text)) == text


def test_an_account_is_plain_utf8_with_one_final_line_break() -> None:
    text = render_account_json(make_bridge_account())
    assert text.startswith('{\n  "schema": "tellings/account/1",\n')
    assert text.endswith("}\n")
    assert "“We shall rebuild it,”" in text
    assert '"from":' in text


def test_the_parts_of_an_account_stand_in_their_order() -> None:
    parts = json.loads(render_account_json(make_bridge_account()))
    assert list(parts) == [
        *("schema", "articles", "entities", "points", "quotations", "utterances"),
        *("timeline", "copies", "origins", "labels", "gaps", "notes"),
    ]


def test_annotations_hold_what_they_promise(annotations_json: str) -> None:
    parts = json.loads(annotations_json)
    assert parts["schema"] == "tellings/annotations/1"
    assert (parts["text"], parts["published"]) == (TEXT, "2023-05-03")
    assert parts["sentences"][0].keys() >= {"start", "end", "statement"}
    for layer in ("mentions", "times", "quantities", "statements"):
        for item in parts[layer]:
            assert TEXT[item["start"] : item["end"]] == item["exact"]
    assert parts["times"][0].keys() >= {"type", "value", "edtf", "from", "before", "anchor", "derivation"}
    assert [item["low"] for item in parts["quantities"]] == [43]
    assert parts["quotations"][0].keys() >= {"kind", "content", "cue", "speaker"}
    assert parts["statements"][0].keys() >= {"predicate", "arguments", "polarity", "modality", "attribution"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("43"), "43"),
        (Decimal("43.0"), "43"),
        (Decimal("2.5"), "2.5"),
        (Decimal("0.1"), "0.1"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E+20"), "1e20"),
        (Decimal("1E+999999"), "null"),
        (Decimal("NaN"), "null"),
        (None, "null"),
    ],
)
def test_decimals_are_numbers(value: Decimal | None, written: str, parser: SpacyParser) -> None:
    article = make_article("Many words.", id="a")
    annotations = annotate(article, next(parser.parse([article.text])), load_antecedents())
    quantity = Quantity(start=0, end=4, exact="Many", low=value, high=None)
    shown = inspect_annotations(article, msgspec.structs.replace(annotations, quantities=(quantity,)))
    assert msgspec.json.encode(shown.quantities[0].low).decode() == written


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is no account"),
        ("words", "is no account"),
        ("[]", "is no account"),
        ("{}", "its schema is ''"),
        ('{"schema": "tellings/account/9"}', "its schema is 'tellings/account/9'"),
        ('{"schema": "tellings/account/1"}', "missing required field `articles`"),
        ("[" * 100_000, "is no account"),
    ],
)
def test_what_is_no_account(text: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        parse_account(text)


def test_a_malformed_account_says_where() -> None:
    parts = json.loads(render_account_json(make_bridge_account()))
    parts["points"][1]["evidence"][0]["exact"] += "!"
    with pytest.raises(DataError, match=r"\$\.points\[1\]\.evidence\[0\]"):
        parse_account(json.dumps(parts))


@given(st.text())
def test_any_text_is_an_account_or_a_data_error(text: str) -> None:
    with pytest.raises(DataError):
        parse_account(text)


@pytest.mark.parametrize("names", [("account",), ("account", "annotations")])
def test_the_schema_accepts_an_account(names: tuple[str, ...]) -> None:
    schema = json.loads(render_schema(*names))
    jsonschema.Draft202012Validator.check_schema(schema)
    parts = json.loads(render_account_json(make_bridge_account()))
    jsonschema.validate(parts, schema)
    parts["points"][0]["relation"] = "contradiction"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(parts, schema)


@pytest.mark.parametrize("names", [("annotations",), ("account", "annotations")])
def test_the_schema_accepts_annotations(names: tuple[str, ...], annotations_json: str) -> None:
    schema = json.loads(render_schema(*names))
    parts = json.loads(annotations_json)
    jsonschema.validate(parts, schema)
    del parts["times"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(parts, schema)
