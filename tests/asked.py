"""Language models by hand: what they answer is written down in a test."""

import json
from collections.abc import Sequence

from tellings.model.asking import Answer, Request
from tellings.model.errors import ModelError

Place = tuple[str, int, str, str]
"""Report, number of the sentence, words, answer."""


def make_points(*points: tuple[str, str, Sequence[Sequence[Place]]]) -> str:
    """Write points as a model answers them: question, relation, readings with their places."""
    return json.dumps(
        {
            "points": [
                {
                    "question": question,
                    "relation": relation,
                    "readings": [
                        {
                            "places": [
                                dict(zip(("report", "sentence", "words", "answer"), p, strict=True)) for p in places
                            ]
                        }
                        for places in readings
                    ],
                }
                for question, relation, readings in points
            ]
        }
    )


class Parrot:
    """Answers each kind of request with the same words; without any, it can't be asked."""

    def __init__(self, propose: str | None, review: str | None = '{"facets":[]}', name: str = "parrot") -> None:
        self._said = {"propose": propose, "review": review}
        self.name = name
        self.heard: list[Request] = []

    def answer(self, request: Request) -> Answer:
        """Answer as ever."""
        self.heard.append(request)
        said = self._said[request.kind]
        if said is None:
            raise ModelError("the parrot is silent")
        return Answer(request=request.id, content=said, model=self.name, version="parrot-1", sent=10, received=5)
