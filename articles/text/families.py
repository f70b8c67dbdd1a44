"""Words that newsrooms use for one another: hand-written, general, and no list of names.

A line is a family: its words say nearly the same. Where it has a "/", the words after it say the opposite. "call_off"
is a phrase. A line that begins with "=" opens a topic: everything beneath it has to do with that, however loosely.
A word may stand in several families; text/terms.py says how much a shared word, family or topic weighs, a shared
family more than a shared topic. A line that begins with spaces goes on with the one before.
"""

FAMILIES = """
= change
rise rose risen increase grow grew grown growth climb soar surge jump rocket escalate mount gain expand go_up
  went_up gone_up goes_up going_up up upward higher swell raise hike inflate / fall fell fallen drop decrease
  decline shrink shrank shrunk plunge slump tumble dip sink plummet go_down went_down gone_down goes_down going_down
  down downward lower reduce cut slash dwindle diminish lessen ease trim
double twofold twice two_times
triple treble threefold three_times thrice
halve halved
more greater above over_and_above in_excess_of exceed / less fewer below under lower not_as_many not_as_much
better improve improvement upgrade recover recovery enhance / worse worsen deteriorate deterioration decay degrade
  bad badly
best finest top leading / worst poorest
fast faster quick quickly rapid rapidly swift speedy / slow slower slowly sluggish
big bigger large larger huge vast enormous massive giant great sizeable / small smaller little tiny minor minimal
long longer lengthy prolonged extended / short shorter brief
high higher tall steep / low lower
strong stronger robust sturdy solid / weak weaker fragile flimsy frail feeble
early earlier ahead premature ahead_of_time / late later delayed belated overdue behind_schedule
new newer fresh novel latest brand_new modern / old older former previous ancient aged
begin began begun start launch commence open get_under_way kick_off set_off / end finish stop cease conclude close
  halt terminate wind_up
open opened opening unlock reopen / close shut closure shutdown shutter lock
continue carry_on go_on keep persist go_ahead going_ahead proceed last remain / stop halt suspend discontinue cease
delay postpone put_off put_back defer adjourn hold_up push_back / hasten bring_forward accelerate speed_up
cancel cancellation call_off called_off calling_off scrap abandon axe drop shelve ditch / go_ahead proceed
change alter amend modify revise edit adjust rewrite tweak doctor / keep retain unchanged stay_the_same
replace substitute swap exchange supersede
move shift relocate transfer
return come_back go_back restore give_back bring_back / leave
record record_high all_time_high unprecedented highest_ever peak
average mean typical median
total sum overall altogether combined in_all
extra additional further added supplementary
merge merger join unite combine amalgamate amalgamation / split separate divide break_up
stable steady flat level unchanged static / volatile
trend pattern tendency
balance equilibrium even
appear emerge surface crop_up / disappear vanish
swift sudden abrupt overnight
gradual slow steady step_by_step
extend extension prolong lengthen / shorten cut_short curtail
widen broaden expand enlarge / narrow restrict limit
strengthen tighten toughen stiffen / weaken relax loosen soften water_down
simplify streamline / complicate complex
revive resurrect relaunch renew renewal
spread spreading sweep reach extend
outnumber exceed outstrip overtake surpass
peak highest top summit / trough lowest bottom low_point
unite together jointly side_by_side / alone apart
fill full / empty drain
rate pace speed level
cap ceiling upper_limit maximum limit / floor minimum
estimate forecast projection prediction calculation guess reckon
target goal aim objective
temporary interim short_term provisional stopgap / permanent for_good forever long_term lasting
partial partly half_finished / complete completely fully entire
begin_again resume restart / pause suspend
rebuild reconstruct restore restoration
overrun over_budget over_run
deadline time_limit cut_off
= quantity
all every each entire whole everyone everybody full complete total
most majority mostly largely mainly chiefly bulk
some several a_few few handful certain number_of
many numerous lots plenty hundreds thousands scores dozens countless
nobody no_one none nowhere no_body
half fifty_per_cent
nearly almost close_to just_under about around roughly approximately some circa
only just merely solely exclusively
enough sufficient adequate ample / insufficient inadequate short_of
too_much excessive excess over surplus more_than_enough / shortage lack scarcity deficit shortfall dearth
once one_time
often frequently regularly repeatedly / rarely seldom hardly scarcely
always at_all_times constantly forever / never at_no_time at_no_point not_once
sometimes occasionally at_times now_and_then
fifth one_in_five twenty_per_cent
quarter one_in_four
pair couple two both
single sole lone one only
scores dozens a_lot
group set bunch batch
proportion share percentage fraction part
extra spare surplus
lack shortage without missing absence
maximum most up_to / minimum least at_least
equal same identical level alike / different differ unlike
forty_per_cent two_in_five two_fifths
three_quarters seventy_five_per_cent three_in_four
two_thirds sixty_six_per_cent two_in_three
third thirty_three_per_cent one_in_three
tenth ten_per_cent one_in_ten
single_one not_one not_a_single not_once
world globe global planet worldwide earth
= life and death
die died dies dying death dead deceased fatality fatal killed kill lose_their_lives lost_their_lives lose_life
  lives_lost perish casualty mortality / survive alive live birth born
kill murder slay homicide manslaughter assassinate shot_dead stabbed_to_death
injure injury hurt wound wounded harm maim hospitalised / unhurt unharmed unscathed uninjured safe
victim casualty sufferer
bury buried funeral burial cremate
suicide self_harm take_their_own_life
baby infant newborn toddler
birth pregnant pregnancy maternity expectant mother_to_be mothers_to_be expecting
age aged elderly pensioner senior retired older retiree old_people older_people
child children kid youngster boy girl minor young infant juvenile pupil schoolchild
teenager teen youth adolescent young_people young_person youngster
adult grown_up grown_ups
woman women female lady / man men male
people person human individual citizen resident public population inhabitant
parent mother father mum dad guardian
family relative kin household
husband wife spouse partner married marriage wedding / divorce separate split
friend ally companion / enemy foe opponent rival adversary
friend pal mate crony chum buddy associate acquaintance
colleague co_worker workmate
neighbour next_door
brother sister sibling
son daughter child offspring
grandparent grandmother grandfather grandchild
uncle aunt cousin nephew niece
fan follower admirer devotee
stranger unknown outsider
volunteer helper unpaid
expert specialist scientist researcher academic analyst scholar
scientist researcher laboratory lab boffin
engineer technician mechanic
builder bricklayer tradesman contractor
lodger tenant occupant occupier householder
household home family resident
crowd mob throng masses
celebrity star famous well_known household_name
girl schoolgirl daughter
boy schoolboy lad son
male man men boy / female woman women girl
adolescent teenager youth
infant under_fives preschool
veteran ex_serviceman former_soldier
newcomer arrival incomer
rival competitor opponent
candidate contender nominee hopeful
successor heir replacement / predecessor
spokesman spokeswoman spokesperson representative
adviser aide advisor special_adviser
official civil_servant bureaucrat public_servant
clerk secretary assistant
clergy vicar priest clergyman minister pastor parson churchman cleric bishop
parish congregation church churchgoers
tribe clan
bachelor unmarried single
widow widower
ethnic race racial
wed marry marriage couple split_up
lad boy youth
colleague teammate
boss employer
servant maid cleaner domestic
gentleman nobleman aristocrat
honour knighthood title medal award
conscience principle moral ethics ethical
sin wicked evil immoral
pray prayer worship
= health
hospital clinic infirmary ward medical_centre surgery hospice
doctor physician gp surgeon consultant medic medical_staff clinician practitioner
nurse midwife carer hospital_staff ward_staff matron health_worker
patient sufferer the_sick case
ill sick unwell illness sickness disease ailment condition disorder complaint fell_ill / healthy well fit
infection virus bug contagion infect infected outbreak epidemic pandemic
vaccine vaccination jab inoculation immunise shot vaccinate booster
medicine drug medication pill remedy tablet prescription
drug narcotic heroin cocaine cannabis opioid substance overdose
treat treatment therapy cure care heal
operation surgery procedure operate
ambulance paramedic emergency emergency_department casualty_unit a_and_e
waiting_list wait queue backlog line waiting queuing
dentist dental teeth tooth
mental psychiatric psychological depression anxiety
diet nutrition obese obesity overweight
smoke smoking tobacco cigarette vape
alcohol drink drunk booze liquor beer wine
disabled disability handicap wheelchair
cancer tumour
heart cardiac
scan x_ray screening
test exam check examine screening
nhs health_service health_care healthcare health trust
care_home nursing_home
blind deaf
untreated unseen without_treatment
symptom sign
pain ache agony suffering
bleed blood transfusion
birth deliver labour
negligence malpractice blunder mistake carelessness
medical clinical
recover get_better recuperate heal
diagnose diagnosis detect
fever temperature
flu influenza cold
germ bacteria microbe superbug
hygiene clean sanitary / unhygienic dirty filthy
ageing elderly dementia
eyesight blind vision optician
bed ward place
appointment consultation visit see_a_doctor
prescribe prescription dose
therapist counsellor psychologist
addict addiction dependency habit
abortion termination
donor organ transplant
lungs breathing asthma respiratory
allergy allergic reaction
inject injection needle
hunger starve starvation famine malnutrition malnourished go_hungry
exercise fitness physical_activity
cardiac_arrest heart_attack heart
stroke brain
victim patient sufferer
ambulance_crew paramedic
midwife maternity
disabled_people wheelchair_user
trial study experiment test
result outcome finding
metal lead mercury poison toxic
trace quantity amount contain
nappy diaper
breast_feed breastfeed
eyes eyesight
bone fracture break broken
surgery_list operation_waiting
sick_leave off_sick absent
fertility ivf
= crime and police
police officer constable policeman policewoman force cops detective patrol on_the_beat
arrest detain detention custody hold capture apprehend / release free let_go
crime offence offending criminal lawbreaking wrongdoing illegal
steal stole stolen theft thief rob robbery burglary burglar shoplifting loot looting raid
fraud cheat cheating scam con deception swindle rig rigged embezzle dishonest
attack assault beat violence violent strike mug ambush
rape sexual_assault abuse molest
weapon gun knife firearm rifle pistol blade
shoot shot gunfire shooting open_fire
stab stabbing knife
prison jail gaol cell behind_bars imprison imprisoned incarcerate
inmate prisoner convict detainee
sentence punishment penalty term jailed
fine penalty fined
accuse accusation allege allegation charge claim complaint blame
suspect suspicion suspected
guilty convict conviction convicted found_guilty / innocent acquit acquitted acquittal cleared not_guilty exonerate
court judge tribunal bench magistrate courtroom
trial case hearing prosecution proceedings
lawyer solicitor barrister attorney counsel legal_team
sue lawsuit legal_action take_to_court litigation
evidence proof testimony
witness bystander onlooker saw
investigate investigation inquiry probe look_into enquiry examine
terrorist terrorism extremist militant
riot unrest disorder disturbance
bribe bribery corrupt corruption kickback backhander
smuggle smuggling trafficking traffic
hostage kidnap abduct abduction
escape flee fled run_away get_away
camera cctv surveillance
hide conceal cover_up hush_up secret secretly / reveal disclose publish expose uncover show
thug yob hooligan troublemaker vandal
vandalism criminal_damage graffiti
gang mob organised_crime
blackmail extort extortion
forge forged fake counterfeit bogus phoney sham / genuine real authentic
hack hacker cyber_attack data_breach
spy espionage surveillance eavesdrop bug
harass harassment bully bullying intimidate intimidation stalk
threaten threat menace
hit struck strike punch beat slap
offender criminal culprit perpetrator lawbreaker
jury juror verdict
appeal overturn quash
bail remand
fingerprint forensic dna
confess confession admit own_up
loot looted stolen plunder
mugging robbery street_crime
domestic_abuse domestic_violence wife_beating
murderer killer
execute execution death_penalty capital_punishment hang
handcuff restrain
search frisk stop_and_search
settle settlement out_of_court
lawsuit claim legal_battle court_case suit
licence permit authorisation
underage minor under_eighteen too_young
under_the_influence drunk drinking intoxicated over_the_limit
prosecute prosecution bring_to_court court_case charge put_on_trial
pardon amnesty clemency
perjury lie_under_oath
tip_off informant informer
undercover plain_clothes
curfew lockdown
trespass intruder
poach poacher poaching
shootout gun_battle
patrol guard
raid swoop
cell lock_up
= law and rules
law act legislation statute bill
rule regulation code guideline standard
ban prohibit forbid forbidden outlaw bar veto prohibition illegal block / allow permit let legalise authorise legal
  approve
permission permit licence consent authorisation clearance approval
right entitlement entitled
break broke broken breach violate flout infringe contravene / obey comply observe follow respect keep kept
enforce enforcement impose apply
require must mandatory compulsory obligatory force oblige have_to / voluntary optional
contract agreement deal pact accord treaty settlement
sign signed
order command instruct instruction told_to direct tell
warn warning alert caution
punish discipline sanction
exempt exemption waive
honour refuse
lawful legal legitimate / unlawful illegal illegitimate
will inheritance inherit estate
custody guardianship
adoption adopt foster
contract clause
patent copyright
liability liable
trial hearing tribunal
privacy private confidential / public
discriminate discrimination
quota limit
deadline cut_off
inquest coroner
= politics
government administration ministers cabinet ministry state the_authorities whitehall executive
minister secretary cabinet_minister
prime_minister premier pm head_of_government
president head_of_state
parliament commons house lawmakers legislature mps congress senate
politician lawmaker mp legislator senator congressman representative deputy member_of_parliament
council local_authority town_hall city_hall county_hall municipality borough local_government
councillor alderman
mayor civic_leader mayoress
opposition rival
party faction
leader chief head boss chair
election poll ballot vote general_election by_election
vote ballot cast turnout voter electorate poll
referendum plebiscite
campaign drive crusade
support back endorse favour backing approve in_favour champion defend / oppose against object reject resist
  opposition oppose_it criticise
promise pledge vow undertake commitment guarantee word manifesto
policy plan strategy programme
reform overhaul shake_up
debate discuss discussion argue talks
democracy democratic
resign quit step_down stand_down leave_office / appoint appointed name hire
appoint appointment nominate choose pick select elect
win won winning victory beat triumph defeat / lose lost defeat loss beaten
agree consent accept approve sign_up / disagree refuse reject turn_down
refuse decline reject turn_down say_no / accept agree welcome
deny denial denied dispute refute reject_claims / admit confirm acknowledge concede accept confess
fail failed failure unable / succeed success manage managed achieve
decide decision rule ruling determine resolve conclude
demand call_for urge ask request insist press_for appeal
nationalise nationalisation public_ownership / privatise privatisation sell_off
independent independence / dependent
border frontier
immigrant migrant migration immigration newcomer refugee asylum_seeker foreigner incomer
foreign overseas abroad international / domestic home national
nation country state national land
embassy ambassador diplomat consulate
governor state_leader
chancellor finance_minister treasury
home_secretary interior_minister
foreign_secretary foreign_minister
assembly parliament chamber legislature
devolution self_rule home_rule autonomy
constituency seat district ward
majority landslide
coalition alliance partnership pact
manifesto programme platform
minority small_party
lobby lobbyist pressure_group
scandal row affair controversy furore
crisis emergency turmoil chaos
expenses allowances
gift hospitality freebie perk
donor donation contribution bankroll
constitution constitutional
citizen citizenship passport nationality
nationalist separatist
left_wing left socialist / right_wing right conservative
extremist far_right radical hardline
monarchy royal_family crown king queen
sanction embargo penalty
negotiate negotiation talks bargaining
treaty accord pact agreement deal
veto block
speech address lecture
statement declaration announcement
bureaucracy red_tape paperwork
transparent transparency openness open / secretive
mandate authority
deport expel remove send_home send_back
detain detention hold
census population count
minister secretary_of_state department
department ministry office
chief head boss leader
visa permit entry
abuse exploit
watch monitor oversee supervise
agency body quango
consult consultation ask
petition signature
ratify approve pass
cabinet_reshuffle reshuffle
whip rebel
backbencher mp
peer lord upper_house house_of_lords
civil_service whitehall
tax_cut tax_break
handout freebie
press_conference news_conference briefing
= war and defence
war conflict fighting hostilities battle combat warfare / peace ceasefire truce
army military troops soldiers forces armed_forces servicemen
bomb bombing shell shelling blast explosion explode missile rocket air_strike
invade invasion occupy occupation
peace truce ceasefire armistice
navy fleet warship
protester demonstrator marcher activist campaigner
unarmed no_weapons peaceful / armed carrying_weapons
shoot fire open_fire gun_down
submarine ship vessel
soldier troop serviceman private
general commander officer
rebel insurgent guerrilla fighter militia
refugee displaced exile
genocide massacre slaughter atrocity war_crime
nuclear atomic warhead
drone unmanned
border frontier checkpoint
prisoner_of_war captive
artillery shelling shells bombard bombardment gunfire
commander general army_chief
order command instruct
conscript conscription draft national_service
veteran old_soldier
retreat withdraw pull_out / advance push_forward
surrender give_up capitulate
siege besiege blockade
ally allied alliance
spy agent intelligence
camp base barracks
peacekeeper blue_helmet
= money
money cash funds funding finance sum
pay paid payment fund finance foot_the_bill bankroll spend subsidise
cost costs price charge fee expense bill worth pay_for
cheap cheaper affordable low_cost inexpensive / expensive dear costly pricey
free free_of_charge at_no_cost without_charge for_nothing gratis
wage salary pay earnings income remuneration stipend take_home_pay
pay_rise salary_increase raise
earn make receive take_home
tax levy duty taxation taxpayer treasury exchequer
taxpayer public_money public_purse public_funds
benefit benefits welfare allowance social_security handout
pension pensioner retirement
debt owe loan borrow borrowing arrears liability
profit earnings gain surplus / loss deficit in_the_red out_of_pocket
rich wealthy affluent well_off millionaire tycoon / poor low_income poverty deprived disadvantaged needy hard_up
budget spending expenditure outlay
save saving savings economise economies cost_cutting / waste squander
invest investment investor backer shareholder fund
bank lender building_society
inflation cost_of_living prices
economy economic gdp output
recession downturn slump / boom
growth expansion
unemployment jobless out_of_work unemployed joblessness redundant / employment employed in_work
job post position role employment work livelihood
worker employee staff workforce labour personnel workers
sack fire dismiss lay_off redundancy redundant make_redundant job_cuts jobs_will_go out_of_work
hire recruit take_on employ
strike walkout industrial_action stoppage picket down_tools
union trade_union
company firm business corporation enterprise operator manufacturer carrier outfit
boss executive chief_executive manager director chairman bosses head
owner proprietor own landlord owns
customer client consumer buyer shopper user
shop store retailer supermarket outlet high_street
buy bought purchase acquire acquisition takeover / sell sold sale offload dispose flog
refund money_back reimburse repay compensation compensate reimbursement
bankrupt insolvent go_bust collapse administration go_under went_bust
trade commerce export import
market exchange
offer put_on_the_table propose proposal bid tender
subsidy grant aid handout
insurance insurer insure cover
rent rental tenant lease let
expense expenses
gift present donation donate give gave
charity aid_group voluntary_group good_cause foundation non_profit
value worth
price_tag cost bill
millions fortune small_fortune
cash_strapped hard_up broke penniless
afford pay_for
lender bank creditor
account savings deposit
mortgage home_loan
shareholder investor stockholder
dividend payout
bonus reward payout
auction bidder bid highest_bidder
bid offer tender
supplier provider vendor
factory_worker labourer manual_worker
apprentice trainee training
self_employed freelance
zero_hours casual_work
overtime extra_hours
minimum_wage living_wage
bankruptcy insolvency liquidation
bailout rescue_package rescue
levy charge toll fee
discount reduction money_off
fraudster swindler con_man
launder laundering dirty_money
offshore tax_haven tax_dodging tax_evasion tax_avoidance
luxury lavish extravagant costly
wasteful waste squander fritter
efficiency efficient productive productivity
competition competitive compete
monopoly dominant
import importer bring_in / export exporter send_abroad
harvest crop yield
retailer shop store trader shopkeeper
brand label make
advert advertisement advertising commercial
website site online internet web
phone mobile smartphone handset
computer laptop machine
software app program
data information figures statistics numbers
artificial_intelligence robot automation automated
pocket steal embezzle siphon misappropriate help_themselves
collection donation offering
billionaire oligarch magnate mogul tycoon rich
yacht boat vessel
revenue taxman inland_revenue tax_inspector tax_office customs hmrc irs
watchdog regulator inspectorate ombudsman supervisor
grocer grocery supermarket chain food_store
dairy milk cream
bazaar market marketplace stalls
trade industry sector profession line_of_work
stand_to_gain benefit profit
squander waste fritter_away pour_down_the_drain
function work operate run functioning
scheme programme project initiative
it computer system technology software
exploit abuse take_advantage misuse
contract deal tender procurement
price cost fee rate tariff
undercut undersell below_cost
sum amount total figure
budget_cut funding_cut spending_cut austerity
price_rise price_hike
pay_cut wage_cut
receipt invoice bill
wallet purse
coin banknote currency
gold silver bullion
property_tax council_tax rates
vat sales_tax
loan_shark payday
gap difference disparity divide
= housing and places
house home housing dwelling property flat apartment houses
homeless rough_sleeper rough_sleeping on_the_streets homelessness
tenant renter lodger
landlord property_owner
developer builder property_tycoon construction
build built construct construction erect put_up building
demolish tear_down knock_down pull_down raze / build
town city village municipality urban settlement downtown
countryside rural village farmland country / urban
area region district zone neighbourhood community locality
street road lane avenue
centre center middle hub
building block tower premises facility structure
roof ceiling
room space capacity place
bridge crossing viaduct span
dam barrage
wall barrier fence
church chapel cathedral mosque synagogue temple
park garden green nature_reserve national_park
museum gallery exhibition
hotel guest_house accommodation inn
island isle archipelago islands
allotment plot
social_housing council_homes council_houses council_housing public_housing affordable_homes
skyscraper high_rise tower_block
flat apartment bedsit
damp mould
evict eviction throw_out kick_out
squatter squat
slum shanty
suburb outskirts
hill mountain upland moor highland
valley glen dale
field meadow pasture land
lake reservoir loch pond
cliff coast
cave tunnel underground
path footpath track trail
square plaza marketplace
north northern
south southern
east eastern
west western
local nearby neighbouring
capital metropolis
headquarters head_office base
warehouse depot store
monument memorial statue
cemetery graveyard
move_out leave vacate evict get_out
residents tenants occupants locals people_living
community town neighbourhood village
deprived poor poorest run_down struggling disadvantaged
lead_pipe pipes plumbing
cladding insulation
stairs staircase
door gate entrance entry / exit
window glass
brick stone concrete
basement cellar
attic loft
fence hedge
second_home holiday_home
caravan mobile_home
camp campsite tent
hostel shelter refuge
castle palace mansion
barn shed stable
land plot site
= transport
car vehicle motor automobile
driver motorist at_the_wheel
bus coach
train rail railway locomotive rail_service
plane aircraft jet airliner flight fly
airline carrier
airport terminal runway
ship boat vessel ferry liner craft trawler
port harbour dock quay docks marina
sail sailing crossing voyage
road motorway highway bypass route carriageway
journey trip travel commute ride
traffic congestion jam
passenger traveller commuter rider
fare ticket
crash collision accident smash pile_up wreck
sink sank sunk capsize go_down founder sinking
bicycle bike cyclist cycling cycle
pedestrian walker on_foot walk
speed speeding mph
park parking
stranded stuck trapped marooned
cycle_lane bike_path
arrive reach get_there turn_up / leave depart set_off
lorry truck heavy_goods_vehicle juggernaut
van delivery
motorcycle motorbike scooter moped
tram streetcar light_rail metro underground tube subway
line track railway route
station stop platform
pilot crew captain
sailor crew seaman
fisherman trawler crew fishing_boat
pothole road_surface
pavement sidewalk kerb
toll congestion_charge
petrol fuel diesel
electric battery
charge charging charger
seat_belt helmet
drink_driving drunk_driving over_the_limit
runway airport_expansion
delay late cancelled disruption
luggage baggage suitcase
taxi cab minicab
truck_driver lorry_driver trucker haulier haulage
wheel driver at_the_wheel driving
hour hours working_time shift
lift elevator
sign signpost
lane carriageway
junction roundabout crossroads
timetable schedule
on_time punctual
lighthouse beacon
anchor moor
tow pull
horse pony
= schools
school academy college classroom
teacher school_staff tutor head_teacher lecturer headmaster governors
pupil student schoolchild learner children
exam test grade result mark gcse assessment
university college campus degree higher_education
educate education learn teach teaching schooling
class classroom lesson
exclude expel exclusion expulsion suspend
nursery childcare kindergarten creche
truancy absent absence
dropout drop_out
scholarship bursary grant
tuition fees
uniform dress blazer
homework assignment coursework
head headteacher principal
playground playing_field
literacy reading writing read
maths numeracy arithmetic
special_needs disabled send
graduate degree
mark grade score result
well good highly
playing_field sports_ground
dormitory boarding
degree diploma qualification
skill training trained
inspector ofsted
science physics chemistry
language foreign_language
= environment and energy
pollution pollute contaminate contamination toxic poison dirty air_quality / clean pure
waste rubbish litter refuse garbage trash
recycle recycling reuse
sewage effluent wastewater
dump discharge pour release spill leak tip
river stream waterway brook
water tap supply
sea ocean coast shore shoreline beach seaside coastline
flood flooding deluge inundate under_water
storm gale hurricane tempest cyclone
rain rainfall downpour wet / drought dry
heat hot heatwave warm warming / cold freeze frost chill freezing
climate global_warming climate_change greenhouse emission carbon
weather forecast
tree forest wood woods woodland
animal wildlife creature species
farm farmer agriculture agricultural grower crop harvest
sheep flock cattle cow livestock herd
fish fishing fishery angler fisherman
dog puppy hound
energy power electricity gas fuel
wind_farm turbine wind
nuclear reactor atomic
solar sun panel
oil petrol diesel crude
coal mine mining miner pit colliery
stove burner fireplace wood_burner log_burner
heater radiator boiler heating
chemical toxin substance
earthquake tremor quake seismic
fire blaze flames burn burnt inferno wildfire arson
firefighter fire_brigade fire_service fireman fire_crew
plant factory works mill steelworks
temperature degrees
clean cleaner free_of_litter tidy spotless
predator wolf bear fox
ewe lamb sheep
pig hog swine
chicken poultry hen
bird gull
insect bee
pesticide weedkiller herbicide chemical
organic natural
plastic packaging bottle
carbon emission greenhouse
drill drilling fracking extraction
pipeline pipe
leak spill escape seep
landfill tip dump
glacier ice melt
species endangered extinct extinction die_out
conservation conserve preserve protect
plant grow sow
hunting hunt shooting
lightning thunder
wave tsunami tide
dust smog smoke fumes
noise noisy loud / quiet silent peaceful
dirty filthy foul / clean
insect bug bee butterfly
population number
melt thaw melting thawing
ice glacier snow
level height depth
lake water reservoir
thrive flourish / vanish disappear shrink
extinct die_out wiped_out
cub calf
whale dolphin seal
pest vermin rat mouse
mud landslide mudslide
dry_up parched
pump pumping
reef coral
cargo freight
crude oil_spill slick
smell stink stench odour
orchard fruit apple
grain wheat corn maize barley
potato vegetable veg
meat beef pork lamb
slaughterhouse abattoir
= safety
safe safety secure sound no_risk harmless / dangerous unsafe hazardous risky danger peril hazard
risk threat danger hazard peril
protect protection guard defend safeguard shield
rescue save pull_from
collapse fall_down fell_down give_way cave_in crumble
damage harm destroy ruin wreck devastate spoil burn_down
inspect inspection inspector check examine survey audit
withstand survive resist stand_up_to
crowded overcrowded packed full overflowing congested cram bursting / empty deserted
search hunt look_for
missing lost disappear vanish
evacuate evacuation move_out
alarm siren alert
accident mishap
negligent careless reckless
crack split fracture
faulty defective broken out_of_order malfunction / working in_order
wreck ruin destroy demolish
victim target
hole gap opening
burn scald
drown drowned drowning
trap trapped stuck
emergency_services 999 first_responders
safe_to fit_to / unfit not_fit
= speech and knowledge
say said tell told state claim announce declare assert maintain mention remark
lie lied mislead misled deceive false untrue dishonest deceit / truth honest true tell_the_truth
know knew known aware awareness knowledge informed conscious / ignorant unaware
believe think thought reckon feel consider opinion
doubt unsure uncertain question / certain sure
ask question enquire query
answer reply respond response
speak spoke talk chat
silent silence keep_quiet quiet gag hush say_nothing / speak_out
write wrote written letter author pen
read reading
report document paper study dossier findings review
publish publication release issue print
news newspaper press journalist reporter media broadcaster
secret confidential hidden
explain account justify
apologise apology sorry regret
criticise condemn attack denounce slam blast / praise hail welcome applaud commend
complain complaint protest grumble
thank grateful
hear heard listen
forget forgot overlook / remember recall
plan intend aim mean going_to set_to consider think_of look_to
want wish desire keen hope would_like looking_to
expect anticipate predict forecast
understand realise grasp
prove show demonstrate
propose suggest recommend
name called known_as
call phone ring telephone
message email text
post tweet share online social_media internet
tell inform notify let_know
promise assure assurance
insist maintain stress emphasise
hint suggest imply
boast brag
joke jest
insult offend offensive
swear curse
whisper murmur
shout yell scream
rumour gossip
leak whistleblower tip_off
record minute document
record tape recording video footage
email correspondence message letter
survey poll opinion_poll questionnaire
figures statistics numbers data
mistake error blunder slip
correct accurate right / incorrect inaccurate wrong
clear obvious plain evident / unclear vague
important significant crucial vital key / trivial unimportant
reason explanation why motive ground
excuse pretext
issue problem difficulty trouble
worry concern fear anxious afraid
angry anger furious fury outrage outraged
shock shocked stunned surprise
disappoint disappointed let_down
proud pride
ashamed shame disgrace embarrassing
happy pleased delighted glad / unhappy sad upset
popular well_liked / unpopular
trust confidence faith / distrust mistrust
responsible accountable to_blame
honour tribute
interview question
although though despite even_though in_spite_of
outcome result finding
hide conceal bury withhold keep_from
know aware realise
not_a_single none never
memo note document
file record dossier
email_account inbox
photo photograph picture image snapshot
map chart
list register
translate interpreter
headline front_page
editor columnist
libel defamation slander
rumour hearsay
proof evidence
fact truth
theory idea concept
advice guidance
secret_recording tape
code password
= deeds
do did action act take_action took_action took_no_action did_nothing
give gave hand grant provide supply offer award
take took seize grab
get obtain receive gain acquire
make made create produce manufacture generate
use used employ utilise
need require necessary
help assist aid support assistance
try attempt seek effort
stop prevent block halt thwart avert
join participate take_part enrol
meet met meeting talks gather
visit tour call_on
bring fetch carry
send sent dispatch deliver
find found discover detect come_across
lose lost mislay
watch view see look observe
eat ate consume consumption meal food
sell sale market
work labour toil
leave left quit depart exit walk_out / stay remain
lead run manage head operate in_charge
control command grip
follow pursue chase
install fit put_in set_up put_up erect
repair fix mend restore maintenance restoration
test try trial
measure gauge
choose opt select pick preference
wait await
suffer endure hit_hard hurt_most worst_hit
cause lead_to trigger bring_about result_in because_of due_to owing_to
share split divide
spend spent
owe owed
face confront facing
contribute contribution put_in pay_in / take_out receive draw
own belong possess
shoot film record
march demonstrate demonstration protest rally parade
blame fault responsible responsibility
ignore disregard neglect overlook / heed listen
welcome greet
attend turn_out be_present
treat handle deal_with
prepare ready
celebrate party feast
promote publicise advertise
abolish do_away_with scrap end / introduce bring_in establish
hold held stage host
set_up found establish launch
hand handed pass give award
let allow permit
force compel make oblige
encourage urge promote / discourage deter
blackout power_cut outage
treat treated seen
carry transport
throw chuck toss hurl
push shove
pull drag tow
catch caught
fall trip slip stumble
sit seat
stand stood
walk on_foot march
run ran
swim swam swimming
climb climbed scale
dig dug
cut chop fell
tie bind
count counting tally
pay settle
organise arrange hold run
check verify confirm
collect gather pick_up
deliver delivery
store stockpile keep
replace renew
turn_away turned_away send_home reject
miss missed fail_to_meet fall_short
meet reach achieve hit
lose_out miss_out
set_fire torch burn
start set_up
learn find_out discover
obey follow
copy imitate plagiarise
cheat break_the_rules
dodge evade avoid
neglect ignore
favour prefer
spoil wreck ruin
serve served
sign_up register enrol subscribe
vote_for elect back
strip take_away remove revoke withdraw
enlarge expansion expand extend bigger
take_part play join
contain hold include
work function operate
build_up accumulate
get_out leave escape
put_up raise lift push_up
bring deliver provide create
shrink contract decline dwindle
flow run pour
end_in finish result_in
gain win get
begin take_up start
turn_down refuse spurn snub decline reject
switch_off turn_off disconnect / switch_on turn_on connect
put_out extinguish
mend repair
hang suspend
spill pour
shake tremble
sleep asleep bed
wake awake
smile laugh
cry weep tears
kiss embrace hug
marry wed
arrive come
invite invitation
borrow lend
guess estimate
hurry rush
rest relax
fold close collapse
split share
bend twist
press squeeze
lift raise hoist
lower drop
blow wind
touch feel contact
paint decorate
wash clean
sew knit
cook bake
hire rent
= culture and sport
film movie picture cinema feature
music song concert gig band performance
singer performer artist musician vocalist
theatre play drama stage
book novel
tv television broadcast channel programme
game match fixture tie
team club side squad
player footballer athlete striker
football soccer
stadium ground arena
coach manager trainer
fan supporter spectator crowd
prize award trophy medal
cup championship league title tournament
holiday vacation break trip getaway
tourist visitor holidaymaker tourism sightseer
restaurant cafe diner pub
royal king queen prince palace crown
art painting sculpture
festival fair carnival
sugar sweet sugary confectionery
food meal diet
coach trainer manager boss
squad team side
win beat victory
goal score
referee umpire
transfer sign signing
doping drug_test performance_enhancing
relegation relegated / promotion promoted
race runner marathon
swimmer swimming pool
boxer boxing fight
painting picture canvas portrait
exhibit display show
author writer novelist
actor actress cast
director film_maker
library books reading
radio broadcast
newspaper paper press
television tv screen
audience viewers spectators
ticket admission entry
charity foundation trust
betting gambling bet casino gamble bookmaker
lottery jackpot
fashion clothes clothing wear
toy game
pet cat dog
soccer football
sport athletics games
league division
stand terrace
kick tackle
bat ball cricket
tennis racket
bike cycling
ski skiing snow
choir sing song
dance ballet
orchestra conductor
piano violin
statue sculpture
poem poet poetry
comedy comedian
carnival parade
bar pub tavern
chef cook
cafe coffee
wine vineyard
dress costume
= time
year annual annually yearly twelve_months per_year a_year
month monthly
week weekly seven_days
day daily
night dark overnight after_dark evening
decade ten_years
generation twenty_five_years
fortnight two_weeks fourteen_days
century hundred_years
before ahead_of prior_to earlier_than previously ago back
after following once since
during while amid
now currently at_present today at_the_moment
recent recently lately
soon shortly before_long
summer winter autumn spring season
future coming next
past last previous
deadline due
time moment period
monthly each_month every_month
weekly each_week every_week
hour sixty_minutes
morning dawn
evening dusk
weekend saturday sunday
christmas festive
term semester
at_once immediately straight_away instantly
simultaneously at_the_same_time
eventually in_the_end finally
ever at_any_time
still yet remain
lifetime generation
twenties young
four_decades forty_years
half_century fifty_years
quarter_century twenty_five_years
two_decades twenty_years
sixty_minutes hour
twenty_four_hours day
overnight in_one_night
week seven_days
every_day daily each_day
for_ever permanently
at_last finally
= people and nations
american united_states america
british britain united_kingdom uk
french france
german germany
european europe eu
chinese china
russian russia
irish ireland
scottish scotland
welsh wales
english england
spanish spain
italian italy
indian india
japanese japan
black_people ethnic minority racial race racist racism
religion faith religious
muslim islam islamic
jewish jew antisemitism
christian church
gay lesbian homosexual
equal equality same / unequal inequality unfair
fair just / unfair unjust biased
"""
