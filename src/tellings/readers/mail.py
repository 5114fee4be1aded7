"""Mail as saved (``.eml``): press releases, newsletters, agency copy."""

import email
import email.errors
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.problem import Problem
from tellings.model.span import Span
from tellings.ports import Blob
from tellings.readers.dates import Dated
from tellings.readers.decoding import decode
from tellings.readers.formats import find_format
from tellings.readers.pages.body import count_words
from tellings.readers.pages.fragments import read_fragment
from tellings.readers.parts import Parts, make_report
from tellings.readers.plain import clean_name, name_article
from tellings.readers.wrapping import unwrap

PLAIN_SHARE = 0.5
"""Share of the HTML's words that the plain text of a mail must hold to be the mail, and no "view in a browser"."""
MOST_PARTS = 200
"""Parts of a mail that are looked at."""

_PREFIX = re.compile(r"^(?:(?:re|fw|fwd|aw|wg)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_QUOTED = re.compile(r"(?:>[^\n]*(?:\n|$))+")


class MailReader:
    """Reads the report that a mail holds: its subject is the headline, its sender the outlet."""

    name = "mail/1"

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether this is mail, by the headers at its top."""
        return find_format(head, name) == "mail"

    def read(self, blob: Blob) -> Iterator[Article | Problem]:
        """Yield the one article.

        Raises:
            ReadError: the mail holds no text.
        """
        message = parse_mail(blob.data)
        body, notes = _read_body(message)
        if not body.strip():
            raise ReadError(
                "is mail without a text of its own; give what is attached to it, or paste its text to a file"
            )
        attached = _name_attachments(message)
        if attached:
            notes = (*notes, f"has attachments, which are not read: {attached}; save them, and give them too")
        sender = get_header(message, "From")
        name, address = parseaddr(sender or "")
        parts = Parts(
            body=body,
            headline=_PREFIX.sub("", get_header(message, "Subject") or ""),
            outlet=name or address.rpartition("@")[2] or None,
            published=Dated(date, "mail header Date") if (date := get_header(message, "Date")) else None,
            notes=notes,
            furniture=_find_quoted(body),
        )
        yield make_report(parts, name=name_article(blob.name), data=blob.data, reader=self.name)


def parse_mail(data: bytes) -> EmailMessage:
    try:
        return email.message_from_bytes(data, policy=email.policy.default)
    except (email.errors.MessageError, ValueError, RecursionError) as error:
        raise ReadError(f"is mail that can't be parsed ({error}); paste its text into a file, and give that") from error


def get_header(message: EmailMessage, name: str) -> str | None:
    """A header in words; those that break their grammar are none."""
    try:
        value = message.get(name)
        return None if value is None else " ".join(str(value).split()) or None
    except (ValueError, IndexError, AttributeError, TypeError, LookupError, RecursionError, email.errors.MessageError):
        return None


def _walk(message: EmailMessage) -> list[MIMEPart]:
    parts: list[MIMEPart] = []
    for part in message.walk():
        parts.append(part)
        if len(parts) == MOST_PARTS:
            break
    return parts


def _read_body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    plain, plain_notes = read_first(message, "text/plain")
    html, html_notes = read_first(message, "text/html")
    shown = read_fragment(html) if html else ""
    if plain.strip() and count_words(plain) >= PLAIN_SHARE * count_words(shown):
        return unwrap(_cut_signature(plain)), plain_notes
    return shown, html_notes


def read_first(message: EmailMessage, kind: str) -> tuple[str, tuple[str, ...]]:
    """The text of the first part of a kind that is no attachment, and what was assumed in decoding it."""
    for part in _walk(message):
        if part.get_content_type() != kind or _is_attached(part):
            continue
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            continue
        stated = part.get_param("charset")
        decoded = decode(payload, stated=stated if isinstance(stated, str) else None)
        return decoded.text, (decoded.note,) if decoded.note else ()
    return "", ()


def _is_attached(part: MIMEPart) -> bool:
    try:
        return part.get_content_disposition() == "attachment"
    except (ValueError, IndexError, AttributeError):
        return False


def _name_attachments(message: EmailMessage) -> str:
    names = [_name_part(part) for part in _walk(message) if _is_attached(part)]
    return ", ".join(names[:5]) + (f" and {len(names) - 5} more" if len(names) > 5 else "")


def _name_part(part: MIMEPart) -> str:
    try:
        return clean_name((part.get_filename() or part.get_content_type())[-60:])
    except (ValueError, IndexError, AttributeError, LookupError):
        return "one without a name"


def _cut_signature(text: str) -> str:
    match = _SIGNATURE.search(text)
    return text[: match.start()] if match else text


def _find_quoted(body: str) -> tuple[Span, ...]:
    """What a mail quotes of another states nothing in this one."""
    return tuple(Span(match.start(), match.start() + len(match.group().rstrip())) for match in _QUOTED.finditer(body))
