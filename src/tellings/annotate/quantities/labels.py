"""Numbers that count nothing: labels ("Flight 175"), years, scores, telephone numbers, "one" as a pronoun."""

from tellings.annotate.quantities.amounts import Amount
from tellings.text.tree import Tree

LABELLED = frozenset(
    "no no. nos. number numbers lap page pages room chapter verse section flight route line stage round phase level "
    "category grade row seat gate act step part item question channel platform terminal runway exit junction zone unit "
    "block lot apartment ward district area game match episode season volume version highway interstate road article "
    "rule law bill title proposition amendment act resolution case count paragraph clause point tier class type model "
    "mark generation group pool track floor pier bay locker cell hall suite box bus train tram car boat tower building "
    "day week year quarter q caption figure table appendix sura psalm".split()
)
"""Nouns that carry a number as a name when it stands right behind them."""

EMPTY_HEADS = frozenset("time thing way side hand point place end day fold".split())
"""Nouns that "one" or "two" go with in phrases that count nothing ("one thing", "two sides", "one day")."""

ONE_BEFORE = frozenset("no any every each some this that the which another last next his her its their our my".split())
SUPERLATIVES = frozenset("first last few only".split())
SMALL_ORDER = (1500, 2100)
"""Whole numbers of four digits in this range are years, unless they are bounded, have a unit or count people."""

NOT_NUMBERED = frozenset("monday tuesday wednesday thursday friday saturday sunday toll dead killed injured".split())
"""Capitalised words that a count may follow without a comma."""

PEOPLE = frozenset(
    "people person soldier troop child woman man victim worker member employee student passenger".split()
)


STREETS = frozenset(
    "street st st. avenue ave ave. road rd rd. lane ln drive boulevard blvd blvd. square way terrace crescent parkway "
    "pkwy row highway plaza court".split()
)
"""What the name of a street ends in."""
LONGEST_STREET = 4
DETERMINERS = frozenset("the these those all both some no any each every another this that a an".split())


def is_label(tree: Tree, amount: Amount) -> bool:
    """Whether the number names, dates or scores something instead of counting it; without bounds and unit."""
    first, last = amount.first, amount.last
    return (
        is_glued(tree, first, last)
        or _is_dialled(tree, first, last)
        or _is_address(tree, first, last)
        or _is_named(tree, first, last)
        or _is_numbered_name(tree, first, last)
        or is_year(tree, amount)
        or (tree.lower(first) == "one" and last == first + 1 and _is_pronoun(tree, first))
    )


def is_glued(tree: Tree, first: int, last: int) -> bool:
    """Whether the number is a part of a longer sign: "F-16", "3-2", "9/11", "#4", "1:05", "v2.0"."""
    text, tokens = tree.text, tree.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if before[-1:] in ("#", "/", ":", "@", "_", "=", "'", "’") or (before[-1:].isalnum() and before[-1:].isascii()):
        return True
    if before[-1:] in ("-", "–", ".") and len(before) == 2 and not before[0].isspace():
        return before[-1] != "." or before[0].isdigit()
    if len(after) < 2 or after[0] not in "-–/:_":
        return False
    return after[1].isdigit() or (after[0] in "/:_" and not after[1].isspace())


def _is_dialled(tree: Tree, first: int, last: int) -> bool:
    """Whether the number has a leading zero, or stands among other groups of digits, as telephone numbers do."""
    word = tree.lower(first)
    if len(word) > 1 and word[0] == "0" and word.isdigit():
        return True
    if not word.isdigit() or last != first + 1:
        return False
    start = tree.tokens[first].start
    if tree.text[max(0, start - 1) : start] == "+":
        return True
    past = last + (last < len(tree) and tree.lower(last) == ")")
    before, after = (tree.lower(place) if 0 <= place < len(tree) else "" for place in (first - 1, past))
    groups = [
        other for other in (before.lstrip("+"), after) if other[:1].isdigit() and other.replace("-", "").isdigit()
    ]
    return len(groups) == 2 or (len(word) > 2 and any(len(other) > 2 for other in groups))


