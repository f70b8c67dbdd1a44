"""Common given names in Britain and America, for "he" and "she" and for telling people from firms. General knowledge,
not taken from any text; a name that is missing is only guessed at less well."""

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
    zara zoe zainab kayla lucille annette siân jimena ginger summer skyler brooke madison paisley savannah autumn
    jada keisha ayesha amara amrita anjali bryony carys cerys efua eilidh elin freda ilse ingeborg ioana isobel
    jenifer katarina ludmila magda mairi meera meena ngozi nkechi orla padma rana sana sinead tamsin uma
    """
)
GIVEN = MALE | FEMALE


def gender(first: str) -> str:
    """ "m", "f", or "" for a first name that says nothing or both."""
    low = first.casefold()
    return "m" if low in MALE else "f" if low in FEMALE else ""
