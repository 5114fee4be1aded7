# ruff: noqa: E501 (lists of phrases)
"""What a site says to its visitor, and no report tells: consent, checks for robots, errors, walls; in many languages."""

import re
from typing import Literal

Kind = Literal["consent", "check", "error", "wall"]

_CONSENT = (
    r"cookies?|cookie-\w+|consent|einwilligung|zustimm\w+|datenschutz\w*|personenbezogene\w* daten|personal data|privacy"
    r"|our (?:\d+ )?partners|unsere (?:\d+ )?partner|nos (?:\d+ )?partenaires|nuestros socios|i nostri partner"
    r"|unique identifiers|identifiants uniques|consentement|donn\u00e9es (?:personnelles|\u00e0 caract\u00e8re personnel)|consentimiento"
    r"|datos personales|consenso|dati personali|toestemming|persoonsgegevens|samtycke|personuppgifter|samtykke"
    r"|consentimento|dados pessoais|plik\u00f3w cookie|zgod\w+|dane osobowe|personali[sz]ed (?:ads|advertising|content)"
    r"|device scanning|on (?:a|your) device|legitimate interest|manage (?:your )?(?:preferences|choices|settings)|opt[- ]out"
    r"|advertising partners|tracking|tracker|vendors"
)
_CHECK = (
    r"enable java ?script|java ?script (?:is|and|to|must|has)|supports? java ?script|turn (?:on )?java ?script|(?:disable|turn off|pause) (?:any |your |the )?ad[ -]?block\w*"
    r"|not a (?:ro)?bot|are (?:a )?human|you are human|unusual (?:activity|traffic)|captcha|checking (?:your|if the site)|security (?:check|service)"
    r"|(?:connection|request) is secure|ray id|ddos|blocking them from loading|automated (?:requests|access|traffic)|suspicious (?:activity|traffic)"
    r"|javascript (?:aktivieren|einschalten)|aktivieren sie (?:bitte )?javascript|activer javascript|habilit\w+ javascript|abilita\w* javascript"
    r"|kein roboter|pas un robot|no eres un robot|just a moment|verify (?:that )?you|cookies (?:are )?enabled|enable cookies|pardon our interruption"
    r"|you have been blocked|your ip address|incident id|support id|refresh the page|reload the page"
)
_ERROR = (
    r"page (?:you (?:are looking for|requested|were looking for)|not found|could not be found|can(?:no|['\u2019])t be found|does(?:n['\u2019]t| not) exist)"
    r"|no longer (?:available|exists)|(?:error|http) ?(?:403|404|410|429|500|502|503)|\b(?:403|404|410|500|502|503)\b(?: -| error| not| forbidden|:)"
    r"|access (?:is |to this page is |to this page has been )?(?:denied|forbidden)|don['\u2019]t have permission|forbidden|internal server error|bad gateway|service (?:is )?(?:temporarily )?unavailable"
    r"|gateway time-?out|something went wrong|moved or (?:deleted|removed)|been (?:moved|removed|deleted)|check the (?:url|address|spelling)|mistyped"
    r"|seite (?:wurde )?nicht gefunden|page (?:est )?introuvable|p\u00e1gina no encontrada|pagina non trovata|pagina niet gevonden|sidan (?:kunde )?inte hitta\w+"
    r"|not available in your (?:country|region|location)|under maintenance|back to (?:the )?home ?page|go to (?:the|our) home ?page|use the search|try (?:again later|searching)|reference #|search (?:box|form|bar)"
)
_WALL = (
    r"subscri(?:be|bers?|ption)s?|already (?:a )?(?:subscriber|member)|sign in|log in|sign up|register|free trial|per (?:month|week)|cancel any ?time|unlimited (?:access|digital)"
    r"|continue reading|keep reading|unlock|your account|abonnieren|abonn\w+|se connecter|suscr\u00edb\w+|weiterlesen"
)
_TERMS: tuple[tuple[Kind, str], ...] = (("check", _CHECK), ("error", _ERROR), ("consent", _CONSENT), ("wall", _WALL))
_PATTERNS = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in _TERMS)
_ADDRESS = re.compile(
    r"(?<!\w)(?:you|your|we|our|us|please|wir|unsere\w*|sie|ihre?\w*|nous|nos|vous|votre|vos|nosotros|nuestr\w+|usted|sus?|tus?|noi|nostri|tuoi|vostr\w+"
    r"|wij|onze|uw|je|jouw|n\u00f3s|nossos?|voc\u00ea|seus?|vi|v\u00e5ra|dig|din|du|twoj\w+|nasi|my)(?!\w)",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb]|\b(?:said|says|told|according to)\b")

TELLING = 2
"""Terms of one kind from which a line that speaks to its reader is a site's and no report's."""
SURE = 1
"""The same for a check or an error, whose terms stand in hardly any sentence of a report."""


def find_talk(line: str) -> Kind | None:
    """Of what kind a line is that speaks to a visitor of the site; ``None`` for what a report may say.

    A line that quotes, or says who said it, tells of such things and is no talk of the site.
    """
    if _QUOTE.search(line) or not _ADDRESS.search(line):
        return None
    for kind, pattern in _PATTERNS:
        terms = {match.group().casefold() for match in pattern.finditer(line)}
        if len(terms) >= (SURE if kind in ("check", "error") else TELLING):
            return kind
    return None


_TITLES = re.compile(
    r"[\W_]*(?:just a moment|attention required|access denied|are you (?:a )?(?:ro)?(?:bot|human)|robot check|security check|one more step"
    r"|pardon our interruption|please wait|checking your browser|verifying you are human|bot verification|(?:error )?(?:403|404|410|429|500|502|503)\b[^|]{0,40}"
    r"|forbidden|(?:page )?not found|page not found[^|]{0,30}|(?:sorry,? )?(?:we can['\u2019]t find|this page (?:isn['\u2019]t|is not|does)|page unavailable)[^|]{0,40}|oops[^|]{0,40}"
    r"|service unavailable|bad gateway|internal server error|under maintenance|seite nicht gefunden|page introuvable|p\u00e1gina no encontrada|domain (?:is )?for sale)"
    r"[\W_]*(?:[|\u2013\u2014-][^|]*)?",
    re.IGNORECASE,
)


def is_error_title(title: str) -> bool:
    """Whether a title or heading is that of an error or a check for robots."""
    return bool(_TITLES.fullmatch(title.strip()))
