"""Names cut short, whatever types the parser gave them; a land and its people; namesakes in one article."""

import pytest

from stories import find_forms, make_report
from tellings.resolve import resolve
from tellings.weights.models import load_names


def count(text: str, other: str = "") -> int:
    reports = [make_report(part) for part in (text, other) if part]
    return len(find_forms(resolve(reports, load_names())))


@pytest.mark.parametrize(
    "text",
    [
        "[Quillport Heli|o] flies. [Quillport|o] said so.",
        "[Quillport Seaways|p] sails. [Quillport|o] said so.",
        "[Banco Quillero|o] lends. [Quillero|o] said so.",
        "[Los Quilleros|o] fled. [Quilleros|x] were held.",
        "[Quillmar NV|p] sells chips. [Quillmar|o] rose.",
        "[Quillow Creek|l] rose. The [Quillow|p] is brown.",
    ],
)
def test_a_rare_name_cut_short_is_the_same(text: str) -> None:
    assert count(text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[Quillow|l] has a [Quillow Airport|l].",
        "[Quillow|l] called the [Quillow Police|o].",
        "[Peru|l] and [Peru Rail|o].",
        "[Telecast|o] and [Telecast 5|o].",
        "[Varo|x] and [Varo and Kestra|x].",
        "[Polish|g] and the [Polish Union|o].",
    ],
)
def test_what_bears_a_name_is_another_thing(text: str) -> None:
    assert count(text) == 2


@pytest.mark.parametrize(
    "text", ["[Kenyans|g] in [Kenya|l].", "A [Peruvian|g] from [Peru|l].", "[Norway|l] and a [Norwegian|g] ship."]
)
def test_a_land_and_its_people_are_one(text: str) -> None:
    assert count(text) == 1


def test_people_of_another_land_are_two() -> None:
    assert count("[Kenyans|g] in [Norway|l].") == 2


@pytest.mark.parametrize("pair", ["Paul Paula", "Martin Martina", "Stefan Stefana", "Emil Emila", "Daniel Daniela"])
def test_two_full_names_in_one_article_are_two_persons(pair: str) -> None:
    he, she = pair.split()

    assert count(f"[{he} Quill|p] died. [{she} Quill|p] was hurt.", f"[{she} Quill|p] and [{he} Quill|p] drove.") == 2
