import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.model.article import Article
from tellings.ports import Blob
from tellings.readers import read_blob
from tellings.readers.mending import mend, mend_markup

SENTENCES = (
    "The café’s owner said “we saw it”, and Zoë Müller agreed.",
    "Привет, мир: пожар в порту, сказал мэр.",
    "Der Bürgermeister – Jörg – sagte: „Nein“.",
    "Rafał Żółć powiedział, że łódź zatonęła.",
    "Η φωτιά άρχισε στο λιμάνι της πόλης.",
    "Zoë said so.",
    "the mayor – he said – and – left",
)
KEPT = (
    *SENTENCES,
    "NÃO, disse o IRMÃO: A SITUAÇÃO É GRAVE, AÇÕES JÁ",
    "A letter like Ã© shows in the mail, he said.",
    'The sign read "Ã©" and "â€™".',
    "They saw cafÃ© where UTF-8 was read wrongly.",
    "РЁ и СЁ, Россия",
    "Tiếng Việt: ĐÃ ĐẾN – “Ổn”",
    "Ça va, À bientôt, Â bas",
    "Price €5 – £6",
)


def encode_again(text: str, encoding: str) -> str:
    return "".join(bytes((byte,)).decode(encoding, "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("text", SENTENCES)
def test_what_was_encoded_again_is_mended(text: str, times: int) -> None:
    broken = text
    for _ in range(times):
        broken = encode_again(broken, "cp1252")
    found = mend(broken)
    assert found.text == text
    assert found.note is not None
    assert "encoded twice" in found.note


@pytest.mark.parametrize("encoding", ["cp1251", "cp1250", "mac_roman", "cp437"])
def test_other_encodings(encoding: str) -> None:
    assert mend(encode_again(SENTENCES[0], encoding)).text == SENTENCES[0]


@pytest.mark.parametrize("text", KEPT)
def test_what_was_written_so_is_kept(text: str) -> None:
    assert mend(text).text == text


def test_a_lost_byte_and_a_tidied_blank() -> None:
    assert (
        mend("He said â€œwe are hereâ€ and left Ã la carte, Â£5.").text
        == "He said “we are here” and left à la carte, £5."
    )
    assert mend("â€œHere\ufffd isnâ€™t, he saidâ€\ufffd.").text.endswith("said”.")


def test_what_tells_of_encodings_is_told() -> None:
    assert "is kept" in (mend("They saw cafÃ© where UTF-8 was read wrongly.").note or "")


def test_references_are_read_only_where_that_mends() -> None:
    assert (
        mend_markup("<p>It isn&acirc;&euro;&trade;t &amp; caf&Atilde;&copy;</p>").text == "<p>It isn’t &amp; café</p>"
    )
    assert mend_markup("<p>It isn&rsquo;t</p>").text == "<p>It isn&rsquo;t</p>"


@given(st.text(alphabet=st.characters(codec="ascii"), max_size=80))
def test_ascii_is_kept(text: str) -> None:
    assert mend(text).text == text


BODY = "The café’s owner said that Zoë Müller had seen the ferry, and that nobody on the quay was hurt by it. " * 3


def make_files() -> dict[str, str]:
    broken = encode_again(BODY, "cp1252")
    return {
        "a.txt": broken,
        "a.html": f"<html><body><article><h1>A ferry</h1><p>{broken}</p><p>{broken} Later.</p></article></html>",
        "a.xml": f'<rss version="2.0"><channel><title>B</title><item><title>F</title><description>{broken}'
        "</description></item></channel></rss>",
        "a.json": json.dumps([{"title": "F", "url": "https://b.example/1", "text": broken}]),
        "a.eml": f"From: a@b.example\r\nSubject: F\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{broken}\r\n",
    }


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.xml", "a.json", "a.eml"])
def test_every_format_is_mended_and_told(name: str) -> None:
    (article,) = (found for found in read_blob(Blob(name, make_files()[name].encode())) if isinstance(found, Article))
    assert "café’s owner said that Zoë Müller" in article.text
    assert "Ã" not in article.text
    assert any("encoded twice" in note for note in article.notes)
