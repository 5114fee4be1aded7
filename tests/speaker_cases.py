"""Forty short reports in the styles of many outlets, with who says the words that start as given.

They were written before anything was run on them. A case is a text, the first words of a quotation, and the names or
descriptions of which one must be given as its speaker, itself or as what the speaker stands for; none where the marked
words are no speech. Those of ``READ`` were read for what went wrong, those of ``UNREAD`` were only counted.
"""

Case = tuple[str, str, tuple[str, ...]]

READ: tuple[Case, ...] = (
    (
        "KORHAVN, 3 May (NPA) - Fishing resumes on Thursday, the fisheries minister, Ingeborg Thue, announced on "
        "Tuesday. “The stock has come back,” the minister told reporters.",
        "The stock has",
        ("Ingeborg Thue",),
    ),
    (
        "Baraka Wetangula was asleep when the wall came down. “I thought it was thunder,” he recalled, sitting "
        "outside what was his kitchen. “Then I saw the sky.”",
        "Then I saw",
        ("Baraka Wetangula",),
    ),
    (
        "MAYOR ORTEGA QUITS OVER BRIDGE\n\nMayor Delia Ortega stepped down on Friday. Her deputy, Sam Pruitt, "
        "takes over. “I have nothing to hide,” she said.",
        "I have nothing",
        ("Delia Ortega", "Ortega"),
    ),
    (
        "Secretary for Health Amina Duale visited the ward. “No child will be turned away,” Duale said.",
        "No child",
        ("Duale", "Amina Duale"),
    ),
    (
        "The gang, known as “the Sons of the Quarry”, has claimed nothing. Inspector Rolf Haas is looking for "
        "three men.",
        "the Sons",
        (),
    ),
    (
        "Kenji “the Heron” Mori won in straight sets. “My knees are old,” Mori said.",
        "My knees",
        ("Mori", "Kenji “the Heron” Mori"),
    ),
    (
        "Lucía Pardo died two hours after the crash. Her father, Anselmo Pardo, came to the court on foot. “She "
        "was nineteen,” the father said.",
        "She was nineteen",
        ("Anselmo Pardo",),
    ),
    (
        "Police named the driver as Mark Tully, 44. His lawyer, Joan Amery, said he would plead not guilty. “He "
        "braked in time,” the lawyer said.",
        "He braked",
        ("Joan Amery",),
    ),
    (
        "Petra Sand, who lost two cows, shrugged. “The river takes what it wants.”",
        "The river takes",
        ("Petra Sand",),
    ),
    (
        "Residents complained of dust. Asked whether the quarry would close, the manager, Idris Bello, laughed. "
        "“Ask me after the rains.”",
        "Ask me after",
        ("Idris Bello",),
    ),
    (
        "In a statement, Norrby Steel said it regretted the leak. “We are in contact with all families,” the "
        "statement said.",
        "We are in contact",
        ("Norrby Steel",),
    ),
    (
        "The union and the firm met for nine hours. Its general secretary, Vusi Khoza, walked out twice. “They "
        "brought sandwiches and no figures,” he said afterwards.",
        "They brought",
        ("Vusi Khoza",),
    ),
    (
        "The senator came late. “I was on the phone,” said Reyes, who chairs the panel. She added that the vote "
        "“will be close”.",
        "will be",
        ("Reyes", "She"),
    ),
    (
        "Governor Tunde Alade wrote on X: “Schools open tomorrow.” Parents were not convinced.",
        "Schools open",
        ("Tunde Alade",),
    ),
    (
        "The film, called “A Winter Without Bread”, opens on Friday. Its director, Ilse Kroon, is 81.",
        "A Winter",
        (),
    ),
    (
        "Coach Ramiro Vidal was short with the press: “We played, we lost, we go home.”",
        "We played",
        ("Ramiro Vidal",),
    ),
    (
        "Agnes Mwale sells tomatoes by the barrier. Her stall burned on Sunday. “Who will pay me?” asked the trader.",
        "Who will pay",
        ("Agnes Mwale",),
    ),
    (
        "The chairman of Delta Rail, Owen Pike, calls the delay “a small thing”; the passengers do not.",
        "a small thing",
        ("Owen Pike",),
    ),
    (
        "Hanna Brekke told the inquiry that the alarm, “which nobody had tested since 2019”, stayed silent.",
        "which nobody",
        ("Hanna Brekke",),
    ),
    (
        "Three climbers are missing. The guide who turned back, Pemba Dorji, spoke on Monday. “The rope was ice,” "
        "he said, “and my hands were ice.”",
        "and my hands",
        ("Pemba Dorji",),
    ),
)

