"""What people and bodies are called when they are not called by name."""

from articles.text.grammar import words

TITLES = words(
    """
    mr mrs ms miss mx dr prof professor sir dame lord lady sen senator sens rep reps representative gov governor
    president mayor judge justice secretary minister councillor cllr coun superintendent inspector sergeant constable
    captain general colonel major lieutenant rev reverend father bishop archbishop rabbi imam chancellor premier
    speaker baroness baron king queen prince princess pope sheriff congressman congresswoman assemblyman
    assemblywoman chief deputy detective officer pc dci ds di dc dcc cc coach former acting vice prime attorney
    ambassador commissioner chairman chairwoman chairperson director commander admiral sgt lt col gen capt maj supt
    insp con cpl pte duke duchess earl countess marquess viscount brigadier corporal sister brother canon dean provost
    alderman alderwoman marshal rear adm cmdr petty class seaman airman corpsman warrant private pfc spc
    specialist brig wing squadron flight taoiseach tánaiste tanaiste smt pandit collector aunty auntie uncle
    elder alhaji alhaja hajia oba sheikh shaikh sheikha ayatollah mullah cardinal monsignor msgr deacon cantor ald atty
    secretary-general assemblymember councilmember councilperson councilwoman councilman trooper archdeacon assoc pcso
    wpc hon rt swami guru mufti ustaz datuk tun dato sultan emir begum nawab ven abbot abbess prior prioress commodore
    ensign gunner sapper bombardier señor señora monsieur madame mme mlle signor signora herr frau subedar
    det const dep pvt ens fr treasurer postmaster comptroller solicitor ranger warden skipper chef
    """
)
MALE = words(
    """
    mr sir lord king prince pope father dad grandad granddad spokesman chairman congressman assemblyman councilman
    businessman policeman fireman salesman fisherman man son husband brother grandfather uncle nephew boy schoolboy
    widower baron headmaster actor alderman grandson stepfather fiance boyfriend duke earl
    """
)
FEMALE = words(
    """
    mrs ms miss dame lady baroness queen princess mum mom mam nan gran grandma spokeswoman chairwoman congresswoman
    assemblywoman councilwoman businesswoman policewoman woman mother daughter wife widow sister grandmother aunt
    niece girl schoolgirl heroine headmistress actress alderwoman granddaughter stepmother fiancee
    girlfriend duchess countess
    """
)
BODY = words(
    """
    police party council committee university college school group union association institute agency department
    ministry office company bank trust court house senate congress commission board authority service services force
    army navy corporation inc ltd plc corp llc club society foundation federation alliance campaign network news
    times post journal gazette echo courier bugle press government parliament assembly hospital church street action
    watch international league centre center bureau administration organisation organization treasury airlines airways
    holdings partners fund media water energy electric rail railways transport juries friends coalition forum team unit
    squad line lines harbour port borough county city town district rescue brigade ambulance museum theatre gallery
        library charity farms motors homes housing nations academy aggregates analytics athletic rovers united
    wanderers albion
    orchestra festival inquiry tribunal constabulary co-operative industries securities capital ventures laboratories
    labs systems technologies pharmaceuticals biologics therapeutics studios pictures records entertainment
    engineering logistics freight ferries foods brewery breweries hotels stores supermarkets properties estates
    developments construction builders steel mining oil gas power utilities telecom communications software devices
    semiconductors electronics aerospace insurance assurance investments advisers associates consulting guard
    crescent cross observatory conservancy conservation wildlife parks forestry guild chamber congregation diocese
    synod circus ballet opera consortium confederation conference convention initiative project programme program
    taskforce panel ombudsman watchdog regulator directorate inspectorate secretariat embassy consulate kremlin
    pentagon health healthcare hospitals clinic clinics surgery
    """
)
DOCUMENTS = words(
    """
    letter statement report study email e-mail memo document documents filing filings complaint lawsuit post tweet
    message petition article review survey notice note leaflet placard placards banner banners sign signs ruling
    judgment judgement indictment paper book website newsletter editorial order dossier memorandum manifesto card
    poster posters analysis audit figures data papers records affidavit warrant poll guidance assessment forecast
    minutes submission flag flags chalkboard blackboard marquee plaque
    """
)
ROLES = words(
    """
    organisers organizers campaigners activists protesters officers officials residents spokesman spokeswoman
    spokesperson manager owner leader resident neighbour neighbor witness founder farmer teacher lawyer solicitor
    barrister economist analyst historian author actor actress singer writer head organiser organizer campaigner
    activist strategist delegate candidate nominee pollster editor correspondent reporter adviser advisor aide chief
    executive president chair trustee skipper harbourmaster headteacher engineer scientist researcher student
    shopkeeper landlord landlady publican baker regulator operator applicant prosecutor defender defendant counsel
    coroner pathologist victim mother father daughter son wife husband sister brother widow partner neighbour
    neighbor goalkeeper striker midfielder winger captain coach boss trainer jockey driver rider pilot
    superintendent principal chancellor professor lecturer biologist ecologist geologist physicist chemist
    astronomer epidemiologist virologist immunologist marine surgeon doctor nurse midwife paramedic consultant
    psychologist psychiatrist archaeologist curator director producer composer conductor pianist violinist artist
    painter sculptor poet novelist playwright critic publisher agent designer architect planner developer builder
    contractor plumber electrician plasterer carpenter roofer mechanic fisherman fisher rancher grower brewer chef
    cook waiter waitress bartender butcher grocer hairdresser cleaner porter caretaker librarian vicar priest pastor
    minister chaplain secretary treasurer chairman chairwoman chairperson clerk councillor alderman mayor governor
    senator representative congressman congresswoman lawmaker legislator mp mps msp ms am peer lord commissioner
    inspector detective sergeant constable officer sheriff deputy judge magistrate justice attorney advocate
    investor trader banker broker strategist entrepreneur chairperson investigator inspector examiner auditor
    accountant scholar sponsor envoy ambassador diplomat negotiator mediator commander general colonel major soldier
    veteran sailor captain mate crew volunteer pensioner retiree passenger commuter tenant homeowner householder
    customer shopper patient carer parent grandmother grandfather uncle aunt cousin nephew niece friend colleague
    teammate rival opponent successor predecessor co-founder co-author co-owner star champion winner player referee
    umpire quarterback receiver linebacker pitcher outfielder fullback winger defender forward centre-back prop lock
    hooker bride groom bride-to-be ceo cfo coo incumbent challenger newcomer whistleblower claimant plaintiff
    motorist cyclist walker climber pupil teenager selector chairperson host presenter broadcaster journalist
    columnist blogger photographer documentary director-general fan supporter spectator visitor guest caller survivor
    star backbencher churchwarden celebrity legend hero comic comedian comedienne icon veteran native graduate
    millionaire billionaire tycoon mogul magnate maverick ace youngster teen toddler octogenarian nonagenarian
    centenarian septuagenarian grandad granddad gran nan mum mom dad single-mum newlywed expat ex-wife ex-husband
    ex-soldier ex-policeman amateur professional academic expert clinician medic virtuoso soprano tenor baritone
    mezzo-soprano guitarist keyboardist vocalist frontman frontwoman rapper influencer vlogger youtuber podcaster
    model supermodel athlete sprinter hurdler gymnast swimmer boxer heavyweight golfer cricketer batsman batter bowler
    all-rounder fly-half scrum-half full-back flanker left-back right-back playmaker forward rookie southpaw hitter
    freshman sophomore undergraduate postgraduate politician statesman peer monarch royal heir tsar czar boss supremo
    thespian daredevil adventurer explorer mountaineer yachtsman yachtswoman sailor widow widower divorcee bachelor
    mother-to-be father-to-be great-grandmother great-grandfather businesswoman businessman policeman policewoman
    fireman firefighter serviceman servicewoman ex-pat
    drummer bassist saxophonist trumpeter cellist flautist harpist organist songwriter singer-songwriter crooner
    runner-up finalist contestant entrant nominee ranger warden gamekeeper beekeeper zookeeper lifeguard coastguard
    councilwoman councilman selectman selectwoman comptroller assessor alderperson assemblyman assemblywoman
    schoolgirl schoolboy cheerleader landowner stallholder barista bouncer doorman cabbie courier postman postwoman
    milkman trucker lorry-driver welder bricklayer joiner tiler glazier blacksmith cobbler tailor seamstress florist
    jeweller jeweler tattooist barber optician dentist vet pharmacist chemist dietitian physiotherapist osteopath
    psychotherapist counsellor counselor therapist radiographer midwife pathologist oncologist cardiologist
    neurologist paediatrician pediatrician anaesthetist obstetrician gp technician analyst statistician mathematician
    programmer coder hacker developer steward stewardess flight-attendant conductor signaller train-driver trawlerman
    objector juror bailiff usher registrar magistrate recorder silk arbitrator conveyancer notary paralegal
    translator interpreter illustrator cartoonist animator choreographer ballerina dancer playmaker screenwriter
    showrunner filmmaker film-maker cinematographer biographer essayist lexicographer philosopher theologian
    anthropologist sociologist criminologist demographer geographer oceanographer seismologist volcanologist
    meteorologist climatologist glaciologist hydrologist botanist zoologist entomologist ornithologist primatologist
    palaeontologist paleontologist neuroscientist
    bystander onlooker suspect regular worker employee driver user donor villager islander member insider
    """
)
PLURAL_ROLES = frozenset(f"{role}s" for role in ROLES if role != "friend") | words(
    "people police staff parents detectives families twins triplets newlyweds promoters"
)
# What else somebody with this title may be called.
ALSO: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(
        words("insp inspector supt superintendent sergeant pc dc dci di ds detective"),
        ("officer", "detective"),
    ),
    "det": ("detective", "officer"),
    "lt": ("lieutenant", "officer"),
    "capt": ("captain",),
    "sgt": ("sergeant", "officer", "detective"),
    "col": ("colonel",),
    "gen": ("general",),
    "maj": ("major",),
    **dict.fromkeys(words("trooper deputy constable officer patrolman"), ("officer",)),
    **dict.fromkeys(words("secretary minister"), ("minister",)),
    **dict.fromkeys(words("cllr coun councillor"), ("councillor",)),
    **dict.fromkeys(words("sen senator"), ("senator", "lawmaker")),
    **dict.fromkeys(words("rep representative congressman congresswoman"), ("lawmaker", "representative")),
    **dict.fromkeys(words("prof professor dr"), ("professor", "academic", "scientist", "researcher", "doctor")),
    **dict.fromkeys(words("rev reverend"), ("vicar", "priest", "minister")),
    **dict.fromkeys(words("gov governor"), ("governor",)),
    **dict.fromkeys(words("barrister solicitor kc qc"), ("lawyer",)),
    **dict.fromkeys(words("justice judge"), ("judge",)),
    **dict.fromkeys(words("bishop archbishop"), ("bishop",)),
}
# Generic words for a body, and the words one of which its name holds.
KINDS: dict[str, frozenset[str]] = {
    "force": words("police constabulary force"),
    "police": words("police constabulary"),
    "lender": words("bank building"),
    "newspaper": words("times post journal gazette echo courier bugle press news herald tribune sentinel star"),
    "carrier": words("airlines airways rail railways lines line"),
    "airline": words("airlines airways air"),
    "watchdog": words("watch authority commission ombudsman standards"),
    "regulator": words("authority commission office standards"),
    "club": words("athletic rovers united city town wanderers albion club county"),
    "side": words("athletic rovers united city town wanderers albion"),
    "authority": words("council authority"),
    "town": words("council"),
    "union": words("union association federation"),
    "ministry": words("ministry department office"),
    "department": words("department ministry office"),
    "agency": words("agency authority administration service commission department bureau office nasa"),
    "broadcaster": words("bbc itv channel television tv radio broadcasting sky rte cbc abc nbc cbs cnn"),
    "school": words("school academy college"),
    "utility": words("water energy power utilities gas electric electricity"),
}
COMPANIES = words(
    """
    company firm business group retailer manufacturer maker operator developer chain supplier contractor giant lender
    bank carrier airline startup start-up publisher insurer brewer builder corporation producer chipmaker carmaker
    automaker drugmaker supermarket applicant outsourcer miner housebuilder pollster conglomerate telco bookmaker
    caterer distiller hotelier housing-association franchise subsidiary multinational wholesaler bakery grocer
    consultancy brokerage plane-maker planemaker shipbuilder steelmaker chocolatier restaurateur studio streamer
    """
)
COMPANY_NAMES = words(
    """
    company bank corporation inc ltd plc corp llc airlines airways holdings partners energy electric water rail railways
    motors homes aggregates industries securities capital ventures laboratories labs systems technologies
        pharmaceuticals biologics therapeutics studios pictures records entertainment engineering logistics freight
    ferries foods brewery
    breweries hotels stores supermarkets properties estates developments construction builders steel mining oil gas
    power utilities telecom communications software devices semiconductors electronics aerospace insurance assurance
    investments consulting line lines farms group health healthcare trains trams buses coaches
    """
)
BODIES = (
    COMPANIES
    | frozenset(KINDS)
    | BODY
    | words(
        """
        organisation organisers charity agency party campaign broadcaster provider platform app website site non-profit
        nonprofit thinktank think-tank magazine outlet station paper tabloid daily weekly brokerage consultancy
        housebuilder festival label duo trio quartet band choir orchestra hotel pub cafe bar restaurant venue gym
        cooperative housing-association quango regime government body
        """
    )
)
# Words for a body that say little of its kind: the one spoken of last.
ANY_BODY = words(
    """
    agency charity organisation organization broadcaster party band trio duo quartet festival magazine paper newspaper
    museum theatre gallery hotel pub restaurant venue orchestra choir app website network label outlet station
    nonprofit non-profit thinktank think-tank foundation institute
    """
)
# Alone they are a sort of body, and no name: "the County championship".
ONLY_SORTS = words(
    "county city town united club line lines post times press news air school water office company group"
)
