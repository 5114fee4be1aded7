"""Requests -> answers: those that were kept, and those that a model is asked for."""

from collections.abc import Callable, Mapping, Sequence

import msgspec

from tellings.model.asking import Answer, Request
from tellings.model.errors import AnswerError, ModelError
from tellings.pipeline.consulted import UNNAMED, Given
from tellings.ports import LanguageModel

Progress = Callable[[str, int, int], None]
"""Told the name of the stage, how many steps are done, and how many there are."""

Keep = Callable[[Answer], None]
"""What is done with each answer as soon as it is there."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to ask: answers that were kept, by request, and a model for the others, if one may be asked."""

    name: str
    kept: Mapping[str, Answer]
    model: LanguageModel | None = None
    keep: Keep | None = None


def gather_answers(requests: Sequence[Request], asked: Asked, progress: Progress) -> Given:
    """Gather the answers to requests; a model that can't be asked ends that, and so does Ctrl-C: the rest counts."""
    answers = {request.id: asked.kept[request.id] for request in requests if request.id in asked.kept}
    problems: list[str] = []
    open_ones = [request for request in requests if request.id not in answers]
    if asked.model is None:
        if open_ones:
            problems.append(f"{len(open_ones)} of {len(requests)} requests have no answer among those given")
        return Given(name=asked.name or UNNAMED, answers=answers, problems=tuple(problems))
    for number, request in enumerate(open_ones):
        progress("ask", number, len(open_ones))
        try:
            answer = asked.model.answer(request)
        except AnswerError as error:
            problems.append(str(error))
            continue
        except ModelError as error:
            problems.append(str(error))
            break
        except KeyboardInterrupt:
            problems.append(f"interrupted after {number} of {len(open_ones)} requests")
            break
        answers[request.id] = answer
        if asked.keep is not None:
            asked.keep(answer)
    return Given(name=asked.name or UNNAMED, answers=answers, problems=tuple(problems))
