"""Words that stand in or around names: courtesy titles, nicknames, particles, legal forms. All folded."""

MALE = frozenset("mr sir lord king prince father monsieur senor herr baron duke sheikh shaikh sultan emir".split())
FEMALE = frozenset("mrs ms miss lady madam dame queen princess sister madame senora frau baroness duchess".split())
TITLES = (
    MALE
    | FEMALE
    | frozenset(
        """dr doctor prof professor rev reverend bishop archbishop cardinal pope imam mullah mulla maulana maulvi
        mallam ayatollah rabbi haji hajji hajj shaykh sheik president praesident prasident vice premier
        prime minister chancellor secretary ambassador senator sen rep representative congressman
        congresswoman governor gov mayor councilman judge justice attorney general gen lieutenant lt colonel
        col major maj captain capt sergeant sgt corporal cpl private commander cmdr admiral adm marshal
        officer detective det inspector constable chief sheriff deputy former acting late engineer eng ex
        spokesman spokeswoman chairman hon honorable coach pastor brig brigadier""".split()
    )
)
"""Titles before a name. Those that are surnames too ("King", "Judge") count as titles only where names follow."""

JUNIOR = frozenset("jr junior jnr fils filho hijo ml mladsi mlodszy younger".split())
SENIOR = frozenset("sr senior snr pere st starsi starszy elder".split())
AFTER_THE = frozenset("elder younger first second third fourth fifth sixth".split())
"""Words that tell a generation only after "the"; by themselves they are names or numbers."""
AFTER_TWO = frozenset("neto sobrinho filho hijo ml st".split())
"""Words that tell a generation only after two names: they are names themselves, or short for something else."""
ORDINALS = {
    "1st": "1", "2nd": "2", "3rd": "3", "4th": "4", "5th": "5", "6th": "6", "first": "1", "second": "2", "third": "3",
    "fourth": "4", "fifth": "5", "sixth": "6", "neto": "grandson", "sobrinho": "nephew",
}  # fmt: skip
RULERS = frozenset("king queen pope emperor empress tsar czar kaiser sultan shah caliph prince princess saint".split())
"""Titles of those whose number belongs to the reign and may be left out."""

PARTICLES = frozenset(
    "al el ul ur ud as ash ad ar bin ibn ben bint abu de da do dos del della di du la le van von der den ter ten zu y"
    " e i of the and af av".split()
)
"""Parts that carry little: they are left out, joined or spelt otherwise as outlets please."""

NICKNAMES = tuple(
    frozenset(line.split())
    for line in """abigail abby
        abraham abe
        alexander alexandra alex alec sasha sandy
        alexei aleksei alyosha
        andrew andy drew
        anthony tony
        barbara barb babs
        benjamin ben benny bibi
        bernard bernie
        catherine katherine kathryn cathy kathy kate katie kitty
        charles charlie chuck chas
        christine christina chris chrissy tina
        christopher chris kit topher
        daniel dan danny
        david dave davey
        deborah debra deb debbie
        donald don donny
        dorothy dot dottie
        douglas doug
        edward ed eddie ted ned
        eleanor ellie nell
        elizabeth liz lizzie beth betsy betty eliza
        eugene gene
        francis frank frankie
        frederick fred freddie
        gabriel gabe
        gerald jerry gerry
        gregory greg
        harold harry hal
        henry harry hank
        isabella bella izzy
        jacob jake
        james jim jimmy jamie
        jeffrey geoffrey jeff geoff
        jennifer jen jenny
        jessica jess jessie
        jonathan jon
        john johnny jack
        joseph joe joey
        joshua josh
        judith judy
        kenneth ken kenny
        kimberly kim
        lawrence laurence larry
        leonard len lenny leo
        louis lou
        margaret maggie meg peggy marge
        martin marty
        matthew matt
        maxwell maximilian max
        melissa mel missy
        michael mike mick mickey
        michelle shelly
        mitchell mitch
        nathan nathaniel nate
        nicholas nick nicky
        pamela pam
        patricia pat patty trish tricia
        patrick pat paddy
        peter pete
        philip phillip phil
        raymond ray
        rebecca becky
        richard rick dick rich richie
        robert bob bobby rob robbie
        ronald ron ronnie
        rudolph rudy
        samuel samantha sam sammy
        sandra sandy sandi
        sergei sergey serge
        stephen steven steve
        stephanie steph
        susan sue susie
        theodore ted teddy theo
        theresa terry tess
        thomas tom tommy
        timothy tim timmy
        valerie val
        victoria vicky tori
        victor vic
        vincent vince vinny
        virginia ginny
        vladimir vova volodya
        walter walt wally
        william will bill billy willie liam
        zachary zach zack""".split("\n")
)
"""Given names with their short forms, by hand."""

