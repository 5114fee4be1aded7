"""Who publishes: news agencies and outlets, known by their names or by what names of outlets are made of."""

import re
from collections.abc import Iterator

from tellings.model.span import Span

AGENCIES = {
    "Associated Press": ("The Associated Press", "Associated Press", "AP"),
    "Reuters": ("Reuters", "Thomson Reuters"),
    "Agence France-Presse": ("Agence France-Presse", "AFP"),
    "TASS": ("TASS",),
    "Xinhua": ("Xinhua",),
    "dpa": ("Deutsche Presse-Agentur", "dpa", "DPA"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "Kyodo": ("Kyodo News", "Kyodo"),
    "Yonhap": ("Yonhap News Agency", "Yonhap"),
    "Press Trust of India": ("Press Trust of India", "PTI"),
    "Asian News International": ("Asian News International", "ANI"),
    "Interfax": ("Interfax",),
    "RIA Novosti": ("RIA Novosti",),
    "Anadolu": ("Anadolu Agency", "Anadolu"),
    "IRNA": ("IRNA",),
    "UPI": ("United Press International", "UPI"),
    "PA Media": ("Press Association", "PA Media"),
    "Bloomberg": ("Bloomberg News", "Bloomberg"),
    "KCNA": ("Korean Central News Agency", "KCNA"),
}
"""News agencies that other outlets reprint, with the names by which they are credited. **Source:** members of the
European Alliance of News Agencies and of the World News Agencies Council, and the large agencies beside them."""


OUTLETS = frozenset(
    (
        "ABC",
        "ABC News",
        "Al Arabiya",
        "Al Jazeera",
        "ARD",
        "Axios",
        "BBC",
        "BBC News",
        "Bild",
        "BuzzFeed",
        "BuzzFeed News",
        "CBC",
        "CBS",
        "CBS News",
        "CNBC",
        "CNN",
        "Corriere della Sera",
        "Der Spiegel",
        "Deutsche Welle",
        "Die Welt",
        "Die Zeit",
        "El Mundo",
        "El País",
        "ESPN",
        "Euronews",
        "Forbes",
        "Fox News",
        "France 24",
        "Gizmodo",
        "Haaretz",
        "HuffPost",
        "ITV",
        "ITV News",
        "La Repubblica",
        "La Stampa",
        "Le Figaro",
        "Le Monde",
        "MSNBC",
        "NBC",
        "NBC News",
        "NDTV",
        "Newsweek",
        "NHK",
        "NPR",
        "PBS",
        "Politico",
        "Rolling Stone",
        "RTÉ",
        "Sky News",
        "Slate",
        "Sputnik",
        "Süddeutsche Zeitung",
        "TechCrunch",
        "The Atlantic",
        "The Daily Beast",
        "The Economist",
        "The Guardian",
        "the Guardian",
        "The Intercept",
        "The Verge",
        "TMZ",
        "Univision",
        "Vice News",
        "Vox",
        "Wired",
        "Yahoo News",
        "ZDF",
    )
)
"""Outlets whose names do not show what they are. **Source:** the brands that the Reuters Institute Digital News Report
asks about in its larger markets, and the British and American ones that English news cites most."""

OUTLET_WORDS = frozenset(
    """Times Post News Tribune Herald Journal Gazette Chronicle Telegraph Guardian Observer Examiner Inquirer Courier
    Mirror Mail Globe Bulletin Dispatch Register Sentinel Picayune Weekly Magazine Newspaper Broadcasting Television
    Radio TV Daily Zeitung Today Advertiser Argus Enquirer Reporter Ledger Monitor Morning Evening Newswire""".split()
)
"""Words that names of outlets are made of. **Source:** the commonest words in titles of newspapers (US Newspaper
Directory, Library of Congress), and those of broadcasting."""

_OUTLET_KIND = (
    r"(?:newspaper|daily|tabloid|broadsheet|weekly|magazine|broadcaster|(?:television|radio|TV|news) (?:station|channel"
    r"|network|site|website|program(?:me)?)|news outlet|affiliate|website|news portal)"
)
_UNNAMED = re.compile(
    r"\b(?:(?:local|state|national|foreign|international|several|some|other|[A-Z]\w+) (?:news )?media"
    r"(?: outlets| reports)?"
    r"|media (?:outlets|reports)|(?:local |other )?news (?:outlets|reports|organi[sz]ations)"
    r"|(?:the |a )?(?:state|local) (?:TV|television|radio|broadcaster)|press reports)\b",
    re.I,
)
_CANONICAL = {name: agency for agency, names in AGENCIES.items() for name in names}


def _make_pattern(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, longest_first))})(?![\w-])")


_AGENCY = _make_pattern(frozenset(_CANONICAL) | frozenset(name.upper() for name in _CANONICAL if len(name) > 5))
_OUTLET = _make_pattern(OUTLETS)
_KIND_AND_NAME = re.compile(rf"\b{_OUTLET_KIND} (?P<name>[A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}})")
_SITE = re.compile(r"\b[A-Za-z0-9][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|co|news|tv|au|uk)\b", re.I)


def find_agency_names(text: str, called: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Yield each agency's name in a text with the name by which the account knows it.

    ``called`` are names of agencies beside those that are known.
    """
    if called:
        for match in _make_pattern(called).finditer(text):
            yield Span(match.start(), match.end()), match.group()
    upper = {name.upper(): agency for name, agency in _CANONICAL.items()}
    for match in _AGENCY.finditer(text):
        yield Span(match.start(), match.end()), upper[match.group().upper()]


def find_outlet_names(text: str) -> Iterator[Span]:
    """Yield where a text names an outlet that is known, is called one ("the newspaper ..."), or is not named at all."""
    for pattern in (_OUTLET, _SITE, _UNNAMED):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end())
    for match in _KIND_AND_NAME.finditer(text):
        yield Span(match.start("name"), match.end("name"))


def is_agency(name: str) -> bool:
    """Whether a name holds that of an agency."""
    return _AGENCY.search(name) is not None


def is_outlet(name: str) -> bool:
    """Whether a name is one of an outlet: a known one, or made of such words ("Osterholm Gazette")."""
    words = name.split()
    made = len(words) > 1 and (words[-1] in OUTLET_WORDS or words[0] == "Radio" or words[0] == "Daily")
    return made or _OUTLET.fullmatch(name) is not None
