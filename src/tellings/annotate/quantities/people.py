"""Nouns that name people, in the singular and the plural."""

from tellings.annotate.attributes.office_words import ROLES

_PEOPLE = """
    person adult child kid baby infant toddler newborn teenager teen youth boy girl man woman male female pensioner
    survivor victim casualty civilian passenger patient hostage captive prisoner inmate detainee suspect arrest gunman
    attacker assailant bomber protester demonstrator rioter spectator fan bystander onlooker witness visitor tourist
    traveller traveler resident citizen national villager local refugee migrant evacuee volunteer worker employee
    staffer personnel crew fatality son daughter brother sister twin father mother wife husband widow cousin
    grandson granddaughter grandfather grandmother schoolboy schoolgirl schoolchild troop soldier sailor marine rescuer
    member voter supporter follower rider driver cyclist pedestrian swimmer climber hiker miner
"""
_IRREGULAR = {"person": "people", "child": "children", "man": "men", "woman": "women", "schoolchild": "schoolchildren"}


def _make_plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith(("man", "woman")):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2] not in "aeou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ss", "ch", "sh", "x")) else f"{noun}s"


SINGULAR = frozenset(_PEOPLE.split()) | ROLES
PLURAL = frozenset(map(_make_plural, SINGULAR)) | {"personnel", "crew", "police", "troops"}
PERSONS = SINGULAR | PLURAL