def _is_address(tree: Tree, first: int, last: int) -> bool:
    """Whether the number is that of a house ("221 Baker Street")."""
    if last != first + 1 or not tree.word(first).isdigit():
        return False
    for index in range(last, min(last + LONGEST_STREET, len(tree))):
        if not tree.word(index)[:1].isupper():
            return False
        if tree.lower(index) in STREETS:
            return index > last
    return False


def _is_named(tree: Tree, first: int, last: int) -> bool:
    """Whether the number stands behind the noun that it numbers ("Boeing 737", "Room 12", "lap 13")."""
    place = first - 1
    if place < 0 or tree.tokens[first].start - tree.tokens[place].end > 1:
        return False
    before, number = tree.tokens[place], tree.tokens[last - 1]
    right = number.head >= last and number.dep in ("nummod", "quantmod", "compound", "npadvmod", "amod")
    if (
        tree.lower(place) == "of"
        and place > 1
        and tree.lower(place - 1).isdigit()
        and tree.lower(place - 2) in LABELLED
    ):
        return True
    if tree.lower(place) in LABELLED and (not right or tree.lower(place) in ("no", "no.", "nos.", "number")):
        return tree.lower(place) != "no" or tree.word(place) != "no" or not right
    if before.pos not in ("PROPN", "NOUN", "ADJ", "X") or not tree.word(place)[:1].isupper():
        return False
    if number.head == place or not right:
        return number.dep in ("nummod", "appos", "npadvmod", "prep", "punct")
    return before.dep in ("compound", "nmod", "nummod") and before.head in (number.head, last - 1)


def _is_numbered_name(tree: Tree, first: int, last: int) -> bool:
    """Whether a capitalised word bears the number although the tree does not say so ("the Orion 2 mission")."""
    place = first - 1
    if place <= 0 or last != first + 1 or not tree.word(first).isdigit() or tree.word(first) == "1":
        return False
    before, word = tree.tokens[place], tree.word(place)
    if before.pos not in ("PROPN", "NOUN", "PRON", "X", "DET") or not word[:1].isupper() or word[-1:] in ".s":
        return False
    if before.pos == "DET" and tree.lower(place) in DETERMINERS:
        return False
    if tree.lower(place) in NOT_NUMBERED or place == tree.syntax.sentences[tree.sentence_numbers[place]].first:
        return False
    return last < len(tree) and tree.tokens[last].tag in ("NN", "NNP", "VBD", "VBZ")


def is_year(tree: Tree, amount: Amount) -> bool:
    """Whether the number is rather a year: four digits without a comma that count no people."""
    if amount.low is None or amount.high is None or not tree.word(amount.first)[:4].isdigit():
        return False
    if amount.low < SMALL_ORDER[0] or amount.high >= SMALL_ORDER[1]:
        return False
    if any("," in tree.word(index) for index in range(amount.first, amount.last)):
        return False
    head = tree.tokens[amount.last - 1].head
    return not (head >= amount.last and tree.tokens[head].lemma.lower() in PEOPLE)


def _is_pronoun(tree: Tree, one: int) -> bool:
    before = tree.lower(one - 1) if one and tree.tokens[one - 1].tag != "IN" else ""
    after = tree.lower(one + 1) if one + 1 < len(tree) else ""
    if before in ONE_BEFORE or after in ("another", "'s", "’s", "-"):
        return True
    head = tree.tokens[one].head
    if tree.tokens[one].dep == "nummod" and head > one:
        return tree.tokens[head].lemma in EMPTY_HEADS
    if after != "of":
        return tree.tokens[one].tag != "CD"
    return _is_partitive_idiom(tree, one + 2)


def _is_partitive_idiom(tree: Tree, first: int) -> bool:
    """Whether "one of" goes on with a superlative ("the first", "the most", "its largest") or with one thing."""
    for index in range(first, min(first + 8, len(tree))):
        token = tree.tokens[index]
        if token.tag in ("JJS", "RBS") or tree.lower(index) in SUPERLATIVES:
            return True
        if token.pos in ("NOUN", "PROPN", "PRON") and token.dep == "pobj":
            return token.tag in ("NN", "NNP") or tree.lower(index) in ("which", "whom", "those", "these")
        if token.pos in ("VERB", "PUNCT"):
            break
    return False
