"""A page as a whole: its report, what it states, what is left out, what is refused."""

import json

import pytest

from readers.hostile_files import make_mhtml
from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers import read_blob
from tellings.readers.pages.reader import PageReader, parse_page

LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Harbour Bell"},
        {
            "@type": "NewsArticle",
            "headline": "Quay shut after crash",
            "datePublished": "2023-05-03T10:30:00Z",
            "dateModified": "2023-05-04T08:00:00+02:00",
            "author": [{"@type": "Person", "name": "Ana Lind"}, {"@type": "Person", "name": "Bo Ek"}],
            "publisher": {"@type": "Organization", "name": "Harbour Bell"},
        },
    ],
}
HEAD = f"""<meta charset="utf-8"><title>Quay shut after crash | Harbour Bell</title>
<link rel="canonical" href="https://www.bell.example/2023/05/03/quay-shut">
<script type="application/ld+json">{json.dumps(LD)}</script>"""
FIRST = "The quay at Ostervik was shut on <time>Friday</time> after two boats hit its wall, the harbour master said."
SECOND = "Nobody was hurt, and both boats were towed away by a tug before the first ferry of the day came in."
THIRD = "The wall will be mended by divers next week, at a cost that the town council has not yet put a figure to."
BODY = f"<article><h1>Quay shut after crash</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"


def make_html(body: str = BODY, head: str = HEAD) -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def read(data: bytes | str, name: str = "pages/quay.html") -> Article:
    items = list(PageReader().read(Blob(name, data if isinstance(data, bytes) else data.encode())))
    assert len(items) == 1
    assert isinstance(items[0], Article)
    return items[0]


def test_a_page_is_its_headline_and_its_paragraphs() -> None:
    article = read(make_html())
    first = FIRST.replace("<time>", "").replace("</time>", "")
    assert article.text == f"Quay shut after crash\n\n{first}\n\n{SECOND}\n\n{THIRD}"
    assert article.id == "quay"
    assert article.headline == "Quay shut after crash"
    assert article.byline == "Ana Lind, Bo Ek"
    assert article.outlet == "Harbour Bell"
    assert article.url == "https://www.bell.example/2023/05/03/quay-shut"
    assert article.published == "2023-05-03T10:30:00+00:00"
    assert article.modified == "2023-05-04T08:00:00+02:00"
    assert article.lang == "en"
    assert article.reader.startswith("html/1 trafilatura/")
    assert article.notes == ()


@pytest.mark.parametrize(
    "block",
    [
        '<p style="display: none">{}</p>',
        '<p style="VISIBILITY:hidden">{}</p>',
        "<p hidden>{}</p>",
        '<div aria-hidden="true"><p>{}</p></div>',
        '<p style="font-size:0">{}</p>',
        '<p style="font: 0/0 a">{}</p>',
        '<p style="position:absolute; left:-9999px">{}</p>',
        '<p style="text-indent:-9999px">{}</p>',
        '<p style="opacity:0">{}</p>',
        '<p style="color:#fff; background-color:#fff">{}</p>',
        '<p style="color: transparent">{}</p>',
        '<p style="clip: rect(0, 0, 0, 0); position:absolute">{}</p>',
        '<p style="height:1px; width:1px; overflow:hidden">{}</p>',
        '<p class="sr-only">{}</p>',
        '<style>.ghost{{display:none}}</style><p class="x ghost">{}</p>',
        '<style>@media print{{p{{display:none}}}} p#gone, .y {{ visibility : hidden }}</style><p id="gone">{}</p>',
        "<p><del>{}</del></p>",
        "<template><p>{}</p></template>",
        "<dialog><p>{}</p></dialog>",
    ],
)
def test_hidden_words_are_no_part_of_the_report(block: str) -> None:
    ghost = block.format("The mayor of Ostervik resigned at once after the crash, said a hidden line of this page.")
    body = BODY.replace(f"<p>{SECOND}</p>", f"{ghost}<p>{SECOND}</p>")
    assert read(make_html(body)).text == read(make_html()).text


