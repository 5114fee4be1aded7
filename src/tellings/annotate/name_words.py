"""Words that tell where a name begins and ends: titles, particles, endings and the nouns of institutions and places."""

from tellings.model.annotations import EntityType

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}
"""The type of a mention by the label that OntoNotes has for a name; its other labels are of dates and numbers."""

_TITLES = """
    mr mrs ms miss mx sir dame dr drs prof professor rev reverend fr sheikh imam mullah mawlawi maulvi maulana ayatollah
    hojatoleslam cardinal archbishop bishop rabbi gen lt col maj capt cmdr adm sgt cpl pvt brig marshal lieutenant colonel
    captain commander admiral sergeant brigadier corporal sen senator sens rep reps representative congressman
    congresswoman gov governor pres president vice-president chancellor premier minister secretary undersecretary
    ambassador envoy mayor councilman councilwoman councillor alderman commissioner chief chairman chairwoman chairperson
    chair director ceo cfo coo founder co-founder spokesman spokeswoman spokesperson spokespeople deputy speaker judge
    justice magistrate attorney prosecutor lawyer sheriff detective inspector superintendent officer constable agent
    analyst editor reporter correspondent journalist author writer actor actress singer rapper model comedian coach
    manager captain pitcher quarterback striker forward guard goalkeeper midfielder pilot astronaut cosmonaut scientist
    researcher economist doctor nurse teacher student activist leader head warlord candidate nominee lawmaker mp
    ex-president former acting interim late foreign defense defence interior finance prime vice
"""
TITLES = frozenset(_TITLES.split())
"""Words of an office or a form of address, without their full stop, that stand before a person's name."""

_UNSURE = """
    general major private master chief head forward guard model captain foreign defense defence interior finance prime
    vice former late acting interim attorney justice speaker leader student officer agent marshal secretary commander
    director minister chancellor
"""
UNSURE_TITLES = frozenset(_UNSURE.split())
"""Titles that also begin or end the names of organisations ("General Motors", "Justice Department")."""

PARTICLES = frozenset(
    ("al", "el", "bin", "ibn", "bint", "abu", "ben", "van", "von", "der", "den", "ter", "de", "del", "della")
    + ("di", "da", "dos", "das", "du", "la", "le", "lo", "y", "ul", "ur", "ud", "zu", "af", "av")
)
"""Little words inside a person's name."""

INFIXES = frozenset(
    ("i", "e", "al", "el", "ul", "ur", "ud", "us", "o", "de", "la", "le", "les", "sur", "en", "au", "aux")
)
"""Little words between the hyphens of a name ("Port-au-Prince")."""

ENDINGS = frozenset(("jr", "jr.", "sr", "sr.", "junior", "senior", "ii", "iii", "iv"))
"""What tells a son from his father."""

CONNECTORS = frozenset(("of", "the", "for", "and", "&", "on")) | PARTICLES
"""Words in lower case that may stand inside the name of an organisation, an event or a work."""

_INSTITUTIONS = """
    government army military police navy ministry consulate embassy parliament senate court cabinet presidency
"""
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
"""Nouns in lower case that make a nation's or a place's name that of an institution ("the Norwegian government")."""

TROOPS = frozenset(("forces", "troops", "authorities", "intelligence", "delegation"))
"""Nouns that do so behind an adjective of nation only."""

_OFFICES = (
    "foreign defense defence interior finance justice health military special air joint federal supreme high security"
)
OFFICES = frozenset(_OFFICES.split())
"""Words that may stand between the two ("the Norwegian foreign ministry")."""

_SITES = """
    province state district county prefecture governorate oblast forest valley river island islands desert prison airport
    mosque square bridge dam strait canal
"""
SITES = frozenset(_SITES.split())
"""Nouns in lower case that belong to the name of a place ("Nimroz province")."""

_BODIES = """
    university ministry department bank republic institute committee council bureau court office association federation
    union agency academy college school church party front army government emirate kingdom state states side house
    board commission league organization organisation museum bay gulf cape isle city district
"""
BODIES = frozenset(_BODIES.split())
"""Nouns that a name with "of" is about ("University of Oslo")."""

CALENDAR = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march")
    + ("april", "may", "june", "july", "august", "september", "october", "november", "december", "mon", "tue", "tues")
    + ("wed", "thu", "thurs", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept")
    + ("oct", "nov", "dec", "gmt", "utc", "est", "edt", "pst", "pdt", "bst", "cet", "a.m.", "p.m.", "am", "pm")
)
"""Days, months and zones of time, which name no thing."""

PLATFORMS = frozenset(
    ("facebook", "twitter", "instagram", "youtube", "google", "whatsapp", "tiktok", "linkedin", "reddit")
)
"""Platforms that reports name without introducing them; the parser takes them for anything."""

_KEPT_AT_END = """
    guard justice forward general defense defence finance interior foreign prime vice head private master model former
    late acting major attorney chief
"""
TRAILING_TITLES = TITLES - frozenset(_KEPT_AT_END.split()) | {"special", "first"}
"""Titles that the parser takes into the name of what the office belongs to ("FBI Special Agent")."""
