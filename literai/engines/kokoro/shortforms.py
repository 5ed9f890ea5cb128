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
    **{"ult": "last month", "inst": "this month", "prox": "next month", "approx": "approximately", "Xmas": "Christmas", "ed": "edition", "Ed": "Edition"},
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
}
# These are words too: short only before a figure, a numeral, or another short form.
BEFORE_FIGURES = word_set("Cap cap Prop prop Soc Div long sec Sec Art par Pt Bk sc Sc Mon Wed Fri bet temp Pl Ter Ed ed bar op Op ob Ob Inf Coll Long Cent")
# These stand before a name, so a capital after them does not start a sentence.
BEFORE_NAMES = word_set(
    "Surg Serjt Corpl Commr Madlle Sigr Sigra Vte Cte Mlles Mmes Mdme Mons Sig Frl Archbp MR MRS DR Mr Mrs Ms Dr Prof Rev"
    " Revd Hon Lt Lieut Col Capt Gen Sgt Sergt Maj Adm Corp Gov Supt Messrs Mme Mlle "
    "Mdlle MM "
    "Vol vol Ch ch Chap chap Fig fig Mt Ft Nos vs viz cf Cmdr Cpl Pvt Pte Brig Ens Bp Abp Ven Visc Ld Rt Pres Insp Det Asst Wm Thos Chas Jas Geo Jos "
    "Robt Drs Profs Inspr Hy Genl Adml Comdr Mgr Nath Nathl Margt Cath Capts Cols Gens Gt Benj Saml Edw"
    " Fredk Richd Jno Danl Alexr Edwd Eliz Ste Sts Pt Bk Sec sec sc Sc Art App lat Lat long Vols vols"
)
WITHOUT_DOT = word_set("MR MRS Mr Mrs Ms Dr Mme Mlle Messrs Xmas &c Lieut Capt Prof Revd Esq Thos Wm Chas Jas Robt Jno Sergt MSS")

# After "St." these make a saint of it, whatever stands before: Neville St. Clair.
SAINTS = word_set(
    "Agnes Albans Alban Aldate Andrew Andrews Ann Anne Anthony Antoine Asaph Aubert Aubyn Augustine Austell Bartholomew Benedict Bernard Botolph Brendan "
    "Bride Catherine Cecilia Christopher Clair Clare Clement Cloud Croix David Denis Denys Dunstan Edmund Elmo Eustache Francis George Germain Giles "
    "Gotthard Helena Helens Helier Honore Ignatius Ives Ivo James Jerome John Johns Joseph Jude Julien Just Kitts Lawrence Leger Leonard Leonards Louis "
    "Lucia Luke Malo Margaret Mark Martin Martins Mary Matthew Maur Michael Moritz Neots Nicholas Olave Omer Pancras Patrick Paul Pauls Peter Petersburg "
    "Quentin Roch Saviour Sebastian Simon Stephen Sulpice Swithin Thomas Tropez Ursula Valentine Vincent Vitus Evremonde Gervais Severin Cyr Elizabeth"
)

# After a comma: "Boston, Mass."
STATES = {
    **{"Mass": "Massachusetts", "Conn": "Connecticut", "Penn": "Pennsylvania", "Pa": "Pennsylvania", "Va": "Virginia", "Cal": "California"},
    **{"Calif": "California", "Ill": "Illinois", "Ky": "Kentucky", "Tenn": "Tennessee", "Ga": "Georgia", "Ala": "Alabama", "Fla": "Florida", "Mo": "Missouri"},
    **{"Ind": "Indiana", "Wis": "Wisconsin", "Minn": "Minnesota", "Mich": "Michigan", "Md": "Maryland", "Del": "Delaware", "Vt": "Vermont", "Tex": "Texas"},
    **{"Ark": "Arkansas", "Kan": "Kansas", "Neb": "Nebraska", "Ore": "Oregon", "Wash": "Washington", "La": "Louisiana"},
}

STATES_TOO = word_set("Pa La Ill Cal Del Mass Wash Ind Tex Ark Ore Mo Ala Ga Va Tenn")  # these are also words, names and calls
