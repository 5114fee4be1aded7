"""Lists by hand for the gazetteer: names in the news that GeoNames and countryinfo lack or place otherwise."""

SMALL = {"US", "USA", "UK", "UAE", "DRC", "PRC", "DPRK", "ROK", "EU", "Lao", "USSR"}
"""Short names of countries that reports do use; other codes of two or three letters would hit by chance."""

COUNTRY_NAMES = {
    "US": ("US", "USA", "America", "United States of America", "the States"),
    "GB": ("UK", "Britain", "Great Britain"),
    "AE": ("UAE", "Emirates"),
    "KP": ("DPRK", "North Korea", "Democratic Peoples Republic of Korea"),
    "KR": ("ROK", "South Korea", "Republic of Korea"),
    "CN": ("PRC", "Peoples Republic of China", "Mainland China"),
    "CD": ("DRC", "DR Congo", "Zaire", "Congo-Kinshasa", "Democratic Republic of Congo"),
    "CG": ("Congo-Brazzaville", "Republic of Congo"),
    "MM": ("Burma", "Myanmar"),
    "CZ": ("Czech Republic", "Czechia"),
    "CI": ("Ivory Coast", "Cote d'Ivoire", "Côte d’Ivoire"),
    "TL": ("East Timor", "Timor-Leste"),
    "TR": ("Turkey", "Türkiye", "Turkiye"),
    "IR": ("Iran", "Persia", "Islamic Republic of Iran"),
    "MK": ("Macedonia", "North Macedonia"),
    "SZ": ("Swaziland", "Eswatini"),
    "LK": ("Sri Lanka", "Ceylon"),
    "RU": ("Russia", "Russian Federation"),
    "PS": ("Palestine", "Palestinian territories", "Palestinian Territory"),
    "VA": ("Vatican", "Holy See", "Vatican City"),
    "LA": ("Laos",),
    "SY": ("Syria",),
    "VN": ("Vietnam", "Viet Nam"),
    "BA": ("Bosnia", "Bosnia-Herzegovina"),
    "TT": ("Trinidad", "Trinidad and Tobago"),
    "CV": ("Cape Verde", "Cabo Verde"),
    "NL": ("Holland", "Netherlands"),
    "BY": ("Belarus", "Byelorussia"),
    "MD": ("Moldova", "Moldavia"),
    "VG": ("British Virgin Islands", "BVI"),
    "HK": ("Hong Kong",),
    "MO": ("Macau", "Macao"),
    "BF": ("Burkina Faso", "Upper Volta"),
    "KH": ("Cambodia", "Kampuchea"),
    "TH": ("Thailand", "Siam"),
    "BJ": ("Benin", "Dahomey"),
    "ZW": ("Zimbabwe", "Rhodesia"),
}

DEMONYMS = {
    "American": "US", "Briton": "GB", "Brit": "GB", "British": "GB", "English": "GB", "Scottish": "GB", "Welsh": "GB",
    "Argentine": "AR", "Argentinian": "AR", "Congolese": "CD", "Dominican": "DO", "Indian": "IN", "Chinese": "CN",
    "French": "FR", "Frenchman": "FR", "Spaniard": "ES", "Dane": "DK", "Swede": "SE", "Finn": "FI", "Finnish": "FI",
    "Swedish": "SE", "Danish": "DK", "Pole": "PL", "Turk": "TR", "Turkish": "TR", "Dutchman": "NL", "Scot": "GB",
    "Irishman": "IE", "Icelandic": "IS", "Kazakh": "KZ", "Kyrgyz": "KG", "Tajik": "TJ", "Uzbek": "UZ", "Saudi": "SA",
    "Afghani": "AF", "Iraqi": "IQ", "Kuwaiti": "KW", "Qatari": "QA", "Emirati": "AE", "Yemeni": "YE", "Serb": "RS",
    "Serbian": "RS", "Croat": "HR", "Croatian": "HR", "Slovenian": "SI", "Slovakian": "SK", "Montenegrin": "ME",
    "Kosovar": "XK", "Burmese": "MM", "Filipino": "PH", "Filipina": "PH", "Philippine": "PH", "Timorese": "TL",
    "Ecuadorian": "EC", "Salvadorean": "SV", "Monégasque": "MC", "Luxembourgish": "LU", "Batswana": "BW",
    "Zairean": "CD", "Korean": "KR", "New Zealander": "NZ", "Kiwi": "NZ", "Aussie": "AU", "Hongkonger": "HK",
    "Norwegian": "NO", "Thai": "TH", "Vietnamese": "VN", "Singaporean": "SG", "Hungarian": "HU", "Romanian": "RO",
}  # fmt: skip