UNREAD: tuple[Case, ...] = (
    (
        "Sunita Rawat, the block officer, came by jeep at noon. The villagers sent her away. “We were given "
        "blankets last year too,” said Harish Negi, a farmer.",
        "We were given",
        ("Harish Negi",),
    ),
    (
        "Minister of Transport Kofi Anane ruled out a refund. “A ticket is a promise to try,” the minister said in "
        "Accra.",
        "A ticket",
        ("Kofi Anane",),
    ),
    (
        "Nobody at the brewery would speak. Its owner, Jarl Hovde, shook his head. “Talk to the bank.”",
        "Talk to",
        ("Jarl Hovde",),
    ),
    (
        "Ruth Adeyemi was eight when the dam broke. Her brother, Femi, held her by the hair. “He never let go,” "
        "Adeyemi said.",
        "He never",
        ("Adeyemi", "Ruth Adeyemi"),
    ),
    (
        "Tomasz Wilk beat the champion in an hour. “I was lucky with the wind,” the winner said.",
        "I was lucky",
        ("Tomasz Wilk",),
    ),
    (
        "The militia, which calls itself “Guardians of the Salt”, has not answered. Colonel Amadou Keita expects "
        "no reply.",
        "Guardians of",
        (),
    ),
    (
        "CHIEF JUSTICE OKAFOR: COURT WILL NOT MOVE\n\nChief Justice Grace Okafor read the order herself. “We sit "
        "where the law tells us to sit,” she said.",
        "We sit",
        ("Grace Okafor", "Okafor"),
    ),
    (
        "Luis “Lefty” Arce scored twice and was sent off. “The referee is a child,” Arce said.",
        "The referee",
        ("Arce", "Luis “Lefty” Arce"),
    ),
    (
        "Nine men went down and six came up. The mine's manager, Piet Louw, met the wives at the gate. “I have no "
        "news,” he told them. “When I have news you will have it.”",
        "When I have",
        ("Piet Louw",),
    ),
    (
        "The ferry operator, Skarv Lines, blamed the fog. “The crew followed every rule,” the company said.",
        "The crew",
        ("Skarv Lines",),
    ),
    (
        "According to the police report, the door was open. “No sign of force was found,” it said. Detective Ana "
        "Lopes declined to comment.",
        "No sign",
        ("it", "police report", "the police report"),
    ),
    (
        "On Monday, opposition leader Milan Hess called the budget “a letter to Father Christmas”.",
        "a letter",
        ("Milan Hess",),
    ),
    (
        "Would the pool reopen? Councillor Beth Rowe smiled. “Bring a towel and see.”",
        "Bring a towel",
        ("Beth Rowe",),
    ),
    (
        "The spokeswoman for the airport, Nadia Ferhat, recalled that the strike of March ended “when the unions "
        "ran out of coffee”.",
        "when the unions",
        ("Nadia Ferhat",),
    ),
    (
        "Noor Siddiqui's mother waited in the corridor. “They have not told me which ward,” the mother said. "
        "Siddiqui, 22, was shot on Sunday.",
        "They have not",
        ("mother", "the mother"),
    ),
    (
        "Emil Stanev, mayor of Dolen, opened the bridge with Vera Koleva, who designed it. “I drew it on a "
        "napkin,” she said.",
        "I drew",
        ("Vera Koleva",),
    ),
    (
        "The accused smiled at the judge, Farid Haddad. “You have an hour,” the judge said.",
        "You have",
        ("Farid Haddad",),
    ),
    (
        "The doctors' association is not satisfied. Its president, Olga Brandt, dislikes the clause on nights, "
        "“which nobody over fifty can keep”, and will vote against it.",
        "which nobody over",
        ("Olga Brandt",),
    ),
    (
        "Yaw Boateng drives the night bus. In seventeen years he has had, he says, “one flat tyre and one baby”.",
        "one flat",
        ("Yaw Boateng",),
    ),
    (
        "“The tower leaned before the quake,” insists Signora Carla Testa, who lives opposite. “My grandmother "
        "said so.”",
        "My grandmother",
        ("Carla Testa",),
    ),
)

