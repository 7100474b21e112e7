"""Words that first passwords are made of: short, common, easy to type on any keyboard (no æ, ø, å).

Written for this project. None of them is about people, bodies, illness or violence.
"""

from __future__ import annotations

_TEXT = """
aften agurk alge alm ananas anis apotek april arena ark artikkel ask asp atlas august aula avis bake
bakke ballong bamse banan bank bark barlind basar bekk belte benk berg betong bever bilde bisp
bjelle bjerk blad blekk blomst blyant boble bok boks bolle bonde bord bratt brev bris bro brosje
brun brus brygge bue bukett bunad busk buss butikk bygd bygg celle cello chili dagbok dal dam dans
deig diamant dikt disk dokke dovre drage drosje drue due duett duk dusj dyne dyp eddik edel eik
eiker elg elv emne eng engel enkel eple erle ert eske etasje etikett eventyr fabel fag fager fakkel
falk fanfare farge fasan fat favn fele fem ferge ferie ferje ferskt festival fiken film filt fin
fiol fisk fjell fjor fjord flagg flamme flaske flate flekk flis flott flue fly fonn form fort fri
frimerke frisk frost frukt fugl funn furu fyr fyrstikk gaffel galleri gammel gang garasje gardin
garn gartner gate genser gips gitar gjerde gjest glans glass gled glimt globus godt golv gomle gran
grep gress gryn gryte gul gulrot gummi hage hake halm hammer hane hansker hare harpe hatt hav havn
havre hegg hei helg hest hilsen himmel hinke hjelm hjem hjul holme honning horn hotell humle humor
hund hus hval hvete hvit hylle hytte iglo indigo insekt isbre ispinne jakke januar jern jord jubel
jul juli juni jury kabel kaffe kai kake kaktus kalk kam kamera kammer kanal kanel kano kant kaptein
kart kasse kast katalog katt kikkert kilde kile kino kirke kiste kjeks kjele kjole klang klatre
klokke klosse knagg knapp knott koffert kokos komet kompass konfekt konge konsert kopp korall korg
korn krabbe kran krans krem kringle kritt krokus krone krukke krydder kube kuling kunst kvarts kveld
kvist kylling ladning laken laks lampe land lapp larve lasso lav leir leke lekse lenke lerke lett
lilje lilla lim linje linse liten lodd loft logg lokk lomme losje lov luft lukt lunsj lupe lyng lys
magasin mai mais maling malt mandel mango mappe marmor mars maskin matte meis melk melodi melon
merke messe middag mil mimose mint minutt modell molo morgen mose motor multe mur museum musikk mygg
mynt myr nabo nagle nape natt natur navn nebb nellik nett nikkel nise nisse nord note november
nudler nummer oase oktav oktober oliven olje omelett ord orgel ost oter ovn pakke palme panel panne
papir park parykk pasta pause pekan pels penn pensel pepper perle piano pil pinje pinne piper pizza
plakat plante plass plomme plugg polka port post potet prikk prins prisme pudding pute pynt rabarbra
radio rakett ramme rasp regn rein reise reke rekke ren reol rest rev ribbe rim ring ris robot rogn
rom rose rosin rot rubin rugg rund rute rype saft saga sal salat salt samba sand sau sekk sel seler
selje semafor sennep signal sild silke sirkel sitron sjakk sjal skap skatt ski skilt skip skje skog
skole skrin skrue sky skygge slede sleiv slott smak smed smie snekke sofa sokk sol solsikke sopp
sorbet spade spant speil spinat spor stall stav stein stemme stige stil stjerne stol storm strand
streng strikk stue sukker sund suppe svale svamp svane sveve sykkel symfoni syrin tabell tak takk
tang tango tank tape tapet tastatur teater tegning tekst telt teppe terning tid tiger time ting tinn
tiur tog tomat tomte tone topp torg torsk tran trapp tre treff trekk trio tromme trost trupp tulipan
tunnel turkis tusj tvilling ugle uke ull ulv urt ute utsikt vaffel vals vandre vanilje vann vante
varde varm vase vask vegg vei venn verden vers vest vik vikke villa vind vindu vinge vinter viol
visp vogn vokal voks voll vri vugge yacht yoga zoom
"""

WORDS = tuple(_TEXT.split())
