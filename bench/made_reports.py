"""Reports made by rule, for measuring what comparing costs: nobody's words, but shaped like a story in the news.

A story has facts. Some are told by most reports, most by a few; each is told in one of several wordings, with figures
that differ at times. The same number gives the same report.
"""

import random
from collections.abc import Iterator, Sequence

import msgspec

PLACES = (
    "Harlow Quay,Mirefield,Old Tarn,Westering,Pell Street,Saint Orm,Lower Vale,Castle Green,Ferry Point,Dunmoor"
).split(",")
PEOPLE = (
    "Ada Morlen,Tomas Quill,Irena Vost,Samir Adeyo,Greta Lindholm,Paul Ortega,Mei Tan,Luka Brandt,Nadia Ferro"
).split(",")
BODIES = (
    "the harbour office,the fire service,the city council,the rail company,the health board,the police,the union"
).split(",")
THINGS = (
    "bridge,warehouse,ferry,tunnel,pipeline,market hall,power station,railway line,school,hospital,library,mill,dam"
).split(",")
VERBS = tuple(
    tuple(pair.split("/"))
    for pair in "closed/shut damaged/wrecked searched/combed emptied/evacuated inspected/examined kept/held".split()
)
DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday".split(",")
COUNTED = "passengers,workers,residents,firefighters,volunteers,pupils".split(",")
FRAMES = (
    "{Body} {verb} the {thing} at {place} on {day}, and {number} {counted} were taken to safety.",
    "On {day} {body} {verb} the {thing} at {place}; {number} {counted} had to leave, {person} said.",
    "{person}, who speaks for {body}, said that {number} {counted} were near when the {thing} at {place} was {verb}.",
    "“We {verb} the {thing} as fast as we could,” {person} told reporters in {place} on {day}.",
    "The {thing} at {place}, which {body} {verb} on {day}, serves about {number} {counted} a week.",
)


class Fact(msgspec.Struct, frozen=True):
    """What may be told in several wordings."""

    place: str
    person: str
    body: str
    thing: str
    verbs: tuple[str, ...]
    day: str
    number: int
    counted: str


def make_facts(count: int) -> list[Fact]:
    """The facts of a story, always the same for one count."""
    draw = random.Random(count)
    return [
        Fact(
            draw.choice(PLACES), draw.choice(PEOPLE), draw.choice(BODIES), draw.choice(THINGS),
            draw.choice(VERBS), draw.choice(DAYS), draw.randint(2, 400), draw.choice(COUNTED),
        )
        for _ in range(count)
    ]  # fmt: skip


def make_report(number: int, facts: Sequence[Fact], words: int) -> str:
    """One report of about ``words`` words: the first facts are told by most reports, the others by few."""
    draw = random.Random(f"report {number}")
    sentences, length = [], 0
    while length < words:
        spread = draw.random() ** 3
        sentence = _tell(facts[int(spread * len(facts))], draw)
        sentences.append(sentence)
        length += len(sentence.split())
    headline = f"{sentences[0].split(',')[0].rstrip('.')}".replace("“", "")
    paragraphs = [" ".join(sentences[i : i + 2]) for i in range(0, len(sentences), 2)]
    return "\n\n".join([headline, *paragraphs]) + "\n"


def _tell(fact: Fact, draw: random.Random) -> str:
    number = fact.number if draw.random() < 0.8 else fact.number + draw.randint(1, 9)
    body = fact.body
    return draw.choice(FRAMES).format(
        Body=body[:1].upper() + body[1:], body=body, verb=draw.choice(fact.verbs), thing=fact.thing, place=fact.place,
        day=fact.day, number=number, counted=fact.counted, person=fact.person,
    )  # fmt: skip


def make_reports(count: int, *, words: int, facts: int = 150) -> Iterator[str]:
    """Yield the reports of one story."""
    known = make_facts(facts)
    for number in range(count):
        yield make_report(number, known, words)
