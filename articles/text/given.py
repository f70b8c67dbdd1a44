"""Common given names in Britain and America, for "he" and "she" and for telling people from firms. General knowledge,
not taken from any text; a name that is missing is only guessed at less well."""

from unicodedata import combining, normalize

from articles.text.grammar import words

MALE = words(
    """
    aaron abdul abdullah abe abel adam ade adil adrian adrien agustin ahmed aidan aiden ajay akash alain alan
    alasdair alastair albert albie aldo alec aled alejandro aleksander alessandro alex alexander alexei alf alfie
    alfonso alfred ali alistair allan allen alok alonzo alun alvaro alvin amadou amar ambrose amir amit amos anand
    anders andre andreas andrew andy angus anil ansel anthony anton antonio anwar archibald archie arjun arlo armando
    arne arnold arsene arthur arturo asad asher ashok asif asim atticus aubrey augustus axel ayo baptiste barnabas
    barnaby barney barry bart basil baz beau ben benedict benito benjamin benny bernard bernie bert bertie bertram
    bilal bill billy blaine bo bob bobby boris boyd brad bradley brandon brendan brent brett brian brock bruce bruno
    bryan bryce bryn buck burt byron cal caleb callum calum calvin cameron carl carlos carter cary caspian cathal
    cecil cedric cesar chad charles charlie chester chidi chike chris christian christopher christos chuck chuka cian
    cillian clarence clark claude clement cliff clifford clint clive clyde cody colby cole colin colm connor conor
    conrad cooper corey cormac cornelius cosmo craig curt curtis cuthbert cyril cyrus dafydd dale damian damien damon
    dan daniel danny dante darius darnell darrell darren darryl dave davey david davide dawud dax daz dean declan
    delroy demetrius denis deniz dennis denzil derek dermot derrick des deshawn desmond dexter diarmuid diego dieter
    digby dino dirk dmitri dominic dominick don donal donald donncha donnie doug dougal douglas drew duane dudley
    duncan dustin dwayne dwight dylan eamon eamonn earl earnest ebenezer ed eddie edgar edison edmund edoardo eduard
    eduardo edward edwin efe egon eifion einar eli elias elijah eliot elliot elliott ellis elmer elvin emanuel emeka
    emil emile emilio emlyn emmanuel emre enda enrique enzo eoin erasmus eric erik ernest ernesto ernie errol esteban
    ethan eugen eugene evan everett ewan ewen ezekiel ezra fabian fabio faisal farhan farid fausto fearghal federico
    felipe felix femi ferdinand fergal fergus fernando filip finbar finlay finn fintan fionn fitz fletcher floyd
    flynn forrest francis francisco franco frank franz fraser fred freddie freddy frederick fritz gabriel gareth
    garrett garry garth gary gaspar gaston gavin gaz gene geoff geoffrey george geraint gerald gerard gerry gethin
    gianni gil gilbert giles gino giorgio giovanni giuseppe glenn glyn godfrey goran gordon grady graeme graham grant
    greg gregory grigory guido guillermo gunnar gunther gus gustav guy gwilym hakan hakeem hal hamid hamish hamza
    hank hans hari harish harlan harley harold haroon harry harvey hasan hassan hector heinz helmut henri henrik
    henry herb herbert herman hernan hideo hiroshi horace horatio howard hubert hugh hugo humphrey hunter hussain
    hussein huw iago iain ian ibrahim idris iestyn ignacio igor ike ilya imad imran ingmar ingo ioan iosif ira isaac
    isaiah ismail issa ivan ivo ivor jabari jack jacob jago jai jaime jake jamal james jamie janek jared jarvis jason
    jaspal jasper javed javier jay jeb jebediah jed jeff jeffrey jens jeremiah jeremy jermaine jerome jerry jesse
    jesus jethro jez jim jimmy joachim joao joaquin jock joe joel johan johannes john johnny jon jonah jonas jonathan
    jonty jordan jorg jorge jory jose josef joseph josh joshua josiah joss juan jude jules julian julio jurgen justin
    kamal kareem karim karl kaz kazuo keegan keir keiran keith kelvin ken kenji kenneth kenny kev kevin khalid kieran
    kirk kit klaus kofi konrad kris krishna kurt kurtis kwame kwesi kyle lach lachlan lamar lamont lance larry lars
    laszlo laurence lauri lawrence leander lee leif leigh leighton len lenny leo leon leonard leroy leslie lester lev
    levi levon lewis liam linus lionel lloyd logan lonnie lorcan lorenzo lou louis luca lucas lucian luciano ludwig
    luigi luis lukas luke luther lyle mack macsen magnus mahmoud malcolm malik manfred mani manny mansoor manu manuel
    marc marcel marcin marco marcus marek mario mark marlon marshall martin marty marvin massimo mateo mathew matt
    matteo matthew matthias maurice mauricio mauro max maxim maxwell mehmet meirion melvin merlin mervyn micah
    michael mick mickey miguel mikael mike mikhail miles milo mirza mitch mitchell moeen mohamed mohammad mohammed
    mohan mohsin monty mordecai morgan morris moses mostafa muhammad mungo murdo murphy murray musa mustafa nabil
    nasser nathan nathaniel naveed navid neal ned neel neil nestor neville niall nicholas nick nico nicolas nigel
    nikhil niklas nikolai nikos nils noah noam noel nolan norbert norman norris nye obadiah oisin oleg oleksandr
    oliver olivier olof olu omar omari orlando orson orville osama oscar osian oskar osman osvaldo otis otto owen oz
    ozzie pablo paddy padraig paolo parker parvez pascal patrick paul pavel pawel pearce pedro pelle percy perry
    pervez pete peter petr petroc petros phil philip philippe phillip pierre piers pieter piotr pip piran prakash
    pranav quentin quincy quinn radu rafael rafe rafiq raheem rahul rainer raj rajesh rajiv ralf ralph ramesh rami
    ramon ramsey randall randolph randy raoul rasheed rashid raul ravi ray raymond redmond reece reg reggie reginald
    reinhard remy renato reuben rex reza rhodri rhys ricardo riccardo richard richie rick ricky rishi ritchie roan
    rob robbie robert roberto robin rocco rod roddy roderick rodney rodolfo rodrigo roger rohan roland rolf rollo
    roman romeo ron ronald ronan ronnie rory roscoe ross rowan roy royce royston ruairi ruaridh ruben rudolf rudy
    rufus rune rupert russell rusty rutger ryan ryder sacha sadiq saeed sajid salman salvador sam samir sammy samuel
    sandeep sandor sanjay santiago satish saul sawyer sayed scott scotty seamus sean seb sebastian sebastien selwyn
    serge sergei sergio seth seumas shahid shane shaun shawn sherman shivam sid sidney sigmund silas simeon simon
    sinan sohail solomon sonny spencer spike spiro stan stanley stefan stelios stephen steve steven stewart stig
    struan stu stuart subhash suleiman sunil suresh sven syed sylvester tadeusz tadhg taj takeshi tam tarek tariq
    tate tayo ted teddy teo terence terry thaddeus theo theodor theodore theodoros thierry thomas thor tim timothy
    tobias tobin toby todd tolga tom tomas tomasz tommaso tommy tony tor torsten toshiro travis trent trevor trey
    tristan troy truman tucker tudor tunde tyler tyrell tyrone ulrich umar umberto usman uwe valentin vaughan vaughn
    vern vernon vic victor vijay vikram viktor vinay vince vincent vinny virgil vito vivek vladimir wade wallace
    wallis walt walter waqar warren wasim wayne wendell werner wes wesley wilbur wilf wilfred wilhelm will willard
    willem william willie willis winston winton wolfgang woody wyatt wyn xander xavier yaroslav yiannis younis yuri
    yusef yusuf yves zac zach zachariah zachary zack zaheer zak zane zayn zeke zoltan
    """
)
FEMALE = words(
    """
    abbie abby abeba abigael abigail ada adaeze addie adela adele adeline adriana adrienne agatha agnes agnieszka
    ailsa aine aisha aisling alana alanna alba alejandra aleksandra alessandra alexa alexandra alexis alice alicia
    alina alisha alison allison alma althea alva alys amal amalia amanda amandine amara amaya amber ambika amelia
    amie amina amira amrita amy ana anabel anastasia andie andrea aneesa aneta angela angelica angelina angharad
    angie aniela anika anissa anita anja anjali ann anna annabel anne anneke anneliese annette annie annika anoushka
    anthea antoinette antonia anwen anya aoife apolline april araceli ariadne ariana ariel arlene arwen asha ashlee
    ashleigh ashley asma astra astrid athena audrey aurora autumn ava avril aya ayesha azadeh azra babs barbara bea
    beata beatrice bec becky bel belinda bella bernadette bernice berta bertha bess bessie beth bethan bethany betty
    beulah bev beverley beverly bex bianca bibi billie birgit blanche blathnaid blessing blythe bonnie branwen bree
    brenda brenna brid bridget brighid brigid brigitte briony britney brittany bronagh bronwen brooke bryony bunty
    caitlin calista camila camilla camille candace candice caoimhe cara carina carla carlotta carly carmel carmen
    carol carole caroline carolyn carrie carys cass cassandra cassie catalina catarina catherine cathy catriona
    cecilia celeste celia ceri cerys chantal chantelle charlene charlotte charmaine chelsea cheryl chiara chidinma
    chika chloe chrissie chrissy christa christabel christie christina christine ciara cicely cilla cindy claire
    clara clarice clarissa claudette claudia clea clemency clementine cleo clodagh clover coco coleen colette colleen
    concetta connie constance consuelo cora cordelia coretta corinna corinne cosima courtney cressida cristina
    crystal cynthia dagmar daisy dana daniela danielle danika daphne daria darlene davina dawn deanna dearbhla deb
    debbie debby deborah debra deedee deena deepa deirdre delia delilah della delphine delyth demelza demi denise
    denisha dervla desiree devika diana diane dilys dimitra dina dinah dionne dolly dolores dominique donatella donna
    doreen doris dorothea dorothy dot dottie drusilla dulcie dympna ebony edie edith edna edwina effie efua eileen
    eilidh eilis eimear eirlys ekaterina elaina elaine eleanor elena eleri elfrida eliana elin elisa elise eliza
    elizabeth elke ella ellen ellie ellie-mae elodie eloisa eloise elowen elsa elsie elspeth eluned elvira emilia
    emilie emily emma emmanuelle emmeline enid eniola erica erika erin ermintrude ernestine esme estelle esther ethel
    ethne eugenie eunice euphemia eva evangeline eve evelyn evie fabiola fadia faith faiza fallon fanny farah farida
    farrah fatemeh fathima fatima fatou fay faye felicity fenella fern ffion fi fidelma fifi finola fiona flavia
    fleur flo flora florence florrie folake fran franca frances francesca francine freda freida freya frieda funmi
    gabriela gabrielle gaia gail gaynor geeta gemma genevieve georgette georgia georgie georgina geraldine gerda geri
    germaine gertrude ghislaine gilda gill gillian gilly gina ginette ginger ginny gioia giovanna giselle githa
    giulia gladys glenda glenys gloria glynis goldie grace grainne greta gretchen gretel griselda guadalupe guinevere
    gulnara gwen gwendolen gwendoline gwyneth habiba hadiza haley halima halina hana hanna hannah hanne harmony
    harper harriet hatice hattie hazel heather heba hedwig heidi heledd helen helena helga henrietta hermione hester
    hetty hilary hilda hind holly honor honora hope ida ilse imani imelda immaculata imogen ina ines inga inge
    ingeborg ingrid inna ioana irene irina iris irma isabel isabella isadora isha ishbel isla isobel isolde ivana
    ivanka ivonne ivy jacinda jacinta jackie jacqueline jacquelyn jacqui jada jade jan jana jane janelle janet
    janette janice janie janine jasmin jasmine jayne jean jeanette jeannie jem jemima jemma jen jenifer jenna jenni
    jennifer jenny jerusha jess jessica jessie jette jill jimena jinny jo joan joanna joanne jocelyn jodi jodie
    johanna jolene jordana josefina josephine josette josie josslyn joy joyce juana juanita judi judith judy julia
    juliana julie juliet juliette june justine kali kamala kamila kara kareena karen karina karla karlene karolina
    kasia kat katarina kate katerina katherine kathie kathleen kathrin kathryn kathy katia katie katja katrina katy
    katya kay kaye kayla keeley keelin keeva keira keisha kelis kellie kelly kendra keren kerensa kerry kerstin
    keziah khadija kiera kiki kim kimberley kimberly kirsten kirstie kirstin kirsty kitty kristen kristin kristina
    kristine krystal krystyna kylie lacey lakshmi lalita lamorna lana lara latoya laura lauren lavinia layla leah
    leanna leanne leda leela leigh-anne leila lena leni lenora leona leonie leonora lesley leticia letitia lettice
    letty lexi leyla libby liesl lila lilian liliana lilith lillian lily lina linda lindsey linh linnea lisa lisbeth
    livia livvy liz lizzie llinos lois lola loretta lori lorna lorraine lotte lottie lou-ann louise loveday lowri
    luana lucia luciana lucie lucille lucinda lucy ludmila ludmilla luisa lula lupe luz lydia lyn lynda lyndsey
    lynette lynn lynne lynsey lyra mabel macey maddie madeleine madeline madge madison mae maeve magda magdalena
    maggie mags mahnoor mai maia mair mairead mairi maisie maja malaika malala malin mamie mandy manon mara marcela
    marcella marcia margaret margarita margaux marge margery margie margo margot margret margrethe mari maria mariah
    mariam marian mariana marianne maribel maricel marie marika marilee marilyn marina marisa marisol marissa marit
    marjorie marjory marla marlena marlene marsha marta martha marthe mary maryam maryann matilda mattie maud maude
    maura maureen mavis maxine maya mckenzie meaghan meena meera meg megan mehwish mei meical melania melanie melinda
    melissa melody menna mercy meredith meryl mia michaela michelle mika mildred milena milla millicent millie mimi
    mina mindy minerva minnie miranda mireille mirela miriam mirjam mitzi moana modupe moira moll mollie molly mona
    monica monique montserrat morag morgana morwenna muna muriel myfanwy myra myrna myrtle nadezhda nadia nadine
    naima nana nancie nancy nansi naomi natalia natalie natalya natasha natasza nayla neema neha nell nellie nerissa
    nerys nessa nessie nettie neve neveah ngozi nia niamh nicky nicola nicole nikita nikki nilufar nimra nina nkechi
    noeleen noelle nola noor nora noreen norma noura nova novella nuala nura octavia odette oksana olena olga olive
    olivia olwen olwyn olya oonagh opal ophelia oriana orla orlaith ottilie padma paige paisley paloma pam pamela
    pamela-jane pandora paola parminder parveen pascale patience patricia patsy patti patty paula pauletta paulette
    paulina pauline pavla pearl peggy peggy-sue penelope penny perdita perpetua petra petronella petula philippa
    philomena phoebe phyllis pia pippa polly poppy portia prabha pragya preeti primrose priscilla priti priya
    prudence prunella queenie rabia rachael rachel rachelle radhika rae rafaela raina rajni ramona rana rania ranjit
    raquel rashida reba rebecca regina rekha renata renee reshma reva rhea rhian rhiannon rhoda rhona rina rita
    roberta robyn roisin romola romy ronnie-lee ros rosa rosalie rosalind rosalyn rosamund rosanna rose roseanne
    rosemary roshni rosie rosina rowena roxana roxanne roxie roz ruby rukhsana rupa rupinder ruth ruthie saba sabine
    sabrina sadhbh sadia sadie saffron safiya saira sakura sally salma salome samantha samara sameera samina sana
    sanam sandie sandra sangeeta saoirse saoirse-marie sapna sara sarah sarai sarita saskia savannah selena selina
    selma serena shabana shabnam shakira shanice shaniqua shannon sharifa sharmila sharon sharron shauna shazia
    sheelagh sheena sheila shelagh shelley sheryl shirin shirley shobha shona shreya shula sian sidonie sienna sigrid
    silke silvia simona simone sinead siobhain siobhan sioned siri sissy skyler sofia sofie solange soledad sonia
    sonja sonya sophia sophie soraya sorcha stacey stacie stella steph stephanie stephany sue sujata sukhi suki
    sumaya summer sunita sunniva susan susanna susannah susie suzanna suzanne suzie svetlana sybil sylvia sylvie
    tabby tabitha tahira talia tallulah tamar tamara tamika tammy tamsin tamsyn tamzin tania tansy tanya tara tasha
    taslima tatiana tatyana tayla teagan tegan tegwen temperance teresa teri terri tess tessa tessie thalia thandi
    thea thekla thelma theodora theophila theresa thomasina tiana tiffany tilda tilly tina tirzah toni tonya toril
    torunn tova tracey tracie tracy treena tricia trina trish trisha trixie trudy tuuli tyra ulla uma umaira una
    ursula ute val valentina valeria valerie vanda vanessa vashti velma venetia vera verena verity verna veronica
    vesna vicki vicky vicky-ann victoria victorine vidya vikki vilma viola violet violetta virginia viv viveca vivi
    vivian vivien vivienne wanda wangari wendi wendy whitney wilhelmina willa wilma winifred wynne xenia yael yara
    yasmeen yasmin yetunde yoko yolanda yolande ysabel yuki yulia yvette yvonne zadie zahra zaina zainab zandra zara
    zelda zena zenobia zina zinnia zita zoe zoey zofia zohra zola zsofia zuzanna
    """
)
# Given names that are rather a town's, a club's or a county's where they stand alone.
ALSO_PLACES = words(
    """
    adelaide austin charlotte chelsea dallas florence georgia houston jordan israel carolina lincoln madison savannah
    sydney victoria virginia paris troy warren chester kent clyde devon cleveland denver lorraine windsor preston
    melbourne kingston wells dale grant may mark will rob art bill jack guy grace hope faith joy june april summer
    rose ivy heather holly lily olive ruby amber pearl crystal jade ginger robin frank carol dean dawn earl gene
    herb iris jean lance mercy miles pat patience penny poppy ray rich rod sterling sue sunny vic violet wade
    """
)