@pytest.mark.parametrize(
    "block",
    [
        '<p style="opacity:0.9">{}</p>',
        '<p style="font-size:0.9em">{}</p>',
        '<p style="margin-left:-20px">{}</p>',
        '<p style="color:#fff; background:#000">{}</p>',
        '<p aria-hidden="false">{}</p>',
        "<style>@media print{{.shown{{display:none}}}}</style><p class='shown'>{}</p>",
        "<style>.js .shown{{display:none}}</style><p class='shown'>{}</p>",
    ],
)
def test_shown_words_stay(block: str) -> None:
    body = BODY.replace(f"<p>{SECOND}</p>", block.format(SECOND))
    assert SECOND in read(make_html(body)).text


def test_a_body_that_is_hidden_until_its_script_has_run_is_read() -> None:
    page = make_html().replace("<body>", '<body style="visibility:hidden">').replace("<article>", '<article hidden="">')
    assert read(page).text == read(make_html()).text


def test_a_wrapper_of_the_whole_page_that_is_hidden_until_its_script_has_run_is_read() -> None:
    page = make_html(f'<div style="opacity:0">{BODY}</div><p>Harbour Bell</p>')
    assert read(page).text == read(make_html()).text


def test_words_inside_sentences_stay() -> None:
    body = BODY.replace(
        SECOND, "It was <q>the worst day</q>, at <time>9 a.m.</time>, said <data value=1>one</data> of <b>them</b>."
    )
    assert "It was “the worst day”, at 9 a.m., said one of them." in read(make_html(body)).text


def test_a_line_that_leads_elsewhere_is_marked_and_stays() -> None:
    body = BODY.replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p><p><a href='/x'>Ferry line to be cut next year</a></p>")
    article = read(make_html(body))
    assert [article.text[span.start : span.end] for span in article.furniture] == ["Ferry line to be cut next year"]


def test_the_stated_text_says_which_lines_belong_to_the_article() -> None:
    lines = [FIRST.replace("<time>", "").replace("</time>", ""), SECOND, THIRD, "Divers wait."]
    stated = {"@type": "NewsArticle", "headline": "Quay shut after crash", "articleBody": " ".join(lines)}
    head = f"<title>x</title><script type='application/ld+json'>{json.dumps(stated)}</script>"
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    chatter = "<p>Tell us what you think of the harbour in our great survey of readers, which takes two minutes.</p>"
    article = read(make_html(f"<article><h1>Quay shut after crash</h1>{paragraphs}{chatter}</article>", head))
    assert article.text == "\n\n".join(["Quay shut after crash", *lines])


@pytest.mark.parametrize(
    ("encoding", "stated", "note"),
    [
        ("utf-8", "utf-8", None),
        ("windows-1252", "iso-8859-1", None),
        ("windows-1252", "windows-1252", None),
        ("windows-1252", "utf-8", "states that it is UTF-8, but is not; windows-1252 was assumed"),
        ("utf-8", "iso-8859-1", "states that it is iso-8859-1, but is UTF-8, and was read as such"),
        (
            "windows-1252",
            "klingon",
            "states an encoding that is none ('klingon') and is not UTF-8; windows-1252 was assumed",
        ),
        ("utf-8", "klingon", None),
        ("utf-16", "utf-8", None),
        ("utf-16-le", "utf-8", "is not UTF-8 and does not state its encoding; utf-16-le was assumed"),
    ],
)
def test_encodings(encoding: str, stated: str, note: str | None) -> None:
    page = make_html(BODY.replace("Nobody", "“Nobody” in the Café"), HEAD.replace("utf-8", stated))
    article = read(page.encode(encoding))
    assert "“Nobody” in the Café was hurt" in article.text
    assert article.notes == ((note,) if note else ())


