"""Common given names in Britain and America, for "he" and "she" and for telling people from firms. General knowledge,
not taken from any text; a name that is missing is only guessed at less well."""

from unicodedata import combining, normalize

from articles.text.grammar import words

MALE = words(
    """
    aaron abdul abdullah adam adrian ahmed aidan alan albert alec alex alexander alfie alfred ali alistair allan allen
    alun amir andre andreas andrew andy angus anthony anton antonio archie arjun arthur ashok barry ben benjamin bernard
    bill billy bob bobby boris brad bradley brandon brendan brian bruce bryan callum calum cameron carl carlos chad
    charles charlie chris christian christopher clark clive cole colin connor conor craig curtis dale damian damon dan
    daniel danny darren dave david dean declan denis dennis derek desmond diego dmitri dominic don donald doug douglas
    duncan dylan earl ed eddie edgar edmund eduardo edward edwin eli elliot elliott emmanuel enrique eric erik ernest
    ethan eugene evan ewan felix fergus fernando finlay floyd francis francisco frank fraser fred frederick gabriel
    gareth gary gavin gene geoff geoffrey george gerald gerard gilbert giles glenn gordon graeme graham grant greg
    gregory guy hamish hamza hank hans harold harry harvey hassan hector henry henrik herbert horace howard hugh hugo
    iain ian ibrahim igor imran isaac ivan ivor jack jacob jake jamal james jamie jared jason javier jay jed jeff
    jeffrey jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonathan jordan jorge jose josef joseph josh
    joshua juan julian justin kamal karl keith ken kenneth kevin khalid kieran kurt kyle lance larry lars laurence
    lawrence lee len leo leon leonard leroy leslie levi lewis liam lloyd logan louis luca lucas luis luke malcolm manuel
    marc marco marcus mario mark marshall martin marvin mathew matt matthew maurice max mehmet michael miguel mike
    miles mitchell mohamed mohammad mohammed morris muhammad murray nathan neal ned neil nicholas nick nigel noah noel
    norman oliver omar oscar osman otto owen pablo patrick paul pedro percy perry pete peter phil philip phillip pierre
    piers rafael raj rajesh ralph ramesh ramon randy ravi ray raymond reg reginald rhys ricardo richard rick ricky rob
    robert roberto robin rod roderick rodney roger roland roman ron ronald rory ross roy rupert russell ryan sam samir
    samuel sanjay scott sean sebastian sergei seth shane shaun sidney silas simon spencer stan stanley stefan stephen
    steve steven stewart stuart sunil tariq ted terence terry theo theodore thomas tim timothy tobias todd tom tommy
    tony travis trevor tristan troy tyler tyrone vernon victor vikram vince vincent vladimir wade wallace walter warren
    wayne wesley wilfred will william winston xavier yusuf zachary bo cal chuck clint cody dwayne dwight emil emile
    ewen gus hal ike ira jude kit lionel luther mitch neville oleg olof quentin rashid reuben roddy rufus saul tomas
    tor uwe viktor yusef zac zack alasdair bruno cillian dafydd emlyn eoin gethin huw idris ioan kofi kwame leif lorenzo
    magnus mateo matteo nils hunter carter tucker parker jasper asher sawyer cooper ryder deshawn
    darnell tyrell jermaine lamar malik dominick brock buck dustin olu piotr rohan sven tadeusz tunde wyn
    abel ade adil adrien agustin ajay akash alain alastair albie aldo aled aleksander alessandro alexei alf
    alfonso alok alonzo alvaro alvin amadou amar ambrose amit amos anand anders anil ansel anwar archibald arlo
    armando arne arnold arsene arturo asad asim atticus aubrey augustus axel ayo baptiste barnabas barnaby
    barney bart basil baz beau benedict benito benny bernie bert bertie bertram bilal blaine boyd brent
    brett bryce bryn burt byron caleb calvin caspian cathal cecil cedric cesar chester chidi chike christos
    chuka cian clarence claude clement clifford clyde colby colm conrad corey cormac cornelius cosmo
    curt cuthbert cyril cyrus dante darius darrell darryl davey davide dawud dax daz delroy demetrius deniz
    denzil derrick des dexter diarmuid dieter digby dino dirk donal donncha donnie dougal drew duane dudley
    eamon eamonn earnest ebenezer edison edoardo eduard efe egon eifion einar elias elijah eliot ellis elmer
    elvin emanuel emeka emilio emre enda enzo erasmus ernesto errol esteban eugen everett ezekiel ezra fabian
    fabio faisal farhan farid fausto fearghal federico femi ferdinand fergal filip finbar finn fintan fionn fitz
    fletcher flynn forrest franco franz freddie freddy fritz garrett garry gaspar gaston gaz geraint gerry
    gianni gil gino giorgio giovanni giuseppe godfrey goran grady grigory guido guillermo gunnar gunther gustav
    gwilym hakan hakeem hamid hari harish harlan harley haroon hasan heinz helmut henri herb herman hernan hideo
    hiroshi horatio hubert humphrey hussain hussein iago iestyn ignacio ilya imad ingmar ingo iosif isaiah
    ismail issa ivo jabari jago jai jaime janek jarvis jaspal javed jeb jebediah jens jeremiah jesus
    jethro jez joachim joao joaquin jock johan johannes jonah jonas jonty jorg jory josiah joss jules julio
    jurgen kareem karim kaz kazuo keegan keir keiran kelvin kenji kenny kev kirk klaus konrad kris
    krishna kurtis kwesi lach lachlan lamont lauri leander leigh leighton lenny lester lev levon linus lonnie
    lorcan lou lucian luciano ludwig luigi lukas lyle mack macsen mahmoud manfred mani manny mansoor manu marcel
    marcin marek marlon marty massimo matthias mauricio mauro maxim maxwell meirion merlin mervyn micah mick
    mickey mikael mikhail milo mirza moeen mohan mohsin monty mordecai morgan moses mostafa mungo
    murdo murphy musa mustafa nabil nasser nathaniel naveed navid neel nestor niall nico nicolas nikhil
    niklas nikolai nikos noam nolan norbert norris nye obadiah oisin oleksandr olivier omari orlando orson
    orville osama osian oskar osvaldo otis oz ozzie paddy padraig paolo parvez pascal pavel pawel pearce pelle
    pervez petr petroc petros philippe pieter pip piran prakash pranav quincy quinn radu rafe rafiq raheem rahul
    rainer rajiv ralf rami ramsey randall randolph raoul rasheed redmond reggie reinhard remy renato
    reza rhodri riccardo richie rishi ritchie roan robbie rocco rodolfo rodrigo rolf rollo romeo ronan ronnie
    roscoe rowan royce ruairi ruaridh ruben rudolf rudy rune rusty rutger sacha sadiq saeed sajid salman
    salvador sammy sandeep sandor santiago satish sayed scotty seamus seb sebastien selwyn serge sergio seumas
    shahid shawn sherman shivam sid sigmund simeon sinan sohail solomon sonny spike spiro stelios stig struan
    stu subhash suleiman suresh syed sylvester tadhg taj takeshi tam tarek tate tayo teddy teo thaddeus theodor
    theodoros thierry thor tobin toby tolga tomasz tommaso torsten toshiro trent trey truman tudor ulrich umar
    umberto usman valentin vaughan vic vijay vinay vinny virgil vito vivek wallis walt waqar wasim wendell
    werner wes wilbur wilf wilhelm willard willem willie willis winton wolfgang woody wyatt xander yaroslav
    yiannis younis yuri yves zachariah zaheer zak zane zayn zeke zoltan
    """
)
FEMALE = words(
    """
    abigail ada adele agnes aisha alice alicia alison allison amanda amber amelia amina amy ana andrea angela angie
    anika anita ann anna annabel anne annette annie anya april astrid audrey ava barbara beatrice becky bella
    bernadette beth bethany betty bev beverley beverly bianca bonnie brenda bridget bronwen caitlin camilla candice
    carla carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlotte chelsea cheryl chloe
    christina christine cindy claire clara claudia colette connie constance cora courtney crystal cynthia daisy dana
    daphne dawn deborah debra deirdre delia della denise diana diane dinah dolores donna doreen doris dorothy edith
    eileen elaine eleanor elena elisa elise eliza elizabeth ella ellen ellie eloise elsie emily emma erica erin esme
    esther ethel eva eve evelyn faith farah fatima faye felicity fern fiona flora florence frances freya gabriela
    gabrielle gail gemma georgia georgina geraldine gill gillian gina ginny gladys glenda gloria grace greta gwen
    hannah harriet hazel heather heidi helen helena henrietta hilary hilda holly hope imogen ines ingrid irene iris
    isabel isabella isla ivy jackie jacqueline jan jane janet janice jasmine jean jeanette jemima jen jenna jennifer
    jenny jessica jill jo joan joanna joanne jocelyn jodie josephine joy joyce juanita judith judy julia juliana
    julie juliet june karen kate katherine kathleen kathryn kathy katie katrina katy kay keira kelly kerry kim
    kimberly kirsten kirsty kristen lara latoya laura lauren leah leanne leila lena lesley lila lillian lily linda
    lisa liz lois lola lorna lorraine louise lucia lucinda lucy lydia lynda lynn lynne mabel madeleine maeve maggie
    mandy margaret maria marian marianne marie marilyn marina marisol marjorie marlene martha mary matilda maureen
    mavis maya megan melanie melissa mercy mia michelle mildred millie mina miranda miriam moira molly mona monica
    morag muriel myra nadia nadine nancy naomi natalie natasha nell nellie nia nicola nicole nina noor nora norma
    nuala olga olive olivia paige pam pamela patience patricia patsy paula pauline pearl peggy penelope penny petra
    philippa phoebe phyllis polly poppy priscilla priya rachel ramona rebecca renee rhian rhiannon rhoda rita
    roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah selina
    shannon sharon sheila shelley sheryl shirley sian sienna silvia simone siobhan sofia sonia sophia sophie stacey
    stella stephanie sue suki sunita susan susanna suzanne sybil sylvia tabitha tamara tania tanya tara teresa tess
    tessa thelma theresa tina toni tracey tracy trudy una ursula val valerie vanessa vera verity veronica vicki
    vicky victoria viola violet virginia vivian vivien wanda wendy whitney winifred yasmin yolanda yvette yvonne
    zara zoe zainab kayla lucille annette brid brighid jimena ginger summer skyler brooke madison paisley
    savannah autumn jada keisha ayesha amara amrita anjali bryony carys cerys efua eilidh elin freda ilse
    ingeborg ioana isobel jenifer katarina ludmila magda mairi meera meena ngozi nkechi orla padma rana
    sana sinead tamsin uma
    abbie abby abeba abigael adaeze adela adeline adriana adrienne agatha agnieszka ailsa aine aisling alana
    alanna alba alejandra aleksandra alessandra alexa alexandra alexis alina alisha alma althea alva amal amalia
    amandine amaya ambika amie amira anabel anastasia andie aneesa aneta angelica angelina angharad aniela
    anissa anja anneke anneliese annika anoushka anthea antoinette antonia aoife apolline araceli ariadne ariana
    ariel arlene arwen asha ashlee ashleigh ashley asma astra athena aurora avril aya azadeh azra babs bea beata
    bec bel belinda bernice berta bertha bess bessie bethan beulah bex bibi billie birgit blanche blathnaid
    blessing blythe branwen bree brenna brigid brigitte briony britney brittany bronagh bunty calista camila
    candace caoimhe cara carina carlotta carly carmel cass cassandra cassie catalina catarina catriona celeste
    ceri chantal chantelle charlene charmaine chiara chidinma chika chrissie chrissy christa christabel christie
    ciara cicely cilla clarice clarissa claudette clea clemency clementine cleo clodagh clover coco coleen
    colleen concetta consuelo cordelia coretta corinna corinne cosima cressida dagmar daniela danielle danika
    daria darlene davina deanna dearbhla deb debbie debby deedee deena delilah delphine delyth demelza demi
    denisha dervla desiree devika dilys dimitra dionne dolly dominique donatella dorothea dot dottie drusilla
    dulcie dympna ebony edie edna edwina effie eilis eimear eirlys ekaterina elaina eleri elfrida eliana elke
    ellie-mae elodie eloisa elowen elspeth eluned elvira emilia emilie emmanuelle emmeline enid eniola erika
    ermintrude ernestine estelle ethne eugenie eunice euphemia evangeline evie fabiola fadia faiza fallon fanny
    farida farrah fatemeh fathima fatou fay fenella ffion fi fidelma fifi finola flavia fleur flo florrie folake
    fran franca francesca francine freida frieda funmi gaia gaynor geeta genevieve georgette georgie gerda
    germaine gertrude ghislaine gilda gilly ginette gioia giovanna giselle githa giulia glenys glynis goldie
    grainne gretchen gretel griselda guinevere gulnara gwendolen gwendoline gwyneth habiba hadiza halima halina
    hana hanna hanne harmony harper hatice hattie heba hedwig heledd hermione hester hetty hind honor honora ida
    imani imelda immaculata inga inge inna irina irma isadora isha ishbel isolde ivana ivanka ivonne jacinda
    jacinta jacquelyn jacqui jana janelle janette janie janine jasmin jayne jeannie jem jemma jenni jerusha jess
    jessie jette jinny jodi johanna jolene jordana josefina josette josie josslyn juana judi juliette justine
    kali kamala kamila kareena karina karla karlene karolina kasia kat katerina kathie kathrin katia katja katya
    kaye keeley keelin keeva kelis kellie kendra keren kerensa kerstin keziah khadija kiera kiki kimberley
    kirstie kirstin kitty kristin kristina kristine krystal krystyna lacey lakshmi lalita lamorna lana lavinia
    layla leanna leda leela leigh-anne leni lenora leona leonie leonora leticia letitia lettice letty lexi leyla
    libby liesl lilian liliana lilith lina linh linnea lisbeth livia livvy lizzie llinos loretta lori lotte
    lottie lou-ann loveday lowri luana luciana lucie ludmilla luisa lula lupe luz lyn lyndsey lynette lynsey
    lyra macey madeline madge magdalena mags mahnoor mai maia mair mairead maisie maja malaika malala
    malin mamie manon mara marcela marcella marcia margarita margaux marge margery margie margo margot margret
    margrethe mari mariah mariam mariana maribel maricel marika marilee marisa marissa marit marjory marla
    marlena marta marthe maryam maryann mattie maud maude maura maxine mckenzie meaghan meg mehwish mei meical
    melania melinda melody menna meredith meryl michaela mika milena milla millicent mimi minerva
    minnie mireille mirela mirjam mitzi moana modupe moll mollie montserrat morgana morwenna muna myfanwy myrna
    myrtle nadezhda naima nana nancie nansi natalia natalya natasza nayla neema neha nerissa nerys nessa nessie
    nettie neve neveah niamh nicky nikita nikki nilufar nimra noeleen noelle nola noreen noura nova novella nura
    octavia odette oksana olena olwen olwyn olya oonagh opal ophelia oriana orlaith ottilie paloma pamela-jane
    pandora paola parminder parveen pascale patti patty pauletta paulette paulina pavla peggy-sue perdita
    perpetua petronella petula philomena pia pippa portia prabha pragya preeti primrose priti prudence prunella
    queenie rabia rachael rachelle radhika rae rafaela raina rajni rania ranjit raquel rashida reba regina rekha
    renata reshma reva rhea rhona rina roisin romola romy ronnie-lee ros rosalie rosalyn rosamund rosanna
    roseanne roshni rosie rosina rowena roxana roxie roz rukhsana rupa rupinder ruthie saba sabine sadhbh sadia
    saffron safiya saira sakura salma salome samara sameera samina sanam sandie sangeeta saoirse saoirse-marie
    sapna sarai sarita saskia selena selma serena shabana shabnam shakira shanice shaniqua sharifa sharmila
    sharron shauna shazia sheelagh sheena shelagh shirin shobha shona shreya shula sidonie sigrid silke simona
    siobhain sioned siri sissy sofie solange soledad sonja soraya sorcha stacie steph stephany sujata sukhi
    sumaya sunniva susannah susie suzanna suzie svetlana sylvie tabby tahira talia tallulah tamar tamika tammy
    tamsyn tamzin tansy tasha taslima tatiana tatyana tayla teagan tegan tegwen temperance terri tessie thalia
    thandi thea thekla theodora theophila thomasina tiana tiffany tilda tilly tirzah toril torunn tova tracie
    treena tricia trina trish trisha trixie tuuli tyra ulla umaira ute valentina valeria vanda vashti
    velma venetia verena verna vesna vicky-ann victorine vidya vikki vilma violetta viv viveca vivi
    vivienne wangari wendi wilhelmina wilma wynne xenia yael yara yasmeen yetunde yoko yolande ysabel yuki yulia
    zadie zahra zaina zandra zelda zena zenobia zina zinnia zita zofia zohra zola zsofia zuzanna
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