KINDS: tuple[Case, ...] = (
    (
        "Karim Saleh was shot on Sunday. His father, Nabil Saleh, ran the shop. “He was twelve,” his father said.",
        "He was",
        ("Nabil Saleh",),
    ),
    (
        "Karim Saleh was shot on Sunday. “He was twelve,” his father, Nabil, said.",
        "He was",
        ("Nabil",),
    ),
    (
        "Karim Saleh was shot on Sunday. “He was twelve,” his father said.",
        "He was",
        ("his father",),
    ),
    (
        "Dora Prent denies the theft. Her lawyer, Hugh Sills, asked for bail. “There is no proof,” the "
        "lawyer told the court.",
        "There is",
        ("Hugh Sills",),
    ),
    (
        "Dora Prent denies the theft. “There is no proof,” her lawyer told the court.",
        "There is",
        ("her lawyer",),
    ),
    (
        "Mayor Ines Prat posted a picture of the flood. “Stay at home tonight,” she tweeted.",
        "Stay",
        ("Ines Prat",),
    ),
    (
        "Mayor Ines Prat posted a picture of the flood on X. “Stay at home tonight,” the post said.",
        "Stay",
        ("Ines Prat",),
    ),
    (
        "In a tweet on Monday, Mayor Ines Prat thanked the crews. “Stay at home tonight,” the tweet read.",
        "Stay",
        ("Ines Prat",),
    ),
    (
        "“Stay at home tonight,” read a tweet by Mayor Ines Prat.",
        "Stay",
        ("Ines Prat",),
    ),
    (
        "The court published its ruling on Friday. “The tax is void,” the ruling says.",
        "The tax",
        ("The ruling",),
    ),
    (
        "A letter from the bishop, Pascal Roux, was read in church. “We have sinned,” the letter said.",
        "We have",
        ("Pascal Roux",),
    ),
    (
        "The report, written by Dr Mina Falk, blames the pilots. “They were tired,” it says.",
        "They were",
        ("it",),
    ),
    (
        "Skarv Lines issued a statement. “We are sorry,” it said.",
        "We are",
        ("Skarv Lines",),
    ),
    (
        "Juan Pell runs the bakery with his wife, Rosa. “We open at four,” she said.",
        "We open",
        ("Rosa",),
    ),
    (
        "Juan Pell runs the bakery with his wife, Rosa. “We open at four,” he said.",
        "We open",
        ("Juan Pell",),
    ),
    (
        "Ada Finn met Joel Marsh at noon. “He was late,” Finn said. “He is always late.”",
        "He is always",
        ("Finn",),
    ),
    (
        "The owner of the mill, Bo Lind, was away. His sister Karin spoke to reporters. “He is ill,” she said.",
        "He is ill",
        ("Karin",),
    ),
    (
        "Defence Minister Oren Gal met the families. “I have no answers,” the minister said.",
        "I have",
        ("Oren Gal",),
    ),
    (
        "The suspect, Ned Cole, 31, was led in. “I did nothing,” the suspect said.",
        "I did",
        ("Ned Cole",),
    ),
    (
        "Striker Tom Vane scored twice. “The pitch was bad,” the striker said.",
        "The pitch",
        ("Tom Vane",),
    ),
    (
        "Prime Minister Ana Reis spoke on television. “We will rebuild,” the premier said.",
        "We will",
        ("Ana Reis",),
    ),
    (
        "Tweeted Mayor Ines Prat: “Stay at home.” Nobody did.",
        "Stay",
        ("Ines Prat",),
    ),
    (
        "Writing on Facebook, Senator Paul Oke said: “This is theft.” The post was deleted.",
        "This is",
        ("Paul Oke",),
    ),
)
"""Kin, lawyers, documents, posts and offices; written later than the others, and tried once before a mend for "by"."""
