"""The account as Markdown: as it was, numbered soundly, and never more than text where reports speak."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from accounts import make_account, make_bridge_account, make_hostile_account
from hostile_texts import HOSTILE
from tellings.render.markdown import render_markdown
from tellings.render.markdown.escape import escape
from tellings.render.visible import show_line

GOLDEN = Path(__file__).parents[1] / "golden" / "markdown_bridge.md"
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_it_is_as_it_was() -> None:
    assert render_markdown(make_bridge_account()) == GOLDEN.read_text(encoding="utf-8")


def test_the_order_of_the_articles_changes_nothing() -> None:
    account = make_bridge_account()
    turned = msgspec.structs.replace(account, articles=account.articles[::-1])
    assert render_markdown(turned) == render_markdown(account)


def test_every_number_has_its_evidence_and_is_used() -> None:
    text = render_markdown(make_bridge_account())
    body, evidence = text.split("## Evidence\n")
    listed = [int(number) for number in re.findall(r"^(\d+)\. ", evidence, re.M)]
    assert listed == list(range(1, len(listed) + 1))
    assert {int(number) for number in re.findall(r"\[(\d+)\]", body)} == set(listed)


def test_an_account_of_nothing_says_so() -> None:
    assert "No conflict was found. That is no proof that there is none." in render_markdown(make_account(texts={}))


def _walk(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _walk(token.children or [])


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_words(name: str) -> None:
    words = HOSTILE[name]
    tokens = list(_walk(READER.parse(render_markdown(make_hostile_account(words)))))
    kinds = {token.type for token in tokens}
    assert not kinds & {"html_block", "html_inline", "image", "link_open", "fence", "code_block", "hr", "s_open"}
    shown = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    assert show_line(words) in shown


@settings(max_examples=200, deadline=None)
@given(words=st.text(alphabet=st.characters(exclude_categories=()), min_size=1))
def test_escaped_text_reads_as_it_is(words: str) -> None:
    tokens = READER.parse(escape(words))
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"])
    inline = [child for token in tokens for child in token.children or []]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == show_line(words)
