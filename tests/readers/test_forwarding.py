# ruff: noqa: E501
"""A forwarded mail is the report that it forwards, with the sender and date of that."""

import pytest

from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers.registry import read_blob

REPORT = 'OSTRA (Wire) - A landslide closed the Dorne pass on Monday and killed four, the rescue service said.\n\n"We dug with our hands," said its head, Ann Dill.'
TEXT = "Landslide closes Dorne pass\n\n" + REPORT
GMAIL = "---------- Forwarded message ---------\nFrom: Wire Alerts <alerts@wire.example>\nDate: Mon, 6 May 2024 at 18:08\nSubject: Landslide closes Dorne pass\nTo: Desk <desk@b.example>, Other <\nother@b.example>\n\n\n"
OUTLOOK = "-----Original Message-----\nFrom: Wire Alerts [mailto:alerts@wire.example]\nSent: Monday, May 6, 2024 6:08 PM\nTo: Desk\nSubject: Landslide closes Dorne pass\nImportance: High\n\n"
OUTLOOK_WEB = "________________________________\nFrom: Wire Alerts <alerts@wire.example>\nSent: 06 May 2024 18:08\nTo: Desk <desk@b.example>\nSubject: Landslide closes Dorne pass\n\n"
APPLE = "Begin forwarded message:\n\nFrom: Wire Alerts <alerts@wire.example>\nSubject: Landslide closes Dorne pass\nDate: 6 May 2024 at 18:08:12 CEST\nTo: Desk <desk@b.example>\n\n"
THUNDERBIRD = "-------- Forwarded Message --------\nSubject: \tLandslide closes Dorne pass\nDate: \tMon, 6 May 2024 18:08:00 +0200\nFrom: \tWire Alerts <alerts@wire.example>\nTo: \tdesk@b.example\n\n\n"
GERMAN = "-----Ursprüngliche Nachricht-----\nVon: Wire Alerts <alerts@wire.example>\nGesendet: Montag, 6. Mai 2024 18:08\nAn: Desk\nBetreff: Landslide closes Dorne pass\n\n"
FRENCH = "---------- Message transféré ---------\nDe : Wire Alerts <alerts@wire.example>\nDate : lundi 6 mai 2024 à 18:08\nObjet : Landslide closes Dorne pass\nÀ : Desk\n\n"
SPANISH = "---------- Mensaje reenviado ---------\nDe: Wire Alerts <alerts@wire.example>\nFecha: lunes, 6 de mayo de 2024 18:08\nAsunto: Landslide closes Dorne pass\nPara: Desk\n\n"
STYLED = "*From:* Wire Alerts <alerts@wire.example>\n*Sent:* Monday, 6 May 2024 18:08\n*To:* Desk\n*Subject:* Landslide closes Dorne pass\n\n"


def read(body: str, subject: str = "Fwd: Landslide closes Dorne pass", *, html: bool = False) -> Article:
    kind = "html" if html else "plain"
    head = f'From: Desk <desk@b.example>\nTo: me@b.example\nDate: Fri, 10 May 2024 08:00:00 +0200\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset="utf-8"\n\n'
    (article,) = read_blob(Blob("m.eml", (head + body).encode()))
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    "headers",
    [GMAIL, OUTLOOK, OUTLOOK_WEB, APPLE, THUNDERBIRD, GERMAN, FRENCH, SPANISH, STYLED],
    ids="gmail outlook web apple thunderbird german french spanish styled".split(),
)
@pytest.mark.parametrize("above", ["", "FYI, can you check the eleven dead against ours?\n\n"])
def test_programs_of_mail(headers: str, above: str) -> None:
    article = read(above + headers + REPORT)
    assert article.text == TEXT
    assert article.outlet == "Wire Alerts"
    assert (article.published or "")[:10] == "2024-05-06"
    assert article.published_from == "header Date of the forwarded mail"
    assert any("is a forwarded mail" in note for note in article.notes)


@pytest.mark.parametrize(
    "tail",
    [
        "\n\n> On Sun, 5 May 2024, Desk wrote:\n> We reported eleven dead on Sunday.\n",
        "\n\nOn Sun, 5 May 2024 at 10:00, Desk <desk@b.example> wrote:\n\n> We reported eleven dead on Sunday.\n",
        "\n\nAm 05.05.2024 um 10:00 schrieb Desk:\n> We reported eleven dead on Sunday.\n",
        "\n\n-- \nWire Ltd, 12 Quay Street\n",
        "\n\nYou are receiving this e-mail because you asked for alerts.\nUnsubscribe here.\n",
        "\n\nSent from my phone\n\n--\nDesk of eleven\n",
    ],
)
def test_what_follows_is_no_part_of_it(tail: str) -> None:
    assert read(GMAIL + REPORT + tail).text == TEXT
    assert read(REPORT + tail, "Landslide closes Dorne pass").text == TEXT


def test_a_mail_forwarded_twice_is_the_innermost() -> None:
    outer = GMAIL.replace("Wire Alerts <alerts@wire.example>", "Office <o@b.example>").replace("6 May", "8 May")
    article = read(f"See below.\n\n{outer}Please read.\n\n{THUNDERBIRD}{REPORT}")
    assert (article.outlet, article.published) == ("Wire Alerts", "2024-05-06T18:08:00+02:00")
    assert article.text == TEXT


def test_html_is_read_alike() -> None:
    lines = GMAIL.replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    article = read(f"<div>FYI</div><div>{lines}</div><p>{REPORT.replace(chr(10) * 2, '</p><p>')}</p>", html=True)
    assert (article.outlet, article.published, article.text) == ("Wire Alerts", "2024-05-06", TEXT)


def test_an_attached_mail_is_the_report() -> None:
    inner = f"From: Wire Alerts <alerts@wire.example>\nDate: Mon, 6 May 2024 18:08:00 +0200\nSubject: Landslide closes Dorne pass\n\n{REPORT}\n"
    data = (
        "From: Desk <desk@b.example>\nTo: me@b.example\nDate: Fri, 10 May 2024 08:00:00 +0200\nSubject: Fwd\nMIME-Version: 1.0\n"
        'Content-Type: multipart/mixed; boundary="q"\n\n--q\nContent-Type: text/plain\n\nFYI, eleven dead?\n--q\n'
        f"Content-Type: message/rfc822\nContent-Disposition: attachment\n\n{inner}\n--q--\n"
    )
    (article,) = read_blob(Blob("m.eml", data.encode()))
    assert isinstance(article, Article)
    assert (article.outlet, article.published, article.text) == ("Wire Alerts", "2024-05-06T18:08:00+02:00", TEXT)


def test_an_answer_forwards_nothing() -> None:
    article = read(f"{REPORT}\n\n{OUTLOOK}We reported eleven dead on Sunday.\n", "Re: Landslide closes Dorne pass")
    assert article.outlet == "Desk"
    assert article.published == "2024-05-10T08:00:00+02:00"
    assert "eleven" not in article.text


def test_a_date_that_is_not_understood_is_none() -> None:
    article = read(GMAIL.replace("Mon, 6 May 2024 at 18:08", "the other day") + REPORT)
    assert article.published is None
