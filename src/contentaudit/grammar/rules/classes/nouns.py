"""Classes of nouns, lemmas in the singular. Names become class names: ``MASS`` is ``@mass``."""

from __future__ import annotations

# No plural, no “a”, no “many”.
MASS = (
    "information advice equipment furniture knowledge evidence feedback homework housework software "
    "hardware malware spyware luggage baggage machinery jewelry jewellery scenery traffic progress "
    "weather music clothing legislation guidance expertise healthcare hygiene electricity merchandise "
    "happiness wealth transportation assistance luck violence pollution nutrition fitness wellness "
    "patience poverty leisure laughter rubbish garbage trash wisdom courage sunlight sunshine humidity "
    "oxygen cash awareness bravery unemployment vandalism footwear underwear cutlery crockery "
    "stationery livestock research publicity nonsense slang bandwidth staff literacy infrastructure "
    "signage upkeep"
)
# Mass nouns that “a” never stands before, whatever follows “of”.
NEVER_A = (
    "information advice equipment furniture evidence feedback homework software hardware luggage "
    "baggage machinery jewelry jewellery scenery traffic progress music clothing legislation guidance "
    "expertise merchandise stuff malware footwear research"
)
# Countable, so that the singular needs “a”, “the” or another determiner.
COUNT = (
    "person man woman child boy girl patient doctor nurse dentist surgeon physician therapist "
    "acupuncturist chiropractor specialist practitioner scientist researcher scholar expert author "
    "writer blogger reader teacher student customer client user visitor tourist traveler traveller "
    "guest host employee employer worker manager developer engineer designer lawyer accountant advisor "
    "adviser broker investor lender borrower trader buyer seller owner landlord tenant parent friend "
    "neighbor neighbour member beginner adult teenager athlete runner player driver passenger "
    "individual candidate applicant citizen resident needle syringe pill tablet capsule bandage wound "
    "scar bruise procedure method technique approach symptom disease disorder syndrome illness injury "
    "condition problem issue difficulty complication allergy infection fracture tumor tumour ulcer "
    "migraine headache backache nerve muscle joint bone organ vein artery gland cell tissue vitamin "
    "mineral supplement clinic hospital pharmacy prescription diagnosis appointment session course "
    "program programme plan schedule routine habit goal target step stage phase level factor cause "
    "reason result outcome effect side-effect benefit advantage disadvantage drawback risk threat "
    "challenge obstacle barrier option choice alternative solution answer question suggestion "
    "recommendation tip trick idea opinion belief theory concept fact myth example case situation "
    "scenario way kind type sort form category group set series list number amount percentage ratio "
    "rate point dot spot area zone region place location site city town village country state island "
    "beach mountain river lake forest park street road building house apartment room bathroom kitchen "
    "bedroom garden balcony hotel hostel resort restaurant cafe bar shop store mall market airport "
    "station flight ticket passport visa bag suitcase backpack trip tour journey vacation holiday "
    "destination attraction museum temple church bank account loan mortgage card payment fee cost price "
    "bill invoice budget salary wage deposit fund stock bond share dividend portfolio asset liability "
    "debt contract policy premium claim company firm business organization organisation agency "
    "institution industry sector brand product item tool device machine gadget appliance phone "
    "smartphone laptop computer screen keyboard mouse button icon app application browser website "
    "webpage page blog post article paragraph sentence word keyword link image photo picture video file "
    "folder document template field setting feature function plugin widget theme server database "
    "network password profile email message comment review rating update version upgrade bug error year "
    "month week day hour minute second decade century moment morning evening night weekend season study "
    "survey experiment trial test exam report paper book chapter guide tutorial lesson class school "
    "college university degree job career position role skill task project team meeting conference "
    "event festival party wedding gift present toy game match tournament score prize award car bike "
    "bicycle bus train truck engine wheel tire tyre seat dog cat puppy kitten pet animal bird horse "
    "plant tree flower seed leaf root vegetable tomato potato onion carrot apple banana orange recipe "
    "meal dish ingredient snack spoon bowl plate cup glass bottle box package exercise workout stretch "
    "pose posture movement mattress pillow chair desk table shelf drawer window door wall roof floor "
    "tile pipe tap wire battery charger cable lamp bulb camera lens sensor robot drone satellite planet "
    "star law rule regulation right duty crime court judge police government president minister mayor "
    "election vote nation difference similarity relationship connection change improvement increase "
    "decrease reduction impact attempt effort decision mistake accident disaster emergency acupoint "
    "meridian pathway channel nutrient antioxidant vaccine interview thing"
)
# Parts of the body, which take “the” or “your”.
BODY = (
    "body brain heart stomach spine scalp mouth nose throat chest abdomen belly liver bladder "
    "bloodstream neck jaw pelvis uterus colon shoulder knee hip ankle elbow wrist forehead waist thigh "
    "tongue kidney intestine gut pancreas thyroid womb lung eye ear arm leg skull ribcage torso"
)
# Parts of a system or a region, after an adjective: “the lower back”.
BODY_PART = (
    "body back leg arm jaw lip abdomen limb spine system eye eyelid side half ear knee foot hand shoulder"
)
PEOPLE = (
    "person people man woman child patient doctor nurse dentist surgeon physician therapist "
    "practitioner specialist expert scientist researcher scholar author writer blogger reader teacher "
    "student customer client user visitor tourist traveler traveller guest employee employer worker "
    "manager developer engineer designer lawyer advisor adviser investor lender borrower trader buyer "
    "seller owner parent friend member beginner adult teenager athlete runner player driver passenger "
    "individual candidate applicant citizen resident consumer shopper subscriber follower girl boy kid "
    "baby mother father"
)
# Stand for what is used or done, never for who does it.
THINGS = (
    "method technique approach practice procedure treatment therapy medicine drug remedy herb oil "
    "exercise tool device system software app application program programme product material technology "
    "plan strategy concept term word phrase test process formula ingredient vaccine supplement service "
    "feature function plugin website theme model theory rule law principle loan card policy fund "
    "machine substance plant needle point page platform route trail building temple"
)
UNIT = "second minute hour day week month year decade century mile kilometer kilometre meter metre foot inch"
PERIOD = "week month year weekend morning afternoon evening night decade century summer winter spring autumn"
MONTH = "january february march april may june july august september october november december"
WEEKDAY = "monday tuesday wednesday thursday friday saturday sunday"
SEASON = "summer winter spring autumn"
COUNTRY_THE = "usa uk us u.s. u.k. eu uae netherlands philippines maldives bahamas"
# Plurals used before another noun as they are.
PLURAL_MODIFIER = (
    "sports systems sales operations services communications news arms benefits careers customs goods "
    "resources savings earnings series species means headquarters physics mathematics economics "
    "politics statistics analytics graphics electronics logistics ethics gymnastics athletics genetics "
    "mechanics dynamics acoustics optics robotics events programs projects rights awards drugs weapons "
    "accounts contents features markets affairs relations assets admissions complaints futures forces "
    "women men children people parents veterans employees users students"
)
NUMBER = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty"
SINGULAR_S = (
    "news physics mathematics economics politics statistics analytics graphics electronics logistics "
    "ethics gymnastics athletics genetics mechanics dynamics acoustics robotics series species means "
    "headquarters diabetes measles rabies arthritis hepatitis aids lens gas bus glass class pass mass "
    "process access success business address loss boss cross dress press stress illness thesis crisis "
    "analysis basis diagnosis hypothesis emphasis oasis sales states data media criteria"
)
AILMENT = (
    "pain back-pain headache migraine insomnia anxiety depression stress asthma diabetes arthritis "
    "allergy acne eczema dandruff fatigue nausea constipation obesity backache sciatica cancer disease "
    "disorder condition symptom infection addiction hypertension osteoporosis dementia tinnitus "
    "heartburn indigestion injury"
)
# May take a plural verb in British English, or mean several.
COLLECTIVE = (
    "team staff police family majority number couple rest variety government group crowd audience crew "
    "public committee company band pair minority range percent percentage half third quarter lot "
    "handful plethora host plenty data media cattle class army jury population cast club faculty press "
    "youth bulk ton total average few dozen series agency board community department council union firm "
    "party set list combination mix"
)
# Plurals that are not English.
MASS_PLURAL = (
    "informations advices equipments furnitures knowledges feedbacks homeworks houseworks softwares "
    "hardwares malwares luggages baggages machineries jewelries jewelleries sceneries traffics "
    "clothings legislations expertises guidances assistances electricities pollutions violences "
    "merchandises slangs fundings nutritions hygienes stationeries wellnesses fitnesses happinesses "
    "poverties patiences moneys infos infoes footwears underwears transportations unemployments "
    "publicities bandwidths vandalisms livestocks cutleries healthcares musics weathers "
    "lucks laughters garbages trashes rubbishes wisdoms courages sunshines sunlights oxygens "
    "awarenesses parkings shoppings housings contentments incenses"
)
MASS_PLURAL_NOUN = (
    "researches evidences progresses staffs stuffs trainings accommodations damages supports helps pains"
)
WRONG_PLURAL = (
    "childrens childs mans womans mens womens peoples persons foots tooths gooses mouses oxes sheeps "
    "fishes deers aircrafts spacecrafts shrimps serieses specieses criterias phenomenas phenomenons "
    "bacterias datas medias curriculums analysises crisises hypothesises diagnosises basises knifes "
    "wifes lifes wolfs halfs shelfs thiefs loafs leafs yourselfs ourselfs themselfs offsprings feets "
    "teeths mices dices"
)
# Counted for sure: “fewer”, “a number of”.
FEWER = (
    "people persons children men women patients customers users visitors tourists calories mistakes "
    "errors chemicals hours minutes days weeks months ways options steps side-effects tools problems "
    "symptoms ingredients items products employees students cars features trees chances pages jobs ads "
    "clicks clients countries studies websites subscribers followers reasons things guests sessions "
    "questions words bugs workers drivers buyers"
)
# Singulars that hardly ever stand without a determiner.
STRICT = (
    "person man woman child doctor nurse dentist surgeon therapist practitioner specialist scientist "
    "researcher expert author teacher student customer client user visitor tourist traveler guest "
    "employee worker manager developer engineer lawyer broker lender borrower buyer seller owner tenant "
    "friend beginner athlete needle pill method technique procedure symptom disorder problem issue "
    "difficulty clinic hospital pharmacy session course program programme plan schedule goal step stage "
    "phase factor benefit advantage disadvantage drawback challenge obstacle barrier option alternative "
    "solution answer question suggestion recommendation tip trick idea myth example situation scenario "
    "way kind list number amount rate point zone region site city town village country island beach "
    "mountain river lake park street road building house apartment room kitchen bedroom garden hotel "
    "hostel resort restaurant cafe shop store mall airport ticket passport visa suitcase backpack trip "
    "journey vacation holiday destination attraction museum temple loan mortgage bill invoice budget "
    "salary deposit portfolio contract company firm business agency brand product item tool device "
    "machine gadget phone smartphone tablet laptop computer keyboard button icon app browser website "
    "webpage article sentence keyword image picture video file folder template feature function plugin "
    "widget theme database network password account profile update upgrade bug year month week day hour "
    "minute moment season study survey experiment trial test exam guide tutorial lesson college "
    "university degree job career task project meeting conference event festival gift game prize award "
    "car bike bicycle bus truck seat dog cat puppy animal plant tree recipe meal dish ingredient snack "
    "bottle box exercise workout pose mattress pillow chair desk table window door wall roof charger "
    "cable lamp camera sensor satellite planet rule crime similarity relationship improvement increase "
    "decrease attempt effort decision mistake accident disaster emergency deal platform system "
    "environment"
)
PROCEDURE = (
    "procedure session appointment app plan ticket visa passport hotel loan mortgage policy prescription scan"
)
