"""Tables of the normaliser: how novels write words that lexicons do not hold; and `link`, which states how a word is said.

Phonemes are in misaki's American alphabet; those here sound right in a British mouth too.
"""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _map(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


def link(word: str, phonemes: str) -> str:
    """A word with its phonemes, as misaki takes them."""
    return f"[{word}](/{phonemes}/)"


# Clipped at the front, known by their apostrophe: 'tis. Phonemes, because the letters alone mislead.
ELISIONS = {
    **{"tis": "tˈɪz", "twas": "twˈʌz", "twere": "twˈɜɹ", "twill": "twˈɪl", "twould": "twˈʊd", "twixt": "twˈɪkst", "tisn't": "tˈɪzᵊnt"},
    **{"twon't": "twˈOnt", "tain't": "tˈAnt", "twouldn't": "twˈʊdᵊnt", "twasn't": "twˈʌzᵊnt", "tweren't": "twˈɜɹᵊnt", "twarn't": "twˈɔɹnt"},
    **{"em": "əm", "im": "ɪm", "til": "tɪl", "cause": "kəz", "bout": "bˈWt", "gainst": "ɡˈɛnst", "neath": "nˈiθ", "midst": "mˈɪdst", "pon": "pˌɑn"},
    **{"ave": "æv", "ead": "ˈɛd", "ouse": "ˈWs", "orse": "ˈɔɹs", "ope": "ˈOp", "appen": "ˈæpən", "ard": "ˈɑɹd", "ome": "ˈOm", "ell": "ˈɛl"},
    **{"eart": "ˈɑɹt", "and": "ənd", "alf": "ˈæf", "igh": "ˈI", "old": "ˈOld", "un": "ən", "e": "i", "ow": "ˈW", "ere": "ˈɪɹ", "er": "ɜɹ"},
}
# Of these the clipped reading is taken only inside a sentence, for at its start the mark opens a quotation: 'And then...'
AMBIGUOUS = word_set("and old cause ell er ere un ope im")
# Written short with an apostrophe inside or at the end, said whole.
SHORTENED = {
    **{
        "thro'": "through",
        "thro'out": "throughout",
        "tho'": "though",
        "altho'": "although",
        "enuff": "enough",
        "p'raps": "perhaps",
        "p'rhaps": "perhaps",
        "s'pose": "suppose",
    },
    **{"gov'nor": "governor", "guv'nor": "governor", "guv'ner": "governor", "cap'n": "captain", "cap'en": "captain", "lieut'nant": "lieutenant"},
    **{"fo'c'sle": "forecastle", "fo'c's'le": "forecastle", "fo'cs'le": "forecastle", "bo's'n": "boatswain", "bo'sun": "boatswain", "bos'n": "boatswain"},
    **{"ha'penny": "halfpenny", "ha'pence": "halfpence", "ha'p'orth": "halfpennyworth", "ha'porth": "halfpennyworth", "dep't": "department"},
    **{"gov't": "government", "ass't": "assistant", "int'l": "international", "cont'd": "continued", "rec'd": "received", "sec'y": "secretary"},
    **{"'n'": "and", "b'lieve": "believe", "'xactly": "exactly", "'stead": "instead", "'spect": "expect", "'scuse": "excuse", "d'rectly": "directly"},
    **{
        "o'clock": "o'clock",
        "wi'out": "without",
        "hon'ble": "honourable",
        "k'n": "can",
        "mus'n't": "mustn't",
        "musn't": "mustn't",
        "gen'l": "general",
        "m'sieu": "Monsieur",
        "m'sieur": "Monsieur",
        "s'elp": "so help",
        "gen'l'man": "gentleman",
        "gen'lman": "gentleman",
        "pr'aps": "perhaps",
    },
    **{"gen'l'men": "gentlemen", "gen'lmen": "gentlemen", "young'un": "young one", "t'wards": "towards", "'specially": "especially", "'pears": "appears"},
    **{"'nother": "another", "'nough": "enough", "'fraid": "afraid", "'fore": "before", "'most": "almost", "'lowance": "allowance", "'gin": "again"},
    **{"b'ys": "boys", "g'wan": "go on", "g'long": "go along", "g'night": "good night", "g'bye": "goodbye", "g'way": "go away", "c'mon": "come on"},
    **{
        "mas'r": "master",
        "gent'lman": "gentleman",
        "gent'lmen": "gentlemen",
        "gen'leman": "gentleman",
        "gen'lemen": "gentlemen",
        "h'sh": "hush",
        "b'way": "Broadway",
        "mo'e": "more",
        "befo'e": "before",
        "b'gosh": "by gosh",
        "b'gum": "by gum",
        "'nuff": "enough",
        "cal'late": "calculate",
        "cal'lates": "calculates",
        "cal'lated": "calculated",
        "'cept": "except",
        "'deed": "indeed",
        "p'r'aps": "perhaps",
    },
}
# Clipped at the end, known by theirs: o' the, th' old.
CLIPPED = {
    "o": "ə",
    "th": "ðə",
    "an": "ən",
    "wi": "wɪ",
    "ol": "ˈOl",
    "t": "tə",
    "d": "də",
    "y": "jə",
    "av": "æv",
    "tha": "ðə",
    "i": "ɪ",
    "mus": "mˈʌs",
    "jes": "ʤˈɛs",
}

# Cries and noises, which letter-to-sound rules spoil.
INTERJECTIONS = {
    **{"hm": "hˈʌm", "hmm": "hˈʌm", "h'm": "hˈʌm", "hum": "hˈʌm", "humph": "hˈʌmf", "hmph": "hˈʌmf", "mm": "əm", "mmm": "əm", "mhm": "əmhˈʌm"},
    **{"ugh": "ˈʌɡ", "pshaw": "ʃˈɔ", "pish": "pˈɪʃ", "psst": "pst", "pst": "pst", "sh": "ʃ", "ssh": "ʃ", "shh": "ʃ", "shhh": "ʃ", "brr": "bɜɹ"},
    **{"brrr": "bɜɹ", "tsk": "tɪsk", "tut": "tˈʌt", "tch": "ʧ", "phew": "fjˈu", "whew": "hwjˈu", "eh": "ˈA", "oho": "ˌOhˈO", "aha": "ɑhˈɑ"},
    **{"ahem": "əhˈɛm", "grr": "ɡɜɹ", "ach": "ˈɑk", "bah": "bˈɑ", "pooh": "pˈu", "faugh": "fˈɔ", "heigho": "hˌIhˈO", "heigh": "hˈA", "ha": "hˈɑ"},
    **{"pfft": "pft", "pff": "pf", "hrm": "hˈʌm", "hrmph": "hˈʌmf", "umph": "ˈʌmf", "harrumph": "həɹˈʌmf", "oi": "ˈY", "ow": "ˈW", "eek": "ˈik"},
    **{"huh": "hˈʌ", "nah": "nˈɑ", "yah": "jˈɑ", "och": "ˈɑk", "aw": "ˈɔ", "fie": "fˈI", "shoo": "ʃˈu", "psha": "ʃˈɔ", "tchah": "ʧˈɑ", "zzz": "z", "zz": "z"},
    **{"argh": "ˈɑɹɡ", "aargh": "ˈɑɹɡ", "ooh": "ˈu", "oo": "ˈu", "whoa": "wˈO", "wow": "wˈW", "hist": "hˈɪst", "soho": "sOhˈO", "halloa": "həlˈO"},
    **{"hulloa": "həlˈO", "hollo": "hˈɑlO", "pah": "pˈɑ", "gee": "ʤˈi", "ay": "ˈI", "uh-huh": "ˈʌhˌʌ", "mm-hm": "əmhˈʌm", "h'mm": "hˈʌm", "h'n": "hˈʌn"},
    **{"zounds": "zˈWndz", "la": "lˈɑ", "um": "ˈʌm", "er": "ˈɜɹ", "erm": "ˈɜɹm", "uh": "ˈʌ", "ah": "ˈɑ", "oh": "ˈO", "aye": "ˈI"},
}

# Names and words that the lexicon spells out or says wrong, and novels are full of.
PRONUNCIATIONS = {
    **{
        "d'ye": "djə",
        "d'you": "djˌu",
        "D'you": "djˌu",
        "t'other": "tˈʌðəɹ",
        "gaol": "ʤˈAl",
        "gaoler": "ʤˈAləɹ",
        "victuals": "vˈɪtᵊlz",
        "boatswain": "bˈOsᵊn",
        "coxswain": "kˈɑksᵊn",
    },
    **{"forecastle": "fˈOksᵊl", "waistcoat": "wˈAskət", "worsted": "wˈʊstɪd", "bade": "bˈæd", "Hermione": "həɹmˈIəni", "Penelope": "pənˈɛləpi"},
    **{"Cholmondeley": "ʧˈʌmli", "Marjoribanks": "mˈɑɹʧbæŋks", "Beauchamp": "bˈiʧəm", "Goethe": "ɡˈɜɹtə", "Raskolnikov": "ɹəskˈOlnɪkɔf"},
    **{"Utterson": "ˈʌtəɹsən", "Marseilles": "mɑɹsˈA", "Thames": "tˈɛmz", "Leicester": "lˈɛstəɹ", "Worcester": "wˈʊstəɹ", "Gloucester": "ɡlˈɔstəɹ"},
    **{"ta'en": "tˈAn", "c'est": "sˈA", "C'est": "sˈA", "i'faith": "ɪfˈAθ", "Ma'm'selle": "mæmzˈɛl", "n'est": "nˈA", "J'ai": "ʒˈA", "j'ai": "ʒˈA"},
    **{"Weena": "wˈinə", "Morlocks": "mˈɔɹlɑks", "Morlock": "mˈɔɹlɑk", "Eloi": "ˈilY", "Gregor": "ɡɹˈɛɡəɹ", "Samsa": "zˈɑmzə", "Lestrade": "lɛstɹˈɑd"},
}

PRONUNCIATIONS |= {f"{number}pence": f"{said}pəns" for number, said in (("five", "fˈIv"), ("eight", "ˈAt"), ("nine", "nˈIn"), ("eleven", "əlˈɛvən"))}
PRONUNCIATIONS |= {"etcetera": "ɛtsˈɛtəɹə", "Monsieur": "məsjˈɜ", "Bronte": "bɹˈɑnti", "Messieurs": "mˈɛsəɹz", "Phoebe": "fˈibi"}

# Words that end in "in": before a closing quotation mark they are no clipped "-ing".
IN_WORDS = word_set(
    "basin begin benjamin berlin bobbin bodkin bulletin bumpkin cabin catkin coffin collin colin cousin dauphin dolphin dublin elfin erin firkin franklin "
    "gherkin goblin griffin gudgeon heroin herein hobgoblin javelin jerkin justin kevin kin latin lambkin lupin mandarin manikin margin martin merlin "
    "moccasin moleskin muffin munchkin muslin napkin origin paladin penguin pippin pumpkin raisin ramekin resin robin rosin rubin ruffin ruin satin "
    "saladin sequin sheepskin sin skin spin therein thin tarpaulin toxin twin urchin vermin violin virgin welkin wherein win within yeltsin zeppelin "
    "tiffin puffin noggin marlin dobbin larkin perkin dustin rankin buskin parkin paraffin ravin cumin saffin "
    "assassin calvin chagrin chin cretin darwin edwin fin gin grin lin melvin odin pin pushkin rin shin tin alwin godwin irwin corin bin din"
)

ACRONYMS = word_set("USA UK BBC FBI CIA TV OK SOS IOU PS MP RN HMS NB AD BC AM PM YMCA GPO MD QC KC RSVP BA MA DNA NASA UN EU")

# Capitals that are words however short, when a whole line is in capitals.
SHORT_WORDS = word_set("NO GO BE ME WE HE OF IN ON AT BY TO OR IT IS AS AN AM DO SO UP US MY IF OH AH HA LO YE YES YOU THE AND BUT NOT")

# Consonants alone, for cries that have no vowel: "Pfft!"
CONSONANTS = _map("b=b c=k d=d f=f g=ɡ h=h j=ʤ k=k l=l m=m n=n p=p q=k r=ɹ s=s t=t v=v w=w x=ks z=z")

# Letters that English lexicons and the network do not know.
LATIN = {
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "þ": "th",
    "Þ": "Th",
    "ð": "th",
    "Ð": "Th",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
}
GREEK = _map("α=a β=b γ=g δ=d ε=e ζ=z η=e θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=u φ=ph χ=ch ψ=ps ω=o")
CYRILLIC = _map(
    "а=a б=b в=v г=g д=d е=ye ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ё=yo і=i"
)
SCRIPTS = {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}  # by the first word of Unicode's name for a letter


def possessive(phonemes: str) -> str:
    """The sound of 's after a word."""
    return "ɪz" if phonemes[-1] in "szʃʒʧʤ" else "s" if phonemes[-1] in "ptkfθ" else "z"
