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
    mr mrs ms miss mx lady sir dame dr drs prof professor rev reverend fr sheikh imam mullah mawlawi maulvi
    maulana ayatollah hojatoleslam cardinal archbishop bishop rabbi gen lt col maj capt cmdr adm sgt cpl pvt
    brig marshal lieutenant colonel captain commander admiral sergeant brigadier corporal sen senator sens rep
    reps representative congressman congresswoman gov governor pres president vice-president chancellor
    premier minister secretary undersecretary ambassador envoy mayor councilman councilwoman councillor
    alderman commissioner chief chairman chairwoman chairperson chair director ceo cfo coo founder co-founder
    spokesman spokeswoman spokesperson spokespeople deputy speaker judge justice magistrate attorney
    prosecutor lawyer sheriff detective inspector superintendent officer constable agent analyst editor
    reporter correspondent journalist author writer actor actress singer rapper model comedian coach manager
    captain pitcher quarterback striker forward guard goalkeeper midfielder pilot astronaut cosmonaut
    scientist researcher economist doctor nurse teacher student activist leader head warlord candidate nominee
    lawmaker mp investigator ex-president former acting interim late foreign defense defence interior finance
    prime vice
"""
TITLES = frozenset(_TITLES.split())
"""Words of an office or a form of address, without their full stop, that stand before a person's name."""

_UNSURE = """
    general major private master chief head forward guard model captain foreign defense defence interior
    finance prime vice former late acting interim attorney justice speaker leader student officer agent
    marshal secretary commander director minister chancellor
"""
UNSURE_TITLES = frozenset(_UNSURE.split())
"""Titles that also begin or end the names of organisations ("General Motors", "Justice Department")."""

_QUALIFIERS = """
    foreign defense defence interior finance prime vice late former acting interim general major private
    master deputy
"""
QUALIFIERS = frozenset(_QUALIFIERS.split())
"""Titles that need another one behind them before a name follows."""

_INSIDE_NAMES = """
    al el bin ibn bint abu ben van von der den ter de del della di da dos das du la le lo y ul ur ud zu af av
"""
PARTICLES = frozenset(_INSIDE_NAMES.split())
"""Little words inside a person's name."""

INFIXES = frozenset(
    ("i", "e", "al", "el", "ul", "ur", "ud", "us", "o", "de", "la", "le", "les", "sur", "en", "au", "aux")
)
"""Little words between the hyphens of a name ("Port-au-Prince")."""

ENDINGS = frozenset(("jr", "jr.", "sr", "sr.", "junior", "senior", "ii", "iii", "iv"))
"""What tells a son from his father."""

CONNECTORS = PARTICLES | {"of", "the", "for", "and", "&", "on"}
"""Words in lower case that may stand inside the name of an organisation, an event or a work."""

_INSTITUTIONS = """
    government army military police navy ministry consulate embassy parliament senate court cabinet presidency command
"""
INSTITUTIONS = frozenset(_INSTITUTIONS.split())
"""Nouns in lower case that make a nation's or a place's name that of an institution ("the Norwegian government")."""

TROOPS = frozenset(("forces", "troops", "authorities", "intelligence", "delegation"))
"""Nouns that do so behind an adjective of nation only."""

_OFFICES = (
    "foreign defense defence interior finance justice health military special air joint federal supreme high security"
    " civil criminal constitutional appeals central border coast naval"
)
OFFICES = frozenset(_OFFICES.split())
"""Words that may stand between the two ("the Norwegian foreign ministry")."""

LEFT_OUT = frozenset(
    ("airways", "airlines", "airline", "group", "company", "corporation", "motors", "images", "agency")
)
"""Last words of organisations' names that reports leave out."""

_HOLDERS = "attorney prosecutor sheriff coroner governor mayor president premier ombudsman auditor comptroller"
HOLDERS = frozenset(_HOLDERS.split())
"""Holders of offices that are called after them ("the county sheriff's office")."""

_SITES = """
    province state district county prefecture governorate oblast forest valley river island islands desert
    prison airport mosque square bridge dam strait canal
"""
SITES = frozenset(_SITES.split())
"""Nouns in lower case that belong to the name of a place ("Nimroz province")."""

SURE_SITES = frozenset(
    ("province", "county", "prefecture", "governorate", "oblast", "forest", "valley", "river", "prison", "airport")
)
"""Those of them that make any name a place's."""

_BODIES = """
    university ministry department bank republic institute committee council bureau court office association
    federation union agency academy college school church party front army government emirate kingdom state
    states side house board commission league organization organisation museum bay gulf cape isle city
    district center centre hospital society foundation group company corporation airlines airways club
    temple network service services newspaper observatory telescope store station command
"""
BODIES = frozenset(_BODIES.split())
"""Nouns that a name with "of" is about ("University of Oslo")."""

LANDS = frozenset(("state", "states", "side", "city", "district", "bay", "gulf", "cape", "isle", "kingdom", "republic"))
"""Those of them that make a place."""

_DAYS_AND_ZONES = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec gmt utc est edt pst pdt bst cet a.m. p.m. am pm year
"""
CALENDAR = frozenset(_DAYS_AND_ZONES.split())
"""Days, months and zones of time, which name no thing."""

NO_NAMES = frozenset(("file", "photo", "photos", "image", "images", "video", "caption", "first", "second", "year"))
"""Words that end no name though they are written like one in credits and ranks."""

PLATFORMS = frozenset(("facebook", "twitter", "instagram", "youtube", "google", "whatsapp", "tiktok", "linkedin"))
"""Platforms that reports name without introducing them; the parser takes them for anything."""

AGENCIES: dict[tuple[str, ...], EntityType] = {
    ("associated", "press"): "org",
    ("reuters",): "org",
    ("agence", "france", "-", "presse"): "org",
    ("afp",): "org",
    ("getty", "images"): "org",
    ("getty",): "org",
    ("xinhua",): "org",
}
"""Agencies that stand in credits, where the parser sees no name."""

_MEMBERS = """
    militants fighters members soldiers rebels insurgents gunmen guerrillas militia commanders executives
    employees players shares customers headquarters regime delegation captivity insurgency insurgents
    militiamen spokesman spokeswoman spokesperson mp mps lawmakers backbenchers frontbenchers voters
"""
MEMBERS = frozenset(_MEMBERS.split())
"""Nouns that stand behind the name of an organisation or a group ("X militants")."""

_KINDS_OF_ORG = """
    group company firm airline agency organisation organization network party team app militia movement
    newspaper magazine broadcaster station platform website retailer bank startup start-up sect faction
    carrier giant maker
"""
_KINDS_OF_PLACE = "city town village province district region county island capital suburb port river state resort"
KINDS: dict[str, EntityType] = dict.fromkeys(_KINDS_OF_ORG.split(), "org")
KINDS |= dict.fromkeys(_KINDS_OF_PLACE.split(), "place")
"""Nouns that stand before a name and say what it names ("the airline X", "the town of X")."""

_KIN = (
    "wife husband son sons daughter daughters brother sister mother father parents family lawyer attorney widow cousin"
)
KIN = frozenset(_KIN.split())
"""Nouns that a person has."""

_KEPT_AT_END = """
    guard justice forward general defense defence finance interior foreign prime vice head private master
    model former late acting major attorney chief
"""
TRAILING_TITLES = TITLES - frozenset(_KEPT_AT_END.split()) | {"special", "first"}
"""Titles that the parser takes into the name of what the office belongs to ("FBI Special Agent")."""