FORMER_NAMES = {
    ("US", "New York City"): ("New York", "NYC", "New York City"),
    ("US", "Los Angeles"): ("LA", "L.A."),
    ("US", "Washington"): ("Washington, D.C.", "Washington DC", "D.C.", "District of Columbia"),
    ("US", "San Francisco"): ("Frisco",),
    ("UA", "Kyiv"): ("Kiev",),
    ("IN", "Mumbai"): ("Bombay",),
    ("IN", "Kolkata"): ("Calcutta",),
    ("IN", "Chennai"): ("Madras",),
    ("IN", "Bengaluru"): ("Bangalore",),
    ("VN", "Ho Chi Minh City"): ("Saigon",),
    ("MM", "Yangon"): ("Rangoon",),
    ("CN", "Beijing"): ("Peking",),
    ("CN", "Guangzhou"): ("Canton",),
    ("RU", "Saint Petersburg"): ("Leningrad", "St. Petersburg"),
    ("RU", "Volgograd"): ("Stalingrad",),
    ("KZ", "Astana"): ("Nur-Sultan",),
    ("BD", "Dhaka"): ("Dacca",),
    ("TR", "Istanbul"): ("Constantinople",),
    ("AF", "Mazār-e Sharīf"): ("Mazar-i-Sharif", "Mazar-e-Sharif"),
    ("MX", "Mexico City"): ("Mexico City",),
}

US_STATES = {
    "AL": ("Ala.",), "AK": ("Alaska",), "AZ": ("Ariz.",), "AR": ("Ark.",), "CA": ("Calif.",), "CO": ("Colo.",),
    "CT": ("Conn.",), "DE": ("Del.",), "FL": ("Fla.",), "GA": ("Ga.",), "IL": ("Ill.",), "IN": ("Ind.",),
    "KS": ("Kan.",), "KY": ("Ky.",), "LA": ("La.",), "ME": ("Maine",), "MD": ("Md.",), "MA": ("Mass.",),
    "MI": ("Mich.",), "MN": ("Minn.",), "MS": ("Miss.",), "MO": ("Mo.",), "MT": ("Mont.",), "NE": ("Neb.",),
    "NV": ("Nev.",), "NH": ("N.H.",), "NJ": ("N.J.",), "NM": ("N.M.",), "NY": ("N.Y.",), "NC": ("N.C.",),
    "ND": ("N.D.",), "OK": ("Okla.",), "OR": ("Ore.",), "PA": ("Pa.",), "RI": ("R.I.",), "SC": ("S.C.",),
    "SD": ("S.D.",), "TN": ("Tenn.",), "TX": ("Tex.", "TX"), "VT": ("Vt.",), "VA": ("Va.",), "WA": ("Wash.",),
    "WV": ("W.Va.", "W. Va."), "WI": ("Wis.",), "WY": ("Wyo.",),
}  # fmt: skip
"""The abbreviations of the American agencies' style. Postal codes stay out: most of them are words."""

