"""Forms of English verbs: base, past and past participle."""

import re

import msgspec

_IRREGULAR = """
arise arose arisen|awake awoke awoken|be was been|bear bore borne|beat beat beaten|become became become
begin began begun|behold beheld beheld|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought
broadcast broadcast broadcast|build built built|burst burst burst|buy bought bought|cast cast cast
catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept
cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven
eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled
fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone
grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit
hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led
leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made
mean meant meant|meet met met|mislead misled misled|mistake mistook mistaken|overcome overcame overcome
overthrow overthrew overthrown|overtake overtook overtaken|override overrode overridden|overrun overran overrun
oversee oversaw overseen|pay paid paid|plead pleaded pleaded|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen
seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shine shone shone
shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat
sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent|spin spun spun
split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn
sweep swept swept|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn
tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld
upset upset upset|wake woke woken|wear wore worn|weave wove woven|weep wept wept|win won won|wind wound wound
withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written
"""

IRREGULAR: dict[str, tuple[str, str]] = {
    base: (past, participle)
    for base, past, participle in (row.split() for row in _IRREGULAR.strip().replace("\n", "|").split("|"))
}
"""Past and past participle by base form.

**Source:** the irregular verbs of Quirk et al., A Comprehensive Grammar, 3.11-3.20, without those that news lacks."""

_DOUBLING = frozenset(
    "admit commit compel control defer deter equip expel incur kidnap occur omit patrol permit prefer propel "
    "rebel rebut recur refer regret submit transfer transmit".split()
)
"""Verbs of several syllables that double their last letter."""

_SHORT = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")


class Verb(msgspec.Struct, frozen=True):
    """A verb in the forms that questions need, each with its particle ("take over", "took over", "taken over")."""

    base: str
    past: str
    participle: str


def make_verb(lemma: str, word: str = "") -> Verb:
    """Inflect a verb.

    Args:
        lemma: the base form, with its particle if it has one.
        word: the verb as it stands in the text; its regular past form is trusted over the rules.
    """
    base, _, particle = lemma.lower().partition(" ")
    lowered = word.lower()
    past, participle = IRREGULAR.get(base, ("", ""))
    if not past:
        past = participle = lowered if lowered.endswith("ed") and lowered[:2] == base[:2] else _add_ed(base)
    return Verb(*(f"{form} {particle}".rstrip() for form in (base, past, participle)))


def _add_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    if base in _DOUBLING or _SHORT.fullmatch(base):
        return base + base[-1] + "ed"
    return base + "ed"
