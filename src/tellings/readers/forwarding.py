"""Mail that forwards a report: the report is what was forwarded, with its own sender and date."""

import re
from collections.abc import Sequence

import msgspec

_RULE = re.compile(
    r"^[> \t]*(?:[-_=*]{2,}[ \t]*)?(?:(?:begin )?forwarded (?:message|e-?mail|by[^\n]{0,60})"
    r"|original (?:message|e-?mail|appointment)"
    r"|weitergeleitete (?:nachricht|e-?mail)|anfang der weitergeleiteten (?:nachricht|e-?mail)"
    r"|urspr(?:ü|ue)ngliche (?:nachricht|e-?mail)|message (?:transféré|transmis|d['’]origine|original)"
    r"|début du message (?:transféré|réexpédié)|mensaje (?:reenviado|original)|inicio del mensaje reenviado"
    r"|messaggio (?:inoltrato|originale)|inizio messaggio inoltrato|doorgestuurd bericht|begin doorgestuurd bericht"
    r"|oorspronkelijk bericht|mensagem (?:encaminhada|original)|vidarebefordrat meddelande"
    r"|videresendt (?:melding|besked))"
    r"[ \t:]*[-_=*]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FROM = r"From|Von|De|Da|Van|Från|Fra|Od"
_DATE = r"Date|Sent|Datum|Gesendet|Envoyé|Fecha|Enviado(?: el)?|Data|Inviato|Verzonden|Datum/Tijd|Skickat|Dato|Sendt"
_SUBJECT = r"Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Assunto|Ämne|Emne|Temat"
_OTHER = (
    r"To|An|À|A|Para|Aan|Till|Til|Cc|CC|Kopie|Copie|Bcc|Reply-To|Antwort an|Répondre à|Importance|Priority|Attachments"
    r"|Anlagen"
)
_HEADER = re.compile(
    rf"^[>*_ \t]*(?P<name>{_FROM}|{_DATE}|{_SUBJECT}|{_OTHER})\s?[*_]*\s?:[*_]*\s?(?P<value>.*)$", re.IGNORECASE
)
_NAMES = tuple(
    (key, re.compile(names, re.IGNORECASE)) for key, names in (("from", _FROM), ("date", _DATE), ("subject", _SUBJECT))
)
_ADDRESS = re.compile(r"\[?<?(?:mailto:)?[\w.+-]+@[\w.-]+>?\]?")
_REPLY = re.compile(
    r"^[> \t]*(?:On\b[^\n]{5,200}(?:\n[^\n]{1,100})?\bwrote:|Am\b[^\n]{5,200}(?:\n[^\n]{1,100})?\bschrieb\b[^\n]{0,80}:"
    r"|Le\b[^\n]{5,200}(?:\n[^\n]{1,100})?\ba écrit ?:|El\b[^\n]{5,200}(?:\n[^\n]{1,100})?\bescribió:"
    r"|Il\b[^\n]{5,200}(?:\n[^\n]{1,100})?\bha scritto:|Op\b[^\n]{5,200}(?:\n[^\n]{1,100})?\bschreef\b[^\n]{0,80}:"
    r"|On [^\n]{5,120}, [^\n]{2,60} wrote[^\n]{0,5}:?)\s*$",
    re.MULTILINE,
)
_QUOTED = re.compile(r"^>.*$", re.MULTILINE)
_SIGNATURE = re.compile(r"^(?:--|__+|—) ?$", re.MULTILINE)
_FOOTER = re.compile(
    r"^[^\n]{0,80}\b(?:unsubscribe|manage (?:your )?(?:preferences|subscriptions?)|update your preferences"
    r"|you (?:are|get|got|have)(?: been)? (?:receiv\w+ )?(?:this|sent|subscribed)[^\n]{0,60}"
    r"(?:mail|message|alert|list|newsletter|because)"
    r"|view (?:this|it) (?:e-?mail )?in (?:your|a) browser|sent from my \w+|get outlook for|abbestellen|se désabonner"
    r"|darse de baja"
    r"|von meinem iphone gesendet|this (?:e-?mail|message) (?:and any|is confidential|was sent))\b",
    re.IGNORECASE | re.MULTILINE,
)
FEWEST_HEADERS = 2
"""Headers in a row, one of them the sender's, that begin a forwarded mail."""


class Forwarded(msgspec.Struct, frozen=True):
    """What was forwarded: its text, and the sender, date and subject that its own headers give."""

    text: str
    sender: str | None = None
    date: str | None = None
    subject: str | None = None


def find_forwarded(text: str) -> Forwarded | None:
    """Find the report that a mail forwards: what follows the last headers that stand in the mail's text.

    A mail that answers another, and quotes it below, forwards nothing.
    """
    lines = text.split("\n")
    found: Forwarded | None = None
    number = 0
    while number < len(lines):
        size, fields = _read_headers(lines, number)
        if size and _is_announced(lines, number, fields):
            rest = lines[number + size :]
            body = [_unquote(line) for line in rest] if lines[number].startswith(">") else rest
            text = "\n".join(body).strip("\n")
            found = Forwarded(text, fields.get("from"), fields.get("date"), fields.get("subject"))
            number += size
        number += 1
    return found if found and found.text.strip() else None


def drop_tail(text: str) -> str:
    """A mail's text without what it quotes of others, its signature, and the footer of its list."""
    ends = [match.start() for pattern in (_RULE, _REPLY, _SIGNATURE, _FOOTER) if (match := pattern.search(text))]
    kept = text[: min(ends)] if ends and text[: min(ends)].strip() else text
    return _QUOTED.sub("", kept).rstrip() if _QUOTED.sub("", kept).strip() else kept.rstrip()


def clean_sender(sender: str | None) -> str | None:
    """The name in a sender, or the host of the address where there is none."""
    if sender is None:
        return None
    name = _ADDRESS.sub("", sender).strip(" \"'<>[]()*_")
    address = _ADDRESS.search(sender)
    return name or (address.group().strip("<>[]").rpartition("@")[2] if address else None)


def _read_headers(lines: Sequence[str], start: int) -> tuple[int, dict[str, str]]:
    """How many lines of headers stand at a place, and their values; folded ones and blank lines between them count."""
    fields: dict[str, str] = {}
    names, number = 0, start
    while number < len(lines):
        match = _HEADER.match(lines[number])
        if match is None:
            is_folded = names and lines[number].strip() and _is_folded(lines[number - 1], lines[number])
            if not is_folded:
                break
        else:
            names += 1
            value = match["value"].strip(" *_")
            key = next((key for key, known in _NAMES if known.fullmatch(match["name"].strip())), None)
            if key and value:
                fields.setdefault(key, value)
        number += 1
    return (number - start, fields) if names >= FEWEST_HEADERS and "from" in fields else (0, {})


def _is_folded(above: str, line: str) -> bool:
    """Whether a line goes on with a header: it is set in, or the one above breaks off within a list of addresses."""
    is_address = re.fullmatch(r"\s*[\w.+-]+@[\w.-]+>.*", line)
    return line[0] in " \t" or above.rstrip().endswith((",", "<", ";")) or bool(is_address)


def _is_announced(lines: Sequence[str], number: int, fields: dict[str, str]) -> bool:
    above = next((line for line in reversed(lines[max(0, number - 3) : number]) if line.strip()), "")
    is_ruled = bool(_RULE.match(above)) or bool(re.fullmatch(r"[\s>_-]{5,}", above))
    return is_ruled or ("date" in fields and "subject" in fields)


def _unquote(line: str) -> str:
    return line[1:].removeprefix(" ") if line.startswith(">") else line