def _plain(low: str) -> str:
    """Without accents, which some papers print and some do not."""
    if low.isascii():
        return low
    return "".join(letter for letter in normalize("NFKD", low) if not combining(letter))


# Of women as often as of men, nearly: who says "she" may mean any of them.
EITHER = words(
    """
    alex sam chris jordan robin lee terry jamie casey charlie frankie taylor morgan cameron logan
    kerry leslie drew dana jan jean ashley shannon courtney lindsay kit lou noor sasha nicky finley harley hayden jess
    jo jude jules kai kendall kelly kim marion micah nico peyton quinn ray reese remy rene riley rory rowan sandy
    sidney sydney skyler stevie toni vivian aubrey avery ariel carey corey darcy devon elliot emery hilary
    ira jaime joss kris laurie leigh mel merle mickey murphy ollie payton perry shay shelby spencer teddy
    wyn jody jai ali iman nur min yu kiran harpreet manpreet gurdeep alexis andrea ashton bobbie billie addison
    brett carmen charley dale dominique ellis emerson francis frances gene glenn glen harper
    jackie jody joey keegan kelsey kyle lesley lonnie loren lynn mackenzie mason max merrill
    noel pat randy rowan ryan sawyer sloane tatum teagan tracy tristan
    val wren beverley evelyn meredith joan jocelyn gabriel gaby danny bobby ronnie robbie tony andy nicola
    """
) - words("joan jocelyn gabriel ryan tristan tony danny beverley frances francis evelyn nicola randy kyle mason")


GIVEN = MALE | FEMALE | EITHER


def is_given(name: str) -> bool:
    """Whether a name begins with a given name."""
    return _plain(name.partition(" ")[0].casefold()) in GIVEN


def gender(first: str) -> str:
    """ "m", "f", or "" for a name whose first says nothing or both."""
    low = _plain(first.partition(" ")[0].casefold())
    if low in EITHER:
        return ""
    return "m" if low in MALE else "f" if low in FEMALE else ""