REGIONS = {
    "GB": "England=London;Scotland=Edinburgh;Wales=Cardiff;Northern Ireland=Belfast",
    "CA": "Ontario=Toronto;Quebec|Québec=Montréal;British Columbia|B.C.=Vancouver;Alberta=Calgary;Manitoba=Winnipeg;"
    "Saskatchewan=Regina;Nova Scotia=Halifax;New Brunswick=Moncton;Newfoundland|Newfoundland and Labrador=St. John's;"
    "Prince Edward Island=Charlottetown",
    "AU": "New South Wales|NSW=Sydney;Victoria=Melbourne;Queensland=Brisbane;Western Australia=Perth;"
    "South Australia=Adelaide;Tasmania=Hobart;Northern Territory=Darwin;Australian Capital Territory|ACT=Canberra",
    "DE": "Bavaria|Bayern=Munich;Baden-Württemberg=Stuttgart;Hesse|Hessen=Frankfurt am Main;"
    "Lower Saxony|Niedersachsen=Hannover;North Rhine-Westphalia|Nordrhein-Westfalen=Düsseldorf;Saxony|Sachsen=Dresden;"
    "Rhineland-Palatinate|Rheinland-Pfalz=Mainz;Saxony-Anhalt|Sachsen-Anhalt=Magdeburg;Thuringia|Thüringen=Erfurt;"
    "Schleswig-Holstein=Kiel;Mecklenburg-Vorpommern=Schwerin;Brandenburg=Potsdam;Saarland=Saarbrücken",
    "AF": "Balkh=Mazār-e Sharīf;Helmand=Lashkar Gāh;Nangarhar=Jalālābād;Kunduz|Kondoz=Kunduz;Herat=Herāt;"
    "Kandahar=Kandahar;Badakhshan=Fayzabad;Faryab=Maymana;Paktia=Gardez;Farah=Farah;Ghazni=Ghazni;Takhar=Taloqan",
    "PK": "Punjab=Lahore;Sindh=Karachi;Khyber Pakhtunkhwa=Peshawar;Balochistan|Baluchistan=Quetta",
    "IN": "Uttar Pradesh=Lucknow;Maharashtra=Mumbai;Bihar=Patna;West Bengal=Kolkata;Tamil Nadu=Chennai;"
    "Karnataka=Bengaluru;Kerala=Kochi;Gujarat=Ahmedabad;Rajasthan=Jaipur;Madhya Pradesh=Bhopal;Punjab=Ludhiana;"
    "Assam=Guwahati;Odisha|Orissa=Cuttack;Telangana=Hyderabad;Andhra Pradesh=Visakhapatnam;Haryana=Faridabad;"
    "Jharkhand=Ranchi;Chhattisgarh=Raipur;Manipur=Imphal;Uttarakhand=Dehradun",
    "CN": "Guangdong=Guangzhou;Sichuan=Chengdu;Hubei=Wuhan;Hunan=Changsha;Henan=Zhengzhou;Hebei=Shijiazhuang;"
    "Shandong=Jinan;Shanxi=Taiyuan;Shaanxi=Xi’an;Jiangsu=Nanjing;Zhejiang=Hangzhou;Fujian=Fuzhou;Yunnan=Kunming;"
    "Xinjiang=Ürümqi;Tibet=Lhasa;Liaoning=Shenyang;Jilin=Changchun;Heilongjiang=Harbin;Gansu=Lanzhou;"
    "Guizhou=Guiyang;Anhui=Hefei;Jiangxi=Nanchang;Hainan=Haikou;Guangxi=Nanning;Qinghai=Xining;Inner Mongolia=Hohhot",
    "RU": "Chechnya=Grozny;Dagestan=Makhachkala;Tatarstan=Kazan;Bashkortostan=Ufa;North Ossetia=Vladikavkaz;"
    "Ingushetia=Nazran’;Kaliningrad=Kaliningrad",
    "UA": "Crimea=Simferopol;Donetsk Oblast=Donetsk;Luhansk Oblast=Luhansk;Kharkiv Oblast=Kharkiv;"
    "Kherson Oblast=Kherson",
    "NG": "Borno=Maiduguri;Kano=Kano;Kaduna=Kaduna;Plateau=Jos;Rivers=Port Harcourt;Adamawa=Yola;Yobe=Damaturu;"
    "Katsina=Katsina;Zamfara=Gusau;Sokoto=Sokoto;Benue=Makurdi;Lagos=Lagos",
    "IQ": "Anbar=Ramadi;Nineveh=Mosul;Kirkuk=Kirkuk;Basra=Basrah;Diyala=Baqubah;Salahuddin=Tikrit",
    "SY": "Idlib=Idlib;Aleppo=Aleppo;Homs=Homs;Hama=Ḩamāh;Raqqa=Ar Raqqah;Deir al-Zor|Deir ez-Zor=Deir ez-Zor",
    "IR": "Khuzestan=Ahvaz;Kerman=Kerman;Fars=Shiraz;Isfahan=Isfahan;Kermanshah=Kermanshah",
    "ES": "Catalonia=Barcelona;Andalusia=Sevilla;Galicia=Vigo;Basque Country=Bilbao;Valencia=Valencia",
    "IT": "Sicily=Palermo;Sardinia=Cagliari;Tuscany=Florence;Lombardy=Milan;Veneto=Venice;Lazio=Rome;Piedmont=Turin;"
    "Liguria=Genoa;Campania=Naples;Calabria=Reggio Calabria;Umbria=Perugia;Emilia-Romagna=Bologna",
    "FR": "Normandy=Rouen;Brittany=Rennes;Corsica=Ajaccio;Occitanie=Toulouse;Hauts-de-France=Lille",
    "MX": "Jalisco=Guadalajara;Nuevo Leon=Monterrey;Sinaloa=Culiacán;Chihuahua=Chihuahua;Baja California=Tijuana;"
    "Michoacan=Morelia;Tamaulipas=Ciudad Victoria;Guerrero=Acapulco de Juárez;Oaxaca=Oaxaca;Sonora=Hermosillo",
    "CR": "Guanacaste=Liberia",
    "PH": "Cebu=Cebu City",
}
"""Regions in the news, each with a city of it (the seat, where it is large enough): the city's record has the code."""
