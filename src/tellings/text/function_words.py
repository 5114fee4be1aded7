"""Forms of words that carry no content of their own, for texts of which no parse is at hand."""

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those i me my mine myself you your yours yourself he him his himself she her hers
    herself it its itself we us our ours ourselves they them their theirs themselves who whom whose which what where
    when why how am is are was were be been being isnt arent wasnt werent im youre hes shes theyre thats theres have
    has had having havent hasnt hadnt ive youve weve theyve id youd hed shed wed theyd do does did doing done dont
    doesnt didnt can could cant couldnt cannot may might must shall should shouldnt will would wont wouldnt ill
    youll hell shell well theyll need ought not no nor and or but if because as until while of at by for with about
    against between into through during before after above below to from up down in out on off over under than so
    too very there here then also just only both each few more most other some such own same all any every either
    neither yes say says said saying tell tells told get gets got getting gotten go goes went going gone come comes
    came coming take takes took taking taken give gives gave giving given put puts make makes made making let lets
    """.split()
)
"""**Source:** the closed classes of English as Quirk et al., A Comprehensive Grammar, 2.34-2.40, list them, in all
their forms and with the apostrophes of contractions dropped, and the light verbs of ``EMPTY_LEMMAS``."""
