"""Nouns that name an event, with the verb that says the same and what their complements stand for.

**Source:** written for Tellings along the event types of ACE 2005 (life, movement, transaction, business, conflict,
contact, personnel, justice), two to twenty common news nouns for each, with accidents, disasters and elections added,
which that scheme leaves out. Nouns that as often name a thing, a body or a text (statement, agreement, report,
operation as surgery) stay out: a missed event costs less than a false one.
"""

from typing import Literal

import msgspec

Frame = Literal["doing", "undergoing", "mutual"]


class EventNoun(msgspec.Struct, frozen=True):
    """What an event noun says: the verb's lemma, and whether its owner and its *of* do it or suffer it.

    *doing*: owner and *of* act (the visit of the minister). *undergoing*: both suffer (his arrest, the arrest of two
    men). *mutual*: the owner acts and *of* or *on* names who suffers (the army's attack on the town).
    """

    verb: str
    frame: Frame


_DOING = """
accident arrival=arrive blast=explode breakthrough clash collapse collision=collide crash cyclone death=die
departure=depart derailment=derail disappearance=disappear discussion=discuss drought earthquake eruption=erupt
escape exit explosion=explode fall fire flood flooding=flood hurricane landslide landing=land march
meeting=meet negotiation=negotiate outage outbreak parade protest quake rally resignation=resign retreat
retirement=retire return riot speech=speak storm suicide summit=meet surrender takeoff talk=talk talks=talk
tornado trip=travel tsunami uprising visit=visit vote walkout wildfire withdrawal=withdraw
"""

_UNDERGOING = """
abduction=abduct appointment=appoint arrest assassination=assassinate beheading=behead burial=bury capture
conviction=convict deportation=deport detention=detain drowning=drown election=elect eviction=evict execution=execute
extradition=extradite evacuation=evacuate funeral=bury hearing=hear imprisonment=imprison inauguration=inaugurate
indictment=indict injury=injure kidnapping=kidnap killing=kill launch lynching=lynch massacre murder
nomination=nominate poisoning=poison raping=rape rape release rescue sacking=sack sentencing=sentence shooting=shoot
slaying=slay stabbing=stab suspension=suspend trial=try
"""

_MUTUAL = """
acquisition=acquire air-strike=strike airstrike=strike ambush assault attack ban bombardment=bombard bombing=bomb
boycott coup crackdown demolition=demolish destruction=destroy heist hijacking=hijack inquiry=investigate
inspection=inspect interview invasion=invade investigation=investigate merger=merge occupation=occupy offensive
overthrow probe=investigate purchase raid robbery=rob sale=sell search seizure=seize siege
strike takeover=take-over test theft=steal
"""


def _read_table(words: str, frame: Frame) -> dict[str, EventNoun]:
    pairs = (word.partition("=") for word in words.split())
    return {noun: EventNoun((verb or noun).replace("-", " "), frame) for noun, _, verb in pairs}


EVENT_NOUNS = _read_table(_DOING, "doing") | _read_table(_UNDERGOING, "undergoing") | _read_table(_MUTUAL, "mutual")

_SUFFIXES = ("ation", "ition", "ction", "ption", "lsion", "ssion", "shment", "gment", "yment")

_STATIVE = frozenset(
    "action affection ambition application association collection combination commission condition "
    "connection constitution convention corporation direction edition education emission exception "
    "faction federation fiction foundation function generation information institution intention judgment "
    "location mission nation option opposition organisation organization passion payment perception "
    "permission petition population position possession profession publication recession reception "
    "regulation relation reputation section session situation station subscription tradition vocation "
    "employment legislation administration condemnation expectation description allegation accusation "
    "explanation implication obligation motivation jurisdiction impression discussion aggression "
    "depression caption".split()
)
"""Nouns with an event's suffix that in news mostly name a thing, a body, a text or a state."""


def find_event_noun(lemma: str) -> EventNoun | None:
    """The event that a noun names by the table, or ``None``; ``lemma`` in lower case."""
    return EVENT_NOUNS.get(lemma)


def find_suffixed_noun(lemma: str) -> EventNoun | None:
    """The event that a noun may name by its suffix alone, its own lemma in place of a verb, or ``None``."""
    if len(lemma) > 7 and lemma.endswith(_SUFFIXES) and lemma not in _STATIVE:
        return EventNoun(lemma, "undergoing")
    return None


LIGHT_VERBS: dict[str, frozenset[str] | None] = {
    "hold": None,
    "conduct": None,
    "carry": None,
    "perform": None,
    "stage": None,
    "launch": None,
    "mount": None,
    "commit": None,
    "undergo": None,
    "pay": frozenset({"visit"}),
    "make": frozenset({"arrest", "visit", "trip", "landing", "return", "appointment", "escape", "purchase", "speech"}),
    "give": frozenset({"speech", "interview"}),
    "deliver": frozenset({"speech"}),
    "have": frozenset({"meeting", "talk", "talks", "discussion", "accident", "negotiation"}),
    "do": frozenset({"interview", "search", "test"}),
}
"""Verbs that say nothing beside their event noun ("held talks"), each with its nouns, or ``None`` for any.

**Source:** the support verbs of NomBank's commonest deverbal nouns, those with an event noun of the table."""

HAPPENING_VERBS = frozenset({"occur", "happen", "take", "erupt"})
"""Verbs that only say that their subject happened; ``take`` with the object ``place``."""
