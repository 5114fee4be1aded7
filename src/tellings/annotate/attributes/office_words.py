"""Words for offices and occupations, forms of address, kin."""

FORMS_OF_ADDRESS = frozenset(
    "mr mrs ms miss mx sir dame lord lady dr prof rev fr gen maj col lt capt cmdr adm sgt cpl pvt "
    "hon sen rep gov".split()
)
"""Forms of address, without their full stop."""

_ROLES = """
    president vice-president premier minister chancellor secretary undersecretary ambassador envoy governor senator
    mayor congressman congresswoman lawmaker legislator parliamentarian councilman councilwoman councillor commissioner
    chairman chairwoman chairperson chair director ceo cfo coo founder co-founder cofounder owner publisher
    spokesman spokeswoman spokesperson speaker leader head chief boss commander general colonel captain lieutenant major
    sergeant admiral brigadier marshal sheriff superintendent inspector detective constable officer warlord king queen
    prince princess emperor sultan emir pope bishop archbishop cardinal pastor priest imam rabbi ayatollah judge justice
    prosecutor attorney lawyer solicitor barrister magistrate coroner executive manager coach captain engineer analyst
    economist scientist researcher professor lecturer historian physicist astronomer chemist biologist doctor surgeon
    physician nurse paramedic teacher principal dean student pupil activist campaigner journalist reporter correspondent
    editor author writer novelist poet blogger actor actress singer rapper musician guitarist drummer comedian model
    director producer artist photographer filmmaker designer architect athlete footballer player pitcher goalkeeper
    striker midfielder defender driver pilot astronaut cosmonaut firefighter policeman policewoman soldier guard
    representative negotiator mediator adviser advisor aide deputy candidate nominee farmer fisherman businessman
    businesswoman entrepreneur investor banker trader broker developer programmer technician mechanic carpenter
    administrator official diplomat consul attache agent investigator examiner auditor inspector treasurer accountant
    clerk councillor member founder trustee curator librarian instructor trainer referee umpire chef baker waiter
    waitress bartender shopkeeper cleaner janitor gunman suspect militant rebel preacher cleric scholar fellow expert
    prime-minister congressperson whistleblower hacker banker dancer choreographer composer conductor ranger warden
    tourist witness passenger survivor commentator strategist organizer organiser consultant specialist psychologist
    psychiatrist virologist epidemiologist geologist seismologist meteorologist sociologist philosopher anthropologist
    archaeologist statistician mathematician columnist broadcaster presenter anchor host publicist lobbyist regulator
    ombudsman whip alderman selectman comptroller registrar provost rector headteacher headmaster midwife dentist
    pharmacist veterinarian lifeguard skipper sailor cyclist swimmer boxer wrestler golfer jockey gymnast skater skier
    sprinter batsman bowler catcher quarterback linebacker winger forward monarch duke duchess earl baron chieftain
    mullah mufti sheikh monk nun deacon vicar chaplain evangelist victim attacker assailant bomber shooter hostage
    captive organiser worker employee manager neighbour neighbor shopper motorist rider hiker climber rapporteur
    fighter magnate tycoon mogul rancher miner contractor violinist pianist goaltender fullback pundit strategist
    undersecretary premier patriarch archivist surveyor translator interpreter
"""
ROLES = frozenset(_ROLES.split())
"""Nouns of an office or occupation that a name can stand behind or before."""

PARTIES = frozenset("republican republicans democrat democrats democratic".split())
"""Words for the members of a party that end as adjectives of nations do."""

LEADING = frozenset("leader head chief commander boss".split())
"""Offices of which what is led stands behind "of", or right before them."""

KIN = {
    "son": "son_of", "daughter": "daughter_of", "wife": "wife_of", "husband": "husband_of", "brother": "brother_of",
    "sister": "sister_of", "father": "father_of", "mother": "mother_of", "uncle": "uncle_of", "aunt": "aunt_of",
    "nephew": "nephew_of", "niece": "niece_of", "cousin": "cousin_of", "grandson": "grandson_of",
    "granddaughter": "granddaughter_of", "grandfather": "grandfather_of", "grandmother": "grandmother_of",
    "widow": "widow_of", "fiancee": "partner_of", "fiance": "partner_of", "girlfriend": "partner_of",
    "boyfriend": "partner_of", "partner": "partner_of", "stepson": "stepson_of", "stepfather": "stepfather_of",
    "son-in-law": "son-in-law_of", "brother-in-law": "brother-in-law_of", "father-in-law": "father-in-law_of",
}  # fmt: skip
"""Nouns of kin and the relation that each of them states."""

KINS = {"sons": "son_of", "daughters": "daughter_of", "children": "child_of", "kids": "child_of"}
"""Nouns for several people of one kin."""
