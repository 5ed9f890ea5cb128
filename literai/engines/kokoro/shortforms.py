"""Tables of what novels write short: titles, names, months, offices, states; and which of them need what beside them."""

from __future__ import annotations

from literai.engines.kokoro.words import word_set

# Written short, said long. A full stop follows in the text; it is kept only where the sentence ends.
ABBREVIATIONS = {
    **{
        "MR": "Mister",
        "MRS": "Missus",
        "DR": "Doctor",
        "Mr": "Mister",
        "Mrs": "Missus",
        "Ms": "Miz",
        "Dr": "Doctor",
        "Prof": "Professor",
        "Rev": "Reverend",
        "Revd": "Reverend",
    },
    **{"Hon": "Honourable", "Esq": "Esquire", "Lt": "Lieutenant", "Lieut": "Lieutenant", "Col": "Colonel", "Capt": "Captain", "Gen": "General"},
    **{"Sgt": "Sergeant", "Sergt": "Sergeant", "Maj": "Major", "Adm": "Admiral", "Corp": "Corporal", "Gov": "Governor", "Supt": "Superintendent"},
    **{"Messrs": "Messieurs", "Mme": "Madame", "Mlle": "Mademoiselle", "Mdlle": "Mademoiselle", "MM": "Messieurs", "Jr": "Junior", "Jun": "Junior"},
    **{"Sr": "Senior", "Sen": "Senior", "Bros": "Brothers", "Co": "Company", "Ltd": "Limited", "vs": "versus", "viz": "namely", "cf": "compare"},
    **{"etc": "etcetera", "Etc": "etcetera", "&c": "etcetera", "Vol": "Volume", "vol": "volume", "Ch": "Chapter", "ch": "chapter", "Chap": "Chapter"},
    **{"chap": "chapter", "Fig": "Figure", "fig": "figure", "pp": "pages", "Ave": "Avenue", "Rd": "Road", "Mt": "Mount", "Ft": "Fort", "Nos": "Numbers"},
    **{
        "ult": "ultimo",
        "inst": "instant",
        "prox": "proximo",
        "ulto": "ultimo",
        "approx": "approximately",
        "Xmas": "Christmas",
        "ed": "edition",
        "Ed": "Edition",
    },
    **{"lbs": "pounds", "Cmdr": "Commander", "Cpl": "Corporal", "Pvt": "Private", "Pte": "Private", "Brig": "Brigadier", "Ens": "Ensign", "Bp": "Bishop"},
    **{
        "Abp": "Archbishop",
        "Visc": "Viscount",
        "Bart": "Baronet",
        "Bt": "Baronet",
        "Kt": "Knight",
        "Ven": "Venerable",
        "Ld": "Lord",
        "Rt": "Right",
        "Pres": "President",
        "Supt": "Superintendent",
    },
    **{"Insp": "Inspector", "Det": "Detective", "Treas": "Treasurer", "Asst": "Assistant", "asst": "assistant", "Wm": "William", "Thos": "Thomas"},
    **{"Chas": "Charles", "Jas": "James", "Geo": "George", "Jos": "Joseph", "Robt": "Robert", "Benj": "Benjamin", "Saml": "Samuel", "Edw": "Edward"},
    **{"Fredk": "Frederick", "Richd": "Richard", "Jno": "John", "Danl": "Daniel", "Alexr": "Alexander", "Edwd": "Edward", "Eliz": "Elizabeth"},
    **{"Sq": "Square", "Blvd": "Boulevard", "Bldg": "Building", "Dept": "Department", "dept": "department", "Govt": "Government", "govt": "government"},
    **{"Univ": "University", "Inc": "Incorporated", "Ste": "Sainte", "Sts": "Saints", "Ter": "Terrace", "Pl": "Place", "Hwy": "Highway", "Cts": "Cents"},
    **{"Feb": "February", "Apr": "April", "Aug": "August", "Sept": "September", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December"},
    **{"Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thurs": "Thursday", "Thur": "Thursday"},
    **{"Fri": "Friday", "MS": "manuscript", "MSS": "manuscripts", "Pt": "Part", "Bk": "Book", "Sec": "Section", "sec": "section", "sc": "scene", "Sc": "Scene"},
    **{"Art": "Article", "App": "Appendix", "par": "paragraph", "vols": "volumes", "Vols": "Volumes", "chs": "chapters", "fol": "folio", "lat": "latitude"},
    **{"Lat": "Latitude", "long": "longitude", "Anon": "Anonymous", "anon": "anonymous", "ibid": "ibidem", "Ibid": "Ibidem", "abt": "about", "wd": "would"},
    **{
        "shd": "should",
        "recd": "received",
        "obdt": "obedient",
        "servt": "servant",
        "affec": "affectionate",
        "acct": "account",
        "amt": "amount",
        "bet": "between",
    },
    **{"yr": "your", "Yr": "Your", "yrs": "yours", "Yrs": "Yours", "obedt": "obedient", "obt": "obedient", "hble": "humble", "humb": "humble"},
    **{"affecte": "affectionate", "affectte": "affectionate", "afft": "affectionate", "aff": "affectionate", "affly": "affectionately"},
    **{"sincly": "sincerely", "faithfy": "faithfully", "respy": "respectfully", "cd": "could", "wh": "which", "wch": "which", "agst": "against"},
    **{"Xtian": "Christian", "Xtians": "Christians", "Mdme": "Madame", "Mons": "Monsieur", "Frl": "Fräulein", "Archbp": "Archbishop"},
    **{"Hosp": "Hospital", "Coll": "College", "Batt": "Battalion", "Battn": "Battalion", "Cav": "Cavalry", "Inf": "Infantry", "Hts": "Heights"},
    **{"ther": "thermometer", "therm": "thermometer", "bar": "barometer", "Op": "Opus", "op": "opus", "ver": "verse", "Ver": "Verse"},
    **{"Mlles": "Mesdemoiselles", "Mmes": "Mesdames", "Sig": "Signor", "Fahr": "Fahrenheit", "Cent": "Centigrade", "Long": "Longitude"},
    **{"Flt": "Flight", "Sqn": "Squadron", "Ldr": "Leader", "Cdr": "Commander", "Adjt": "Adjutant", "Esqre": "Esquire", "Phila": "Philadelphia"},
    **{"Balto": "Baltimore", "Cin": "Cincinnati", "ob": "obiit", "Ob": "Obiit", "aet": "aetatis", "Aet": "Aetatis", "aetat": "aetatis", "Ldrs": "Leaders"},
    **{"jun": "junior", "sen": "senior", "jr": "junior", "sr": "senior", "junr": "junior", "senr": "senior", "Junr": "Junior", "Senr": "Senior"},
    **{"Cf": "Compare", "Viz": "Namely", "Doz": "Dozen", "Approx": "Approximately", "Recd": "Received", "rec": "received", "Mem": "Memorandum"},
    **{"Surg": "Surgeon", "Serjt": "Serjeant", "Corpl": "Corporal", "Commr": "Commissioner", "Gaz": "Gazette", "Soc": "Society", "Parl": "Parliament"},
    **{"Lond": "London", "Edin": "Edinburgh", "Middx": "Middlesex", "Madlle": "Mademoiselle", "Sigr": "Signor", "Sigra": "Signora"},
    **{"Vte": "Vicomte", "Cte": "Comte", "advt": "advertisement", "Advt": "Advertisement", "agt": "agent", "arr": "arrived", "hhd": "hogshead"},
    **{"incog": "incognito", "prop": "proposition", "Prop": "Proposition", "qy": "query", "Qy": "Query", "retd": "retired", "ret": "retired", "Ser": "Series"},
    **{"ser": "series", "Dist": "District", "Div": "Division", "cap": "chapter", "Cap": "Chapter", "Hble": "Honourable", "dept": "department"},
    **{"Drs": "Doctors", "Profs": "Professors", "Inspr": "Inspector", "Hy": "Henry", "Genl": "General", "Adml": "Admiral", "Comdr": "Commander"},
    **{"Esqr": "Esquire", "Mgr": "Monsignor", "Nath": "Nathaniel", "Nathl": "Nathaniel", "Margt": "Margaret", "Cath": "Catherine", "Secy": "Secretary"},
    **{"Rly": "Railway", "Ry": "Railway", "Stn": "Station", "Gdns": "Gardens", "Cres": "Crescent", "Terr": "Terrace", "Mts": "Mountains", "Bldgs": "Buildings"},
    **{"Messrs": "Messieurs", "Revs": "Reverends", "Capts": "Captains", "Cols": "Colonels", "Gens": "Generals", "Majs": "Majors", "Sgts": "Sergeants"},
    **{"Archb": "Archbishop", "Archd": "Archdeacon", "Bros": "Brothers", "Cie": "Company", "Gt": "Great", "Ry": "Railway", "Lieuts": "Lieutenants"},
    **{
        "Regt": "Regiment",
        "regt": "regiment",
        "Regts": "Regiments",
        "regts": "regiments",
        "doz": "dozen",
        "encl": "enclosed",
        "esp": "especially",
        "incl": "including",
        "misc": "miscellaneous",
        "temp": "temperature",
        "tel": "telephone",
    },
    # people
    **{"Fr": "Father", "Br": "Brother", "Sqr": "Squire", "Sqre": "Squire", "Dep": "Deputy", "Majr": "Major", "Captn": "Captain", "Govr": "Governor"},
    **{
        "Atty": "Attorney",
        "Comdt": "Commandant",
        "Engr": "Engineer",
        "Marq": "Marquis",
        "Lieutt": "Lieutenant",
        "Sergts": "Sergeants",
        "Bro": "Brother",
        "Sra": "Señora",
    },
    **{
        "Msgr": "Monsignor",
        "Card": "Cardinal",
        "Chev": "Chevalier",
        "Hr": "Herr",
        "Vve": "Veuve",
        "Adj": "Adjutant",
        "Bvt": "Brevet",
        "Ldship": "Lordship",
        "Ldp": "Lordship",
        "Snr": "Senior",
        "snr": "senior",
        "Monsig": "Monsignor",
        "Preb": "Prebendary",
        "Capn": "Captain",
    },
    **{
        "Srta": "Señorita",
        "Dowr": "Dowager",
        "Chanc": "Chancellor",
        "Commn": "Commission",
        "Secs": "Secretaries",
    },
    **{"Exors": "Executors", "exors": "executors", "Exor": "Executor", "exor": "executor", "Hdqrs": "Headquarters", "hdqrs": "headquarters", "Agt": "Agent"},
    # Christian names
    **{"Tho": "Thomas", "Nich": "Nicholas", "Nichs": "Nicholas", "Fras": "Francis", "Edm": "Edmund", "Edmd": "Edmund", "Patk": "Patrick"},
    **{"Andw": "Andrew", "Abm": "Abraham", "Abr": "Abraham", "Steph": "Stephen", "Matth": "Matthew", "Christr": "Christopher"},
    **{
        "Arthr": "Arthur",
        "Lawr": "Lawrence",
        "Barth": "Bartholomew",
        "Jonath": "Jonathan",
        "Ebenr": "Ebenezer",
        "Archd": "Archibald",
    },
    **{"Wilm": "William", "Theoph": "Theophilus", "Susa": "Susanna", "Gilb": "Gilbert", "Rog": "Roger"},
    **{"sergt": "sergeant", "sgt": "sergeant", "capt": "captain", "col": "colonel", "lieut": "lieutenant", "maj": "major", "prof": "professor"},
    **{"supt": "superintendent", "insp": "inspector", "esq": "esquire", "bros": "brothers", "messrs": "messieurs", "ltd": "limited", "adm": "admiral"},
    **{"mr": "mister", "mrs": "missus", "gen": "general", "secy": "secretary", "treas": "treasurer", "corpl": "corporal", "serjt": "serjeant"},
    **{"Ther": "Thermometer", "Bar": "Barometer", "Therm": "Thermometer"},
    # months and days
    **{"Jany": "January", "Feby": "February", "Febr": "February", "Apl": "April", "Augt": "August", "Septr": "September", "Octr": "October"},
    **{"Novr": "November", "Decr": "December", "Mond": "Monday", "Tuesd": "Tuesday", "Wednes": "Wednesday", "Wednesd": "Wednesday", "Thursd": "Thursday"},
    **{"Frid": "Friday", "Satur": "Saturday", "Saturd": "Saturday", "Satdy": "Saturday", "Sund": "Sunday", "Xmas": "Christmas"},
    # letters and bills
    **{"affte": "affectionate", "afftly": "affectionately", "affectly": "affectionately", "affecly": "affectionately"},
    **{"faithfly": "faithfully", "respectfy": "respectfully", "respecty": "respectfully", "sincerly": "sincerely", "servts": "servants", "Servt": "Servant"},
    **{"humbl": "humble", "ansd": "answered", "Ansd": "Answered", "recvd": "received", "Recvd": "Received", "pd": "paid", "Pd": "Paid"},
    **{
        "qty": "quantity",
        "wt": "weight",
        "dau": "daughter",
        "agrt": "agreement",
    },
    **{
        "compts": "compliments",
        "Compts": "Compliments",
        "complts": "compliments",
        "wld": "would",
        "cld": "could",
    },
    **{"evg": "evening", "morng": "morning", "wk": "week", "Regd": "Registered", "regd": "registered", "obed": "obedient", "obdnt": "obedient"},
    # places
    **{
        "Yd": "Yard",
        "La": "Lane",
        "Ct": "Court",
        "Ln": "Lane",
        "Pk": "Park",
        "Bdwy": "Broadway",
        "Pde": "Parade",
        "Bdgs": "Buildings",
    },
    **{
        "Chbrs": "Chambers",
        "Chmbrs": "Chambers",
        "Upr": "Upper",
        "Lr": "Lower",
        "Apt": "Apartment",
        "apt": "apartment",
        "Rm": "Room",
        "nr": "near",
        "Nr": "near",
    },
    **{"opp": "opposite", "cor": "corner", "Hants": "Hampshire", "Lancs": "Lancashire", "Lincs": "Lincolnshire", "Wilts": "Wiltshire"},
    **{
        "Bucks": "Buckinghamshire",
        "Berks": "Berkshire",
        "Herts": "Hertfordshire",
        "Notts": "Nottinghamshire",
        "Beds": "Bedfordshire",
        "Glos": "Gloucestershire",
    },
    **{"Cambs": "Cambridgeshire", "Staffs": "Staffordshire", "Northants": "Northamptonshire", "Leics": "Leicestershire", "Yorks": "Yorkshire"},
    **{"Worcs": "Worcestershire", "Oxon": "Oxfordshire", "Warks": "Warwickshire", "Northumb": "Northumberland", "Eng": "England", "Penna": "Pennsylvania"},
    # books
    **{
        "Sect": "Section",
        "sect": "section",
        "Sects": "Sections",
        "sects": "sections",
        "Lib": "Book",
        "lib": "book",
        "Numb": "Number",
        "Introd": "Introduction",
    },
    **{"Pref": "Preface", "Append": "Appendix", "transl": "translated", "Hist": "History"},
    **{"illus": "illustrated", "Illus": "Illustrated", "contd": "continued", "Chron": "Chronicle"},
}
# These are words or names of their own: short only before a capital.
ONLY_BEFORE_NAMES = word_set("Hr Vve Card Chev Preb Fr Br Bro Rog Abr Gilb Dep Tho Nich Edm Steph Lawr Jonath Barth Matth Arthr")
# Short only after a name, where a place may end: "Scotland Yd."
ONLY_AFTER_NAMES = word_set("Pl Ter Yd La Ct Ln Coll Soc Inf Cav")
# Short only after a comma, as the county or country of a town.
ONLY_AFTER_COMMAS = word_set("Beds Eng Oxon Bucks Notts Herts Berks Wilts Yorks Hants Lancs Lincs Glos Cambs Staffs")
# These are words too: short only before a figure, a numeral, or another short form.
BEFORE_FIGURES = word_set(
    "Ther Bar Sect sect Sects sects Lib lib Numb Rm Apt apt Append Pref Introd Cap cap Prop prop long sec Sec Art par Pt Bk sc Sc Mon Wed Fri bet "
    "temp Ed ed bar op Op ob Ob Long Cent"
)
# These stand before a name, so a capital after them does not start a sentence.
BEFORE_NAMES = word_set(
    "Hr Vve Adj Bvt Msgr Card Chev Monsig Preb Capn Fr Br Bro Sqr Sqre Dep Majr Captn Govr Atty Comdt Marq Lieutt Sra Srta Tho Nich Nichs Fras Edm "
    "Edmd Patk Andw Abm Abr Steph Matth Christr Lib lib Arthr Lawr Barth Jonath Ebenr Wilm Theoph Gilb Rog Sect sect Sects sects Upr Lr Apt apt "
    "Rm nr Nr opp Numb Surg Serjt Corpl Commr Madlle Sigr Sigra Vte Cte Mlles Mmes Mdme Mons Sig Frl Archbp MR MRS DR Mr Mrs Ms Dr Prof Rev Revd "
    "Hon Lt Lieut Col Capt Gen Sgt Sergt Maj Adm Corp Gov Supt Messrs Mme Mlle Mdlle MM Vol vol Ch ch Chap chap Fig fig Mt Ft Nos vs viz cf Cmdr "
    "Cpl Pvt Pte Brig Ens Bp Abp Ven Visc Ld Rt Pres Insp Det Asst Wm Thos Chas Jas Geo Jos Robt Drs Profs Inspr Hy Genl Adml Comdr Mgr Nath "
    "Nathl Margt Cath Capts Cols Gens Gt Benj Saml Edw Fredk Richd Jno Danl Alexr Edwd Eliz Ste Sts Pt Bk Sec sec sc Sc Art App lat Lat long Vols "
    "vols"
)
WITHOUT_DOT = word_set("MR MRS Mr Mrs Ms Dr Mme Mlle Messrs Xmas &c Lieut Capt Prof Revd Esq Thos Wm Chas Jas Robt Jno Sergt MSS")
