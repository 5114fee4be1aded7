"""Mail as saved (``.eml``): press releases, newsletters, agency copy."""

import email
import email.errors
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from typing import cast

from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.model.limits import RAISE, Limits
from tellings.model.problem import Problem
from tellings.ports import Blob
from tellings.readers.dates import Dated
from tellings.readers.decoding import decode
from tellings.readers.formats import find_format
from tellings.readers.forwarding import clean_sender, drop_tail, find_forwarded
from tellings.readers.pages.body import count_words
from tellings.readers.pages.fragments import read_fragment
from tellings.readers.parts import Parts, make_report
from tellings.readers.plain import clean_name, hash_bytes, name_article
from tellings.readers.wrapping import unwrap

PLAIN_SHARE = 0.5
"""Share of the HTML's words that the plain text of a mail must hold to be the mail, and no "view in a browser"."""
MOST_PARTS = 200
"""Parts of a mail that are looked at."""

FORWARDED = "header Date of the forwarded mail"
"""Where the date of a forwarded mail stands."""

LONGEST_HEADER = 4_000
"""Characters of a header that are looked at; lists of receivers are longer, and not read."""

_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_PREFIX = re.compile(r"^(?:(?:re|fw|fwd|aw|wg|tr|rv|i|enc|doorst|vb|vs|antw|sv|res)\s*:\s*)+", re.IGNORECASE)
_REPLY_PREFIX = re.compile(r"^(?:re|aw|antw|sv|res)\s*:", re.IGNORECASE)


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
        outer = parse_mail(blob.data, blob.limits)
        message = _find_inner(outer) or outer
        subject = get_header(message, "Subject") or ""
        text, notes = _read_body(message)
        forwarded = None if _REPLY_PREFIX.match(subject) else find_forwarded(text)
        body = unwrap(drop_tail(forwarded.text if forwarded else text))
        if not body.strip():
            raise ReadError(
                "is mail without a text of its own; give what is attached to it, or paste its text to a file"
            )
        attached = _name_attachments(message)
        if attached:
            notes = (*notes, f"has attachments, which are not read: {attached}; save them, and give them too")
        if forwarded:
            outlet, date, where = clean_sender(forwarded.sender), forwarded.date, FORWARDED
            subject = forwarded.subject or subject
        else:
            name, address = parseaddr(get_header(message, "From") or "")
            outlet, date = name or address.rpartition("@")[2] or None, get_header(message, "Date")
            where = "mail header Date" if message is outer else FORWARDED
        if where == FORWARDED:
            notes = (*notes, f"is a forwarded mail; what is read is the message that it forwards, of {outlet}")
        parts = Parts(
            body=body,
            headline=_PREFIX.sub("", subject),
            outlet=outlet,
            published=Dated(date, where) if date else None,
            notes=notes,
        )
        yield make_report(parts, name=name_article(blob.name), stored=hash_bytes(blob.data), reader=self.name)


class _Policy(email.policy.EmailPolicy):
    """Headers no longer than people write them: some take the square of their length to be parsed."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:LONGEST_HEADER]


_POLICY = cast("email.policy.EmailPolicy[EmailMessage]", _Policy())


def parse_mail(data: bytes, limits: Limits) -> EmailMessage:
    """Parse mail.

    Raises:
        ReadError: it can't be parsed, or has too many parts.
    """
    if len(_PART.findall(data)) > limits.mail_parts:
        raise ReadError(f"has more than {limits.mail_parts:,} parts, the most that is read of one mail; {RAISE[3:]}")
    try:
        return email.message_from_bytes(data, policy=_POLICY)
    except (email.errors.MessageError, ValueError, RecursionError) as error:
        raise ReadError(f"is mail that can't be parsed ({error}); paste its text into a file, and give that") from error


def _find_inner(message: EmailMessage) -> EmailMessage | None:
    """The mail that is attached to a mail as a whole (``message/rfc822``), the innermost of several."""
    for part in _walk(message)[1:]:
        if part.get_content_type() == "message/rfc822":
            payload = part.get_payload()
            inner = payload[0] if isinstance(payload, list) and payload else None
            if isinstance(inner, EmailMessage):
                return _find_inner(inner) or inner
    return None


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
        return plain.replace("\r\n", "\n").replace("\r", "\n"), plain_notes
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
