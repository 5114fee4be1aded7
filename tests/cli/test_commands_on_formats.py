"""The commands on reports of other formats than text: pages, JSON, archives, together."""

import json
import zipfile
from pathlib import Path

import pytest

from readers.hostile_files import make_mail, make_nitf
from tellings.cli.main import main

QUAY = "The quay at Ostervik was shut on Friday after two boats hit its wall, the harbour master Ana Lind said."
LATER = "The quay at Ostervik was shut on Saturday after two boats hit its wall, the harbour master Ana Lind said."
MORE = "Nobody was hurt, and both boats were towed away by a tug before the first ferry of the day came in."
STATED = {
    "@type": "NewsArticle",
    "headline": "Quay shut",
    "datePublished": "2023-05-06",
    "publisher": {"name": "The Bell"},
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    head = f'<title>x</title><script type="application/ld+json">{json.dumps(STATED)}</script>'
    (tmp_path / "bell.html").write_text(
        f"<!doctype html>{head}<article><h1>Quay shut</h1><p>{QUAY}</p><p>{MORE}</p></article>"
    )
    record = {"title": "Quay shut", "text": f"{LATER}\n\n{MORE}", "outlet": "Coast", "date": "2023-05-07"}
    (tmp_path / "coast.jsonl").write_text(f"{json.dumps(record)}\n{{\n")
    (tmp_path / "mail.eml").write_bytes(make_mail("Date: Sat, 06 May 2023 10:30:00 GMT", f"{LATER} {MORE}"))
    with zipfile.ZipFile(tmp_path / "wire.zip", "w") as archive:
        archive.writestr("wire.xml", make_nitf(f"<p>{MORE}</p><p>{QUAY}</p>"))
    return tmp_path


def test_compare_and_verify_take_every_format(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account = folder / "account.json"
    names = ("bell.html", "coast.jsonl", "mail.eml", "wire.zip")
    reports = [str(folder / name) for name in names]
    assert main(["compare", *reports, "--json", "--output", str(account)]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == [f"tellings: {folder / 'coast.jsonl'}:2: {BROKEN}"]
    articles = json.loads(account.read_text())["articles"]
    assert [article["id"] for article in articles] == ["bell", "coast-1", "mail", "wire"]
    assert [article["outlet"] for article in articles] == ["The Bell", "Coast", "Harbour Office", None]
    assert [article["published"] for article in articles][:2] == ["2023-05-06", "2023-05-07"]
    assert main(["verify", str(account), *reports, "--quiet"]) == 0


def test_a_page_that_is_changed_is_noticed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account, page = folder / "account.json", folder / "bell.html"
    assert main(["compare", str(page), str(folder / "mail.eml"), "--json", "--output", str(account)]) == 0
    page.write_text(page.read_text().replace("Friday", "Sunday"))
    assert main(["verify", str(account), str(page), str(folder / "mail.eml")]) == 1
    assert "Sunday" in "".join(capsys.readouterr())


def test_an_account_is_read_as_its_articles(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    account = folder / "account.json"
    reports = [str(folder / "bell.html"), str(folder / "mail.eml")]
    assert main(["compare", *reports, "--json", "--output", str(account)]) == 0
    assert main(["compare", str(account), "--json"]) == 0
    again, first = json.loads(capsys.readouterr().out), json.loads(account.read_text())
    for name in ("id", "text", "outlet", "published", "headline", "byline"):
        assert [a[name] for a in again["articles"]] == [a[name] for a in first["articles"]]
    assert again["points"] == first["points"]


def test_inspect_a_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(folder / "bell.html"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["text"] == f"Quay shut\n\n{QUAY}\n\n{MORE}"
    assert [time["value"] for time in found["times"]][:1] == ["2023-05-05"]


BROKEN = (
    "is malformed JSON: expecting property name enclosed in double quotes at column 2, its end; mend this line, the "
    "others are read"
)
