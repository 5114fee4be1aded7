"""A man's and a woman's form of one given name or surname, by their endings."""

import re

from tellings.text.name_forms import NameForms

_ENDINGS = (
    ("", "a"), ("o", "a"), ("us", "a"), ("ius", "ia"), ("ios", "ia"), ("", "ia"), ("y", "ia"), ("iy", "ia"),
    ("i", "ia"), ("iy", "iya"), ("y", "iya"), ("ander", "andra"), ("is", "es"), ("on", "one"), ("is", "ise"),
    ("ian", "iane"), ("ian", "ienne"),
    ("ien", "ienne"), ("el", "elle"), ("el", "ella"), ("al", "ale"), ("ic", "ique"), ("ois", "oise"),
    ("ent", "ente"), ("and", "ande"), ("ain", "aine"), ("art", "arte"), ("an", "anne"), ("ick", "icia"), ("", "ine"),
    ("", "ette"), ("", "ina"), ("", "ah"), ("", "eh"), ("vich", "vna"), ("vych", "vna"), ("vic", "vna"),
)  # fmt: skip
_SURNAMES = (
    ("ov", "ova"), ("ev", "eva"), ("yov", "yova"), ("off", "ova"), ("eff", "eva"), ("ow", "owa"), ("ew", "ewa"),
    ("in", "ina"), ("yn", "yna"), ("ski", "ska"), ("sky", "ska"), ("cki", "cka"), ("dzki", "dzka"), ("y", "a"),
    ("ski", "skaya"), ("sky", "skaya"), ("sky", "skaia"), ("sky", "skaja"), ("skiy", "skaya"), ("skii", "skaia"),
    ("skyi", "ska"), ("skyy", "ska"), ("skij", "skaja"), ("tsky", "tskaya"), ("", "ova"), ("", "owa"), ("a", "ova"),
    ("ek", "kova"), ("ec", "cova"), ("el", "lova"), ("os", "ou"), ("idis", "idi"), ("adis", "adi"), ("akis", "aki"),
    ("idis", "idou"), ("as", "aite"), ("as", "iene"), ("is", "yte"), ("is", "iene"), ("us", "ute"), ("us", "iene"),
    ("ys", "yte"), ("ins", "ina"), ("ons", "one"), ("sson", "sdottir"), ("son", "dottir"),
)  # fmt: skip
"""The endings of a man's form and of a woman's. **Source:** the declension of names in grammars of the Romance, Slavic
and Baltic languages, Greek, Arabic (feminine -a, -ah, -eh) and Icelandic."""

SHORTEST_NAME, SHORTEST_STEM = 3, 2
_FINAL_A_IS_LOOSE = re.compile("(?:shn|indr|endr|nth|war|ayan|dev|ksh)$")
"""Ends of stems after which the languages of India write a final a or none in one man's name."""
_WOMEN = frozenset(
    """abigail alison allison ann astrid beatric beth bridget carol carolin dagmar edit elen elin elisabet elisabeth
        elizabeth ellen erin esther gwen harriet helen ingrid iren isabel janet jasmin jen joan judit judith
        karin kathrin
        katrin kim kirstin kristin lillian lilian lynn mabel margaret mari mariam marion maryam meg miriam muriel natali
        olen rachel rosalind rosan roxan ruth sharon sigrid susan susann vivian violet yasmin zaynab""".split()
)
"""Women's names that end in a consonant and have a second form in -a or -e."""


def is_other_sex(a: str, b: str, forms: NameForms) -> bool:
    """Whether one of two folded given names is a woman's form of the other, a man's ("paul", "paula")."""
    return any(_fits(x, y, _ENDINGS) and x not in _WOMEN and not _is_loose(x, y, forms) for x, y in ((a, b), (b, a)))


def is_other_sex_surname(a: str, b: str) -> bool:
    """Whether one of two folded surnames is a woman's form of the other, a man's ("ivanov", "ivanova")."""
    return _fits(a, b, _SURNAMES) or _fits(b, a, _SURNAMES)


def _fits(man: str, woman: str, endings: tuple[tuple[str, str], ...]) -> bool:
    return any(
        man.endswith(m) and woman.endswith(w) and man.removesuffix(m) == woman.removesuffix(w)
        and len(man) >= SHORTEST_NAME and len(man) - len(m) >= SHORTEST_STEM
        for m, w in endings
    )  # fmt: skip


def _is_loose(man: str, woman: str, forms: NameForms) -> bool:
    """Whether a man's name is written with and without the ending: in India, or with -o in Belarus and Tajikistan."""
    if woman == man + "a":
        return bool(_FINAL_A_IS_LOOSE.search(man))
    return man.endswith("lo") and forms.share(man, woman)