LEGAL_FORMS = {
    "open joint stock company": "jsc", "public joint stock company": "jsc", "closed joint stock company": "jsc",
    "joint stock company": "jsc", "limited liability company": "llc", "public limited company": "plc",
    "limited liability partnership": "llp", "limited partnership": "lp", "societe anonyme": "sa", "sp z o o": "llc",
    "societatea cu raspundere limitata": "llc", "gesellschaft mit beschrankter haftung": "gmbh", "pte ltd": "ltd",
    "pty ltd": "ltd", "co ltd": "ltd", "aktiengesellschaft": "ag", "incorporated": "inc", "corporation": "corp",
    "limited": "ltd", "company": "co", "cie": "co", "companies": "co", "spolka akcyjna": "sa",
}  # fmt: skip
"""Legal forms in words, longest first, with their abbreviations."""

LEGAL = frozenset(
    """jsc ojsc pjsc oao ooo zao pao ao llc plc llp lp ltd inc corp co sa sas sarl srl spa ag gmbh kg ab as asa oy
        oyj nv bv pt tbk pte pty bhd sdn kk se holding holdings ojs pllc""".split()
)

SPELLINGS = {
    "organisation": "organization", "labour": "labor", "centre": "center", "defence": "defense", "programme": "program",
    "intl": "international", "int l": "international", "natl": "national", "govt": "government", "gov": "government",
    "dept": "department", "univ": "university", "assn": "association", "assoc": "association", "bros": "brothers",
    "mfg": "manufacturing", "airlines": "airways", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
    "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "first": "1", "second": "2", "third": "3",
    "1st": "1", "2nd": "2", "3rd": "3", "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9",
    "st": "saint", "mt": "mount", "ft": "fort", "safety": "security",
    "us": "united states", "uk": "united kingdom", "un": "united nations",
}  # fmt: skip

_CARDINALS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
_RANKS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
    fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
NUMBERS = {
    **{word: str(n) for words in (_CARDINALS, _RANKS) for n, word in enumerate(words)},
    **{word: str(10 * n) for n, word in enumerate(_TENS, 2)},
    **{word.removesuffix("y") + "ieth": str(10 * n) for n, word in enumerate(_TENS, 2)},
}
"""Numbers and ranks in words, up to ninety."""

_TRANSLATED = """
    ministry ministerio ministere ministerium ministero bakanligi
    police policia polizia polizei policija politie polis
    security seguridad securite seguranca sicurezza sicherheit
    public publica publico publique pubblica offentliche
    defense defensa defesa difesa verteidigung
    national nacional nazionale nationale nationaler
    civil civile
    aviation aeronautica aviacion aviacao luftfahrt
    health salud sante saude salute gesundheit
    justice justicia justica giustizia justiz
    interior interieur interni innern inneres
    foreign exteriores etrangeres esteri auswartiges
    government gobierno gouvernement governo regierung
    army ejercito armee exercito esercito
    university universidad universite universidade universita universitat
    bank banco banque banca
    party partido parti partito partei
    front frente fronte
    movement movimiento mouvement movimento bewegung
    committee comite comitato komitee
    council consejo conseil conselho consiglio rat
    court tribunal cour corte gericht gerichtshof
    assembly asamblea assemblee assembleia assemblea
    institute instituto institut istituto
    agency agencia agence agenzia agentur
    airport aeropuerto aeroport aeroporto flughafen
    federation federacion federacao federazione
    association asociacion associacao associazione verein verband
    workers trabajadores travailleurs trabalhadores lavoratori
    socialist socialista socialiste sozialistische
    democratic democratica democratico democratique demokratische
    republic republica republique repubblica republik
"""
TRANSLATIONS = {word: line.split()[0] for line in _TRANSLATED.strip().split("\n") for word in line.split()[1:]}
"""Words of organisations' names in Spanish, French, Portuguese, Italian, German and others, folded, in English."""

_ALIASES = """
    d, democrat, democrats, democratic, democratic party, dems
    r, republican, republicans, republican party, gop, grand old party
    islamic state, isis, isil, daesh, islamic state group, islamic state of iraq and syria
    taliban, taleban, islamic emirate of afghanistan, islamic emirate, afghan taliban
    al shabaab, al shabab, shabaab
    al qaeda, al qaida, al queda
    hezbollah, hizbullah, hizbollah, hizballah
    hamas, islamic resistance movement
    houthis, houthi, ansar allah, ansarallah, ansarullah
    united nations, united nations organization
    european union, eu
    nato, north atlantic treaty organization, north atlantic alliance
    african union, au
    fbi, federal bureau of investigation
    cia, central intelligence agency
    nasa, national aeronautics and space administration
    imf, international monetary fund
    world health organization, who
    boko haram, jamaatu ahlis sunna liddaawati wal jihad
    doctors without borders, medecins sans frontieres, msf
    red cross, international red cross, icrc, international committee of the red cross
    associated press, ap
    agence france presse, afp
    british broadcasting corporation, bbc
"""
ALIASES = tuple(frozenset(form.strip() for form in line.split(",")) for line in _ALIASES.strip().split("\n"))
"""Names of one organisation that no likeness of words shows, folded: those of the news of the world."""

TAIL_WORDS = frozenset(
    """airways airlines airline images group news agency party times post newspaper magazine bank motors company
        foundation institute university college hospital police air energy oil steel media television tv
        radio records pictures studios entertainment technologies systems industries international
        organization movement militia army front""".split()
)
"""Last words of organisations' names that reports leave out."""

