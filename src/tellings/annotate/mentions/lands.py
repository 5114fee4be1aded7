"""Countries and American states by name, which the parser takes for persons now and then."""

_ONE_WORD = """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas bahrain bangladesh
    barbados belarus belgium belize benin bhutan bolivia botswana brazil britain brunei bulgaria burundi cambodia
    cameroon canada chile china colombia comoros congo croatia cuba cyprus czechia denmark djibouti ecuador egypt
    england eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana greece greenland grenada
    guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan
    kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania
    luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova monaco mongolia
    montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan
    palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia
    seychelles singapore slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan
    tanzania thailand togo tonga tunisia turkey turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela
    vietnam wales yemen zambia zimbabwe uae uk u.k. us u.s. usa u.s.a.
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
    ala. ariz. ark. calif. colo. conn. d.c. fla. ga. ill. ind. kan. ky. la. mass. md. mich. minn. miss. mo. mont. n.c.
    n.d. n.h. n.j. n.m. n.y. neb. nev. okla. ore. pa. r.i. s.c. s.d. tenn. va. vt. wash. wis. wyo.
"""
_TWO_WORDS = """
    antigua-barbuda burkina-faso cape-verde costa-rica dominican-republic el-salvador equatorial-guinea ivory-coast
    czech-republic great-britain hong-kong marshall-islands new-zealand north-korea north-macedonia northern-ireland
    papua-guinea puerto-rico san-marino saudi-arabia sierra-leone solomon-islands south-africa south-korea south-sudan
    sri-lanka united-kingdom united-states vatican-city west-bank new-hampshire new-jersey new-mexico new-york
    north-carolina north-dakota rhode-island south-carolina south-dakota west-virginia
"""
LANDS_BY_NAME = frozenset((word,) for word in _ONE_WORD.split()) | frozenset(
    tuple(words.split("-")) for words in _TWO_WORDS.split()
)
"""Forms that name a country or a state of America; those that also are given names (Jordan, Chad) are left out."""

_OFFICIAL = """
    democratic people 's republic of korea
    republic of korea
    people 's republic of china
    republic of china
    islamic republic of iran
    islamic republic of pakistan
    islamic emirate of afghanistan
    islamic republic of afghanistan
    kingdom of saudi arabia
    russian federation
    state of israel
    syrian arab republic
    arab republic of egypt
    democratic republic of the congo
    democratic republic of congo
    republic of the congo
    united republic of tanzania
    federal republic of nigeria
    federal republic of germany
    bolivarian republic of venezuela
    socialist republic of vietnam
    republic of ireland
    republic of turkey
    republic of india
    united states of america
    united kingdom of great britain and northern ireland
"""
OFFICIAL_NAMES = frozenset(
    tuple(word.replace("'", mark) for word in line.split()) for line in _OFFICIAL.strip().split("\n") for mark in "'’"
)
"""Official names of countries whose parts the parser takes for names of their own; the words as it cuts them."""
