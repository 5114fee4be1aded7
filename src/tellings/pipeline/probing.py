"""Whether a language model is set up and answers, and what asking it would be."""

import os
import time
from collections.abc import Iterator
from importlib import metadata, util

import msgspec

from tellings.engines.address import may_send_key
from tellings.model.errors import ModelError
from tellings.pair.proposals.asking import make_request
from tellings.pair.proposals.prompts import PROPOSE, PROPOSE_SCHEMA, REVIEW
from tellings.pair.proposals.windows import count_tokens
from tellings.pipeline.models import BASE_URL, find_address

KEY = "OPENAI_API_KEY"

MOST_LISTED = 20
"""Models of a server that are listed."""

TOKENS_PER_WORD = 3
"""Tokens that are sent for a word of the reports, for proposals and reviews together: 2.1 to 4.0 in eleven labelled
events."""

REPORTS, WORDS = 4, 600
"""The story for which the cost is told."""

PROBE = "A1: The ferry left at noon.\nB1: The ferry left at one."
"""What is asked of a model to see whether it answers; it is of no report."""


class Probed(msgspec.Struct, frozen=True):
    """What was found, a line each, and whether a model can be asked."""

    lines: tuple[str, ...]
    usable: bool


def probe_models(model: str | None, url: str | None) -> Probed:
    """Look whether the library is there, an address is named, and a server answers at it; nothing of a report is sent.

    Raises:
        UsageError: the address can't be used.
    """
    lines = [_describe_library(), *_describe_cost()]
    if util.find_spec("openai") is None:
        return Probed(tuple(lines), usable=False)
    if not (url or os.environ.get(BASE_URL)):
        lines.append(f"address: none; give --model-url, or set {BASE_URL}")
        return Probed(tuple(lines), usable=False)
    address = find_address(url)
    lines += [f"address: {address}", _describe_key(address)]
    try:
        lines += _ask_server(address, model)
    except ModelError as error:
        return Probed((*lines, f"server: {error}"), usable=False)
    return Probed(tuple(lines), usable=True)


def _describe_library() -> str:
    if util.find_spec("openai") is None:
        return "library: openai is not installed; run: pip install 'tellings[model]'"
    return f"library: openai {metadata.version('openai')}"


def _describe_key(address: str) -> str:
    if not os.environ.get(KEY):
        return f"key: none ({KEY} is not set); a server of your own asks for none"
    return f"key: {KEY} is set" + (
        "" if may_send_key(address) else ", and not sent, since the address is not encrypted"
    )


def _describe_cost() -> Iterator[str]:
    told = count_tokens(PROPOSE) + count_tokens(REVIEW)
    story = told + int(REPORTS * WORDS * TOKENS_PER_WORD)
    yield f"cost: about {told:,} tokens a story, and {TOKENS_PER_WORD} for each word of its reports"
    yield f"      {REPORTS} reports of {WORDS} words: about {story:,} tokens sent; --dry-run counts those of a story"


def _ask_server(address: str, model: str | None) -> Iterator[str]:
    """Yield which models the server has, and how long it takes for a small question.

    Raises:
        ModelError: it does not answer.
    """
    from tellings.engines.chat import ChatModel

    chat = ChatModel(model or "", address)
    listed = chat.list_models()
    more = f" and {len(listed) - MOST_LISTED} more" if len(listed) > MOST_LISTED else ""
    yield f"server: answers, and has {', '.join(listed[:MOST_LISTED]) or 'no models'}{more}"
    if model is None:
        return
    start = time.monotonic()
    answer = chat.answer(make_request("propose", PROPOSE, PROBE, PROPOSE_SCHEMA))
    tokens = f", {answer.sent:,} tokens sent and {answer.received or 0:,} received" if answer.sent is not None else ""
    yield f"model: {model} answers in {time.monotonic() - start:.1f} seconds{tokens}"
    for name in answer.without:
        yield f"       its server does not take {name}; it is asked without"
