"""Accounts, tags, domains and letters of parties, and names under posts."""

import pytest

import tellings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She wrote to @rosa_lind and @AP on Monday.", {"@rosa_lind", "@AP"}),
        ("They marched under #FreeOurHarbour and #2.", {"#FreeOurHarbour"}),
        ("It was first told by harbourtimes.com and coast.co.uk.", {"harbourtimes.com"}),
        ("Mail rosa@harbour.org or see https://harbour.org/news now.", set()),
        ("Rep. Rosa Lind (D-Ore.) voted for it.", {"D"}),
    ],
)
def test_what_is_written_as_an_account(text: str, expected: set[str]) -> None:
    found = {mention.exact for mention in tellings.annotate(tellings.article(text)).mentions}

    assert {form for form in found if form[0] in "@#" or ".c" in form or form == "D"} == expected


def test_the_name_under_a_post() -> None:
    text = "The pier is gone. — rosa lind (@rosalind) May 3, 2023"
    exact = [mention.exact for mention in tellings.annotate(tellings.article(text)).mentions]

    assert exact == ["rosa lind", "@rosalind"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He thanked the government of Norway for its help.", "government of Norway"),
        ("She was held in Marfa military prison for a year.", "Marfa military prison"),
        ("A bomb hit the German consulate general on Friday.", "German consulate general"),
        ("The U.S. attorney's office said nothing.", "U.S. attorney's office"),
        ("A spokesman for the Norwegian special forces command spoke.", "Norwegian special forces command"),
    ],
)
def test_institutions_in_lower_case(text: str, name: str) -> None:
    assert name in {mention.exact for mention in tellings.annotate(tellings.article(text)).mentions}
