# ruff: noqa: E501
"""What a site says to its visitor is no report: consent, checks for robots, errors, lists of stories."""

import pytest

from tellings.model.errors import NoArticleError, ReadError
from tellings.readers.pages.reader import parse_page
from tellings.readers.pages.sitetalk import find_talk

TITLE = "Choir bus overturns near Lomas"
LINES = (
    "A bus that carried a children's choir overturned on the coast road near Dorne on Sunday, and 14 were hurt, police said.",
    "The driver told officers that a goat had run across the road in the fog shortly after nine in the morning.",
    "Three of the children stayed in hospital overnight, the regional health service said on Monday.",
)
CONSENT = (
    "We and our partners store cookies and personal data on your device for personalised advertising. You may consent to this.",
    "Wir und unsere 140 Partner verwenden Cookies und verarbeiten personenbezogene Daten. Mit Ihrer Einwilligung messen wir Werbung.",
    "Nous et nos 98 partenaires utilisons des cookies et traitons vos données personnelles avec votre consentement.",
    "Nosotros y nuestros socios usamos cookies y tratamos datos personales con su consentimiento.",
    "Noi e i nostri partner usiamo cookie e dati personali con il tuo consenso: vi chiediamo i vostri cookie.",
    "Wij plaatsen cookies en verwerken persoonsgegevens met uw toestemming.",
)


def read(body: str, title: str = TITLE) -> str:
    return parse_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>").text


@pytest.mark.parametrize("consent", CONSENT)
@pytest.mark.parametrize("place", ['<div id="consent" class="cookie-consent">{}</div>', "<div class=x1>{}</div>"])
def test_consent_beside_a_report_is_no_part_of_it(consent: str, place: str) -> None:
    talk = place.format(f"<p>{consent}</p>" * 3)
    story = "".join(f"<p>{line}</p>" for line in LINES)
    text = read(f'{talk}<aside class="main-column"><h1>{TITLE}</h1>{story}</aside>')
    assert [line for line in text.split("\n") if line] == [TITLE, *LINES]


@pytest.mark.parametrize("consent", CONSENT)
def test_a_page_of_consent_alone_is_refused(consent: str) -> None:
    with pytest.raises(ReadError, match="asks for consent"):
        read(f"<h1>{TITLE}</h1>" + f"<p>{consent} {consent} {consent}</p>" * 2)


@pytest.mark.parametrize(
    "body",
    [
        "<h1>Just a moment...</h1><p>Please enable JavaScript and disable any ad blocker. We have detected unusual activity from your network, and ask you to confirm that you are not a robot before you go on to the page.</p>",
        "<h1>Access Denied</h1><p>You don't have permission to access this page on this server. Reference #18.2f3a.1714. If you think that this is wrong, please write to the owner of the site and tell them about it.</p>",
        "<h1>404</h1><p>Sorry, the page you are looking for could not be found. Please check the address, or use the search form above to find what you were looking for among our many pages.</p>",
        "<h1>Page not found</h1><p>The page that you wanted is not here. It may have gone away, or never have been here at all, and there is no more to say of it than that on this day of the year.</p>",
        "<h1>503 Service Unavailable</h1><p>The server has too much to do at the moment, or is being worked upon by those who look after it. Come back in a little while and all will be well with it once again.</p>",
        f"<h1>{TITLE}</h1><p>We need to check that you are human. Please solve the captcha below, and make sure that your browser supports JavaScript and that you are not blocking them from loading.</p>",
        f"<h1>{TITLE}</h1><p>Bitte aktivieren Sie JavaScript in Ihrem Browser, damit wir prüfen können, dass Sie kein Roboter sind. Sie werden danach zur Seite mit dem Artikel weitergeleitet, den Sie lesen wollten.</p>",
    ],
)
def test_checks_and_errors_are_refused(body: str) -> None:
    with pytest.raises(NoArticleError, match="is no report"):
        read(body)


@pytest.mark.parametrize("count", [4, 6])
@pytest.mark.parametrize("tag", ["h2", "h3"])
def test_lists_of_stories_are_refused(count: int, tag: str) -> None:
    cards = "".join(
        f'<div class="item"><{tag}><a href="/{n}">Story {n} of the day</a></{tag}><p>{LINES[n % 3]}</p></div>'
        for n in range(count)
    )
    with pytest.raises(NoArticleError, match="list of stories"):
        read(f"<main><h1>World</h1>{cards}</main>", "World news")


@pytest.mark.parametrize(
    "line",
    [
        "The regulator fined the firm for setting cookies without consent and for selling personal data, it said on Monday.",
        "“We use cookies to process your personal data,” the company told its users in a letter on Monday.",
        "Robots will do your work, and our factories will need fewer people, the minister said.",
        "You could see our house from the pass before the landslide, and we ran.",
        "The page was found in a drawer of the library in May.",
    ],
)
def test_what_a_report_says_is_no_talk(line: str) -> None:
    assert find_talk(line) is None