def test_a_page_in_windows_1256_that_says_it_is_utf8() -> None:
    words = "قال قبطان العبارة يوم الثلاثاء إن جميع الركاب عادوا إلى الميناء سالمين بعد أن اصطدم قاربان بجدار الرصيف."
    page = make_html(
        f"<article><h1>إغلاق الرصيف</h1>{''.join(f'<p>{n} {words}</p>' for n in range(4))}</article>",
        "<meta charset=utf-8><title>x</title>",
    )
    article = read(page.replace("en-GB", "ar").encode("windows-1256"))
    assert words in article.text
    assert article.notes == ("states that it is UTF-8, but is not; cp1256 was assumed",)
    assert article.lang == "ar"


def make_teasers(count: int) -> str:
    heading = "<h3><a href='/{0}'>Story number {0} of this day</a></h3>"
    card = (
        f"<div>{heading}<p>What happened in it, told in one long sentence that runs on and on for two lines.</p></div>"
    )
    return "".join(card.format(number) for number in range(count))


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (make_html("", "<title>x</title>"), "holds no running text (only 0 words of it were found)"),
        (
            make_html("<div id=root></div><script>go()</script>", "<title>Quay</title>"),
            "the page may fill itself by script",
        ),
        (make_html(make_teasers(12), "<title>Harbour Bell</title>"), "is a list of stories (12 linked headings"),
        (
            make_html(make_teasers(4), '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'),
            "is a list of stories (4 linked headings",
        ),
        (
            make_html(BODY, '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'),
            "is a live blog (it says so in its JSON-LD)",
        ),
        (
            make_html(
                "".join(f"<article class='post'><time>9.0{n}</time><p>{SECOND}</p></article>" for n in range(6)),
                "<link rel=canonical href='https://b.example/live/quay'>",
            ),
            "is a live blog (by its address, '/live/quay', and its timed posts)",
        ),
        (
            make_html(
                "".join(f"<div class='liveblog-post'><time>9.0{n}</time><p>{SECOND}</p></div>" for n in range(6))
            ),
            "is a live blog (it holds 6 timed posts)",
        ),
        (
            make_html(f"<article><h1>Quay shut</h1><p>{FIRST}</p><div>Subscribe to continue reading.</div></article>"),
            "holds only the first",
        ),
        (
            make_html(
                f"<article><h1>Quay shut</h1><p>{FIRST}</p></article>",
                '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": "False"}</script>',
            ),
            "of an article that is not free; save the page after signing in",
        ),
    ],
)
def test_what_is_no_report_is_refused_with_the_reason(page: str, message: str) -> None:
    with pytest.raises(ReadError) as raised:
        parse_page(page)
    assert message in str(raised.value)


def test_an_article_without_marks_among_many_teasers_is_no_list() -> None:
    for text in (f"<div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>", f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"):
        page = parse_page(make_html(f"<div>Quay shut</div>{text}{make_teasers(12)}", "<title>Quay shut</title>"))
        assert SECOND in page.text
        assert "What happened in it" not in page.text


def test_a_long_page_that_is_not_free_is_read_with_a_note() -> None:
    stated = '<script type="application/ld+json">{"@type": "Article", "isAccessibleForFree": false}</script>'
    article = read(
        make_html(f"<article><h1>Quay shut</h1>{''.join(f'<p>{n}. {SECOND}</p>' for n in range(7))}</article>", stated)
    )
    assert article.notes == ("says that it is not free: what stands behind the wall may be missing",)


def test_a_page_saved_as_one_file() -> None:
    body = f"<article><h1>Quay shut</h1><p>{SECOND} Café.</p><p>{THIRD}</p></article>"
    (article,) = read_blob(Blob("quay.mhtml", make_mhtml(body)))
    assert isinstance(article, Article)
    assert article.text == f"Quay shut\n\n{SECOND} Café.\n\n{THIRD}"
    assert (article.id, article.url, article.outlet) == ("quay", "https://bell.example/quay", "bell.example")
