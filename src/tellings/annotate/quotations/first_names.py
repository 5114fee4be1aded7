"""First names that nearly always go with one pronoun.

**Source:** written from memory of common given names in English and in news from elsewhere; those given to women and
men alike ("Jordan", "Robin", "Kim") are left out.
"""

MEN = frozenset(
    """aaron abdul abdullah abraham adam adrian ahmad ahmed aidan alan albert alejandro aleksandr alexander alexei
    alfred ali allen alvin amir anders andrei andrew andrzej angus anthony antonio arnold arthur asif augustus
    barack barry bashar benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent
    brett brian bruce bryan carl carlos cesar charles charlie christian christopher chuck clarence claude
    clifford clint colin craig curtis dale dan daniel darren darryl dave david dean dennis derek diego dimitri
    dmitry dominic don donald doug douglas duncan dustin dwight ed eddie edgar eduardo edward edwin elliott
    emmanuel enrique eric erik ernest ethan eugene evan felipe felix fernando francisco francois frank franklin
    fred frederick fyodor gabriel gary gavin gene geoffrey george gerald gerard giovanni glenn gordon graham
    greg gregory guillermo gunther gustavo hamid harold harrison harry harvey hassan hector henry herbert herman
    howard hugh hugo hussain hussein ian ibrahim igor isaac ismail ivan jack jacob jacques jake james jared
    jason javier jeff jeffrey jeremy jerome jerry jim jimmy joaquin joe joel johan john johnny jon jonathan
    jorge jose joseph joshua juan julio justin karim karl keith ken kenneth kevin khalid kurt kyle larry lars
    lawrence leo leon leonard leonid leroy lloyd louis luigi luis luke mahmoud malcolm manuel marc marco marcus
    mario mark martin marvin matt matthew maurice max michael miguel mike mikhail mohamed mohammad mohammed
    muhammad mustafa nasser nathan nathaniel neil nelson nicholas nick nigel nikolai noah norman oleg oliver
    omar osama oscar otto owen pablo patrick paul pedro pete peter phil philip phillip pierre rafael ralph ramon
    raul ray raymond reza ricardo richard rick robert roberto rodney roger roland ron ronald ross roy ruben
    rudolf rupert russell ryan saddam said salman samir samuel saul scott sean sebastian sergei sergey sergio
    seth shane shaun simon spencer stanley stefan stephen steve steven stuart tariq ted terrence theodore thomas
    tim timothy toby todd tom tommy tony travis trevor tyler umar victor viktor vincent vladimir walter warren
    wayne wilfred william wladimir yasser yousef yuri yusuf zachary""".split()
)
WOMEN = frozenset(
    """abigail ada adele agnes aisha alexandra alice alicia alison amanda amelia amina amy ana anastasia andrea angela
    anita ann anna anne annette antonia audrey ayesha barbara beatrice becky benazir bernadette beth betty
    beverly brenda bridget brittany candice carla carmen carol caroline carolyn catherine cathy cecilia
    charlotte cheryl chloe christina christine cindy claire clara claudia colleen connie courtney cynthia
    danielle daphne deborah debra denise diana diane donna doris dorothy edith eileen elaine eleanor elena
    elisabeth elizabeth ella ellen emily emma erica erika esther eva evelyn fatima fiona frances gabriela gail
    geraldine gertrude gina gladys gloria grace greta gwen hannah harriet heather heidi helen helena hilary
    hillary holly ida ilana ilhan inga ingrid irene irina iris isabel isabella jackie jacqueline jane janet
    janice jasmine jeanne jennifer jenny jessica jill joan joanna joanne josephine joyce juanita judith judy
    julia juliana julie karen karina kate katherine kathleen kathryn kathy katie kayla kelly kimberly kirsten
    kristen kristin kylie laila lara laura lauren layla leila lena lillian lily linda lindsay lisa liz lois
    loretta lori louise lucia lucy lydia madeleine madeline malala marcia margaret maria marianne marie marilyn
    marina marjorie marta martha mary maryam maureen megan meghan melania melanie melinda melissa michelle
    mildred miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia
    paige pamela patricia paula pauline peggy penelope phyllis priscilla rachel ramona rebecca renee rita
    roberta rosa rosemary ruth sabrina sally samantha sandra sara sarah selena serena shannon sharon sheila
    shirley silvia sofia sonia sophia sophie stacy stella stephanie sue susan suzanne svetlana sylvia tamara
    tania tanya tara tatiana teresa theresa tiffany tina ursula valerie vanessa venus vera veronica victoria
    virginia vivian wanda wendy whitney yolanda yvette yvonne zainab zoe""".split()
)
