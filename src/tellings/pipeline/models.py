"""Which model is asked, where, and what it answered before."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tellings.engines.address import check_address
from tellings.engines.batches import AnswerFolder, choose_answers, read_answers
from tellings.model.asking import Answer, Request
from tellings.model.errors import UsageError
from tellings.pair.proposals.windows import count_tokens
from tellings.pipeline.asking import Asked
from tellings.pipeline.consult import Consult
from tellings.pipeline.consulted import USES, Use
from tellings.ports import LanguageModel

BASE_URL = "OPENAI_BASE_URL"
"""The variable of the environment that names an address: the library's own."""


def choose_consult(
    *,
    model: str | LanguageModel | None,
    url: str | None,
    uses: Sequence[Use],
    answers: str | os.PathLike[str] | None,
) -> Consult | None:
    """Whom to ask and what for; ``None`` where neither a model nor answers are given. See ``choose_asked``."""
    if model is None and answers is None:
        return None
    asked = choose_asked(model=model, url=url, answers=None if answers is None else Path(answers))
    return Consult(asked, tuple(use for use in USES if use in uses))


def choose_asked(*, model: str | LanguageModel | None, url: str | None, answers: Path | None) -> Asked:
    """Whom to ask: a model, or one by its name behind an address, for what is not among the answers that are given.

    Where answers are given, a model is asked by its name only if its address is given too: an account that was made
    before comes out the same without it.

    Raises:
        ReadError: the answers can't be read.
        UsageError: they are of several models, or the address can't be used, or there is none.
        MissingError: the library that asks is not installed.
    """
    name = model if isinstance(model, str | None) else model.name
    kept = load_answers(answers, name)
    folder = AnswerFolder(answers) if answers is not None and not answers.is_file() else None
    if isinstance(model, str | None):
        if answers is not None and url is None:
            return Asked(name=name or _name_answers(kept), kept=kept)
        from tellings.engines.chat import ChatModel

        model = ChatModel(model or "", find_address(url))
    return Asked(name=model.name, kept=kept, model=model, keep=folder.keep if folder is not None else None)


def load_answers(path: Path | None, model: str | None) -> Mapping[str, Answer]:
    """The answers of a file or folder by request; none of a folder that is yet to be made."""
    return choose_answers(read_answers(path), model) if path is not None and path.exists() else {}


def find_address(url: str | None) -> str:
    """The address that is named, by the call or by the environment.

    Raises:
        UsageError: none is, or it can't be used.
    """
    named = url or os.environ.get(BASE_URL)
    if not named:
        example = "http://localhost:11434/v1 or https://api.openai.com/v1"
        raise UsageError(
            f"no address of the model is named, and nothing is sent to any other; give --model-url {example}"
        )
    return check_address(named)


def describe_sending(requests: Sequence[Request], model: str, url: str | None) -> Iterator[str]:
    """Yield what sending requests would be: how many, of how many tokens, to whom."""
    tokens = sum(count_tokens(request.system + request.prompt) for request in requests)
    yield f"{len(requests)} requests of about {tokens:,} tokens in all"
    yield f"to the model {model} at {find_address(url)}"
    for request in requests:
        yield f"{request.id}: about {count_tokens(request.system + request.prompt):,} tokens"
    yield "nothing was sent"


def _name_answers(kept: Mapping[str, Answer]) -> str:
    names = sorted({name for answer in kept.values() if (name := answer.model or answer.version)})
    return names[0] if names else ""
