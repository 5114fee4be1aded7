"""Trades: nouns and titles for people who do one kind of thing, so that "the lawmaker" can be "Rep. Noor".

**Source:** written from memory of what news calls people; a word may stand for one trade only.
"""

_TRADES = (
    """lawmaker legislator rep representative sen senator congressman congresswoman mp parliamentarian assemblyman
    assemblywoman politician democrat republican tory""",
    "president premier minister chancellor secretary governor gov mayor monarch king queen prince princess leader",
    "lawyer attorney counsel solicitor barrister prosecutor judge justice magistrate",
    """officer policeman policewoman sheriff detective constable inspector sgt sergeant superintendent trooper
    investigator marshal det insp cop""",
    "general colonel captain admiral commander lieutenant marine soldier brigadier gen col capt lt cmdr adm fighter",
    """scientist researcher professor prof academic scholar astronomer physicist biologist chemist geologist economist
    historian expert analyst""",
    "doctor dr physician surgeon nurse paramedic coroner pathologist",
    """singer rapper musician actress actor star model artist performer comedian entertainer celebrity filmmaker
    personality starlet songwriter dancer""",
    "reporter journalist correspondent editor cameraman photographer blogger anchor columnist interviewer",
    "player coach striker goalkeeper midfielder champion boxer athlete pitcher quarterback swimmer sprinter rookie",
    "founder co-founder ceo executive chairman chairwoman businessman businesswoman entrepreneur billionaire mogul",
    "suspect gunman shooter killer defendant attacker assailant convict inmate escapee robber prisoner",
    "priest bishop archbishop cardinal imam rabbi pastor cleric pope preacher rev reverend father",
)
_OFFICES = 1
_BY_NOUN = {noun: number for number, nouns in enumerate(_TRADES) for noun in nouns.split()}


def find_trade(noun: str) -> int | None:
    """The number of the trade that a noun or title in lower case stands for, or ``None``."""
    return _BY_NOUN.get(noun.rstrip("."))


def is_office(noun: str) -> bool:
    """Whether a noun is of a high office, which everybody knows the holder of: it needs no name before it."""
    return find_trade(noun) == _OFFICES