OFFICE_WORDS = TAIL_WORDS | frozenset(
    """committee commission department agency office board authority authorities administration bureau service services
        center station observatory telescope club team court ministry command headquarters association federation
        society union council corporation co corp inc secretariat directorate force forces general facility site
        store shop""".split()
)
"""Nouns that say what kind of thing an organisation is: reports leave them out, or say one for another."""

SITE_WORDS = frozenset(
    """beach province state county district region oblast prefecture governorate city town village valley river island
        municipality township""".split()
)
"""Nouns that say what kind of place a name is of."""

FRAME_WORDS = OFFICE_WORDS | frozenset(
    """ministry minister government national international world global united federal royal general central public
        social democratic republican popular people peoples liberation revolutionary socialist communist front union
        league congress parliament assembly school faculty state city new north south east west""".split()
)
"""Words that many bodies share, and that tell little of which one is named."""

PART_WORDS = frozenset(
    """youth women womens ladies reserves wing branch staff alumni veterans fans supporters students juniors juvenile
        prison subsidiary""".split()
)
"""Words that make a part of whatever body they stand with."""
BODY_WORDS = frozenset(
    """council commission committee bank hospital foundation university college school faculty academy institute museum
        library union association federation trust fund chamber court tribunal embassy consulate parliament assembly
        senate congress secretariat board clinic church brigade battalion regiment division corps league ministry
        insurance""".split()
)
"""Nouns of bodies of their own kind: one more of them beside another names a part of it, or something else."""
FIELD_WORDS = frozenset(
    """police fire health education defense justice finance energy interior foreign labor transport agriculture culture
        environment trade industry tourism sports science navy army air aviation water housing mining shipping steel oil
        east west north south eastern western northern southern upper lower men women party front council court
        cross crescent""".split()
)
"""Words of which two names of one body can't have different ones: fields, sides, kinds of bodies."""

SMALL_WORDS = frozenset("the of for and on in at to a an de la et und der des del y e i &".split())

SURNAMES_VIETNAMESE = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan".split()
)
SYLLABLE_SURNAMES = SURNAMES_VIETNAMESE | frozenset(
    """kim lee park pak choi choe chwe jung jeong chung kang gang cho jo yoon yun jang chang lim rim im han oh o seo suh
        so
        shin sin kwon gwon hwang ahn an song ryu yoo yu ryoo hong jeon chon jun ko koo ku gu moon mun yang son
        bae paek baek
        ri rhee yi hyon hyun noh roh no nam min ban pan bang pang cha ha heo ho hur huh gim bak byun pyon sung
        seong tae to
        do maeng um eom ok pyo chae che won woo u
        wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi
        deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren tsai lai hsieh chiang
        mao wen yao shen zhong cui tan fan jin shi liao jia wei fu fang zou xiong bai meng qin qiu hou yin xue yan duan
        lei qian tao gu gong shao wan dai mo kong bo xiang chang teng chou tseng hsu hsiao chu chao kuo feng ho chin
        shih tien tung chan wong leung cheung lam lau ng yeung tsang kwok chow tse fung hui mak yip lo siu kwan au
        poon choy yuen lui kwong shum tam chu law chiu lok mok fong tong ip kwan sung wan hung luk leong chui""".split()
)
"""Surnames by which a name of syllables is known: Korean ones, Vietnamese ones, and Chinese ones in Pinyin, in
Wade-Giles and as Hong Kong writes them. Too many to be taken for surnames where they stand alone."""

SURNAMES_FIRST = frozenset(
    """kim lee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim rim im han oh o seo so shin sin
        kwon hwang ahn an song ryu yoo yu hong jeon chon ko moon mun yang son bae paek baek ri rhee hyon hyun
        wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang xi
        deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren tsai lai hsieh chiang
        mao wen nguyen tran le pham hoang phan vu vo dang bui ngo duong ly""".split()
)
"""The commonest Chinese, Korean and Vietnamese surnames, which stand first and are used alone."""

LEGAL_CLASSES = {
    **dict.fromkeys("jsc ojsc pjsc oao zao pao ao ojs".split(), "joint stock"),
    **dict.fromkeys("llc ooo ltd gmbh sarl srl bv pte pty bhd pllc kk kg".split(), "limited"),
    **dict.fromkeys("inc corp co".split(), "incorporated"),
    **dict.fromkeys("plc sa sas spa ag ab as asa oy oyj nv pt tbk sdn se".split(), "by shares"),
    **dict.fromkeys("llp lp".split(), "partnership"),
}
"""What a legal form is, in whichever country."""

SURNAME_VARIANTS = tuple(
    frozenset(line.split())
    for line in """pak park bak
        kim gim
        lee yi ri rhee li i
        choi choe chwe
        jung jeong chung chong
        roh noh no ro
        yoo yu ryu you lyu
        lim rim im
        kang gang
        cho jo joe
        shin sin
        kwon gwon kweon
        jeon chon chun jun
        koo ku gu""".split("\n")
)
"""Korean surnames as their bearers and the romanisations write them."""
