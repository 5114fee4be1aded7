"""Kinds of things and deeds of which one thing is one, and not another: a car is no truck, a punch is no slap.

Words that may be said of several kinds ("vehicle", "aircraft", "hit") stand in none. **Source:** the lists are ours, of
what news tells apart; what excludes what follows the sister terms of WordNet (Fellbaum 1998).
"""

import msgspec


class Kind(msgspec.Struct, frozen=True):
    """One of several kinds that exclude each other: the name of their group, and the words for this one."""

    group: str
    words: frozenset[str]


def _list_kinds(listed: dict[str, str]) -> dict[str, Kind]:
    kinds = [Kind(group, frozenset(words.split())) for group, told in listed.items() for words in told.split("|")]
    return {word: kind for kind in kinds for word in kind.words}


THINGS = _list_kinds(
    {
        "vehicle": "car automobile sedan saloon hatchback taxi cab | truck lorry | van minivan minibus | bus coach |"
        " motorcycle motorbike moped | bicycle | train | tram streetcar | tractor | ambulance | tank",
        "aircraft": "helicopter chopper | plane airplane aeroplane airliner jet | drone | balloon | glider",
        "vessel": "ferry | yacht | tanker | trawler | submarine | canoe kayak",
        "firearm": "pistol handgun revolver | rifle | shotgun",
        "weapon": "knife | axe hatchet | hammer | sword | machete | crossbow | grenade",
        "relative": "brother | sister | son | daughter | father dad | mother mum mom | husband | wife | uncle | aunt |"
        " nephew | niece | cousin | grandfather | grandmother | grandson | granddaughter",
        "disaster": "earthquake quake | tornado | hurricane typhoon cyclone | tsunami | eruption",
        "place of worship": "mosque | church cathedral chapel | synagogue | temple",
        "medal": "gold | silver | bronze",
    }
)
"""Nouns by their lemma."""

DEEDS = _list_kinds(
    {
        "blow": "punch | slap | kick | push shove | headbutt | bite",
        "killing": "shoot | stab knife | strangle choke | drown | poison | behead decapitate | hang",
        "handling": "grab seize snatch | knock swat | throw hurl toss",
        "verdict": "convict | acquit",
    }
)
"""Verbs, by their lemma, of what is done to somebody or something."""
