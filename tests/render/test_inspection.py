"""What is read in a report, as lines."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.annotate import annotate
from tellings.readers.plain import make_article
from tellings.render.inspection import render_inspection
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import SpacyParser

TEXT = "Island ferry late again\n\nThe ferry did not leave on Friday. “All are well,” said Ana Lind, who saw 43 men.\n"


def test_every_layer_has_its_heading_and_lines(parser: SpacyParser) -> None:
    article = make_article(TEXT, id="ferry")
    lines = render_inspection(article, annotate(article, next(parser.parse([TEXT])), load_antecedents())).splitlines()
    headings = [line for line in lines if line and not line.startswith(" ")][1:]
    assert headings == ["Sentences", "Mentions", "Times", "Quantities", "Quotations", "Statements"]
    assert "  0-23  Island ferry late again  (headline)" in lines
    assert any("Friday  (DATE" in line for line in lines)


def test_a_quotation_says_what_it_goes_on_with(parser: SpacyParser) -> None:
    article = make_article("“All are well,” said Ana Lind. “Nobody on board was hurt.”\n", id="ferry")
    annotations = annotate(article, next(parser.parse([article.text])), load_antecedents())
    lines = render_inspection(article, annotations).splitlines()
    assert "  32-57  Nobody on board was hurt.  (direct; by Ana Lind; cue said; goes on with 1-14)" in lines


@settings(max_examples=25, deadline=None)
@given(words=st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_nothing_in_a_report_steers_the_terminal(parser: SpacyParser, words: str) -> None:
    article = make_article(f"Ferry \x1b[31m late\u202e\n{words}", id="a")
    shown = render_inspection(article, annotate(article, next(parser.parse([article.text])), load_antecedents()))
    assert not set("\x1b\u202e\r\x07") & set(shown)
