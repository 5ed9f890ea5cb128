"""Tables of places as novels write them: saints of churches and towns, American states, Irish counties."""

from __future__ import annotations

from literai.engines.kokoro.words import word_set

# After "St." these make a saint of it, whatever stands before: Neville St. Clair.
SAINTS = word_set(
    "Agnes Albans Alban Aldate Andrew Andrews Ann Anne Anthony Antoine Asaph Aubert Aubyn Augustine Austell Bartholomew Benedict Bernard Botolph Brendan "
    "Bride Catherine Cecilia Christopher Clair Clare Clement Cloud Croix David Denis Denys Dunstan Edmund Elmo Eustache Francis George Germain Giles "
    "Gotthard Helena Helens Helier Honore Ignatius Ives Ivo James Jerome John Johns Joseph Jude Julien Just Kitts Lawrence Leger Leonard Leonards Louis "
    "Lucia Luke Malo Margaret Mark Martin Martins Mary Matthew Maur Michael Moritz Neots Nicholas Olave Omer Pancras Patrick Paul Pauls Peter Petersburg "
    "Edmunds Davids Columb Columba Budeaux Mawes Levan Erth Breock Enodoc Michaels Marys Aidan Aidans Bees Cuthbert Cuthberts Oswald Oswalds Hilda Wilfrid "
    "Kilda Bernards Crispin Hubert Mungo Ninian Ronan Magnus Lo Nazaire Etienne Pierre Jean Marie Gall Hilaire Hyacinthe Lazare Ambrose Ambroise Maurice "
    "Antonin Barbe Chad Alphage Mildred Olaf Winifred Bridget Brigid Monica Theresa Teresa Francois Veronica Dominic Xavier Sepulchre Petroc Gabriel "
    "Barnabas Ouen Remy Roque Anselm Ethelburga Swithun Swithins Bevis Asaphs Keverne Neot Heliers Barnard Marc Victor Gilles Eloi Ogg Oggs Gregory "
    "Quentin Roch Saviour Sebastian Simon Stephen Sulpice Swithin Thomas Tropez Ursula Valentine Vincent Vitus Evremonde Gervais Severin Cyr Elizabeth"
)

# After a comma: "Boston, Mass."
STATES = {
    **{"Mass": "Massachusetts", "Conn": "Connecticut", "Penn": "Pennsylvania", "Pa": "Pennsylvania", "Va": "Virginia", "Cal": "California"},
    **{"Calif": "California", "Ill": "Illinois", "Ky": "Kentucky", "Tenn": "Tennessee", "Ga": "Georgia", "Ala": "Alabama", "Fla": "Florida", "Mo": "Missouri"},
    **{"Ind": "Indiana", "Wis": "Wisconsin", "Minn": "Minnesota", "Mich": "Michigan", "Md": "Maryland", "Del": "Delaware", "Vt": "Vermont", "Tex": "Texas"},
    **{
        "Miss": "Mississippi",
        "Me": "Maine",
        "Ct": "Connecticut",
        "Nev": "Nevada",
        "Mont": "Montana",
        "Okla": "Oklahoma",
        "Colo": "Colorado",
        "Ariz": "Arizona",
        "Wyo": "Wyoming",
    },
    **{"Ia": "Iowa", "Kans": "Kansas", "Nebr": "Nebraska", "Dak": "Dakota", "Ont": "Ontario"},
    **{"Ark": "Arkansas", "Kan": "Kansas", "Neb": "Nebraska", "Ore": "Oregon", "Wash": "Washington", "La": "Louisiana"},
}

# After "Co.": "Co. Cork".
COUNTIES = (
    "Cork|Kerry|Clare|Galway|Mayo|Sligo|Leitrim|Donegal|Tyrone|Derry|Londonderry|Antrim|Down|Armagh|Fermanagh|Monaghan|Cavan|Louth|Meath|Westmeath|Longford|"
    "Roscommon|Offaly|Kildare|Dublin|Wicklow|Wexford|Carlow|Kilkenny|Tipperary|Waterford|Limerick|Durham"
)
# These are said to people too: states only after one of their towns.
STATE_TOWNS = {
    "Miss": word_set("Vicksburg Natchez Jackson Biloxi Meridian Columbus Greenville Corinth Oxford"),
    "Me": word_set("Portland Bangor Augusta Bath Harbor Kittery Lewiston Brunswick Rockland"),
}
STATES_TOO = word_set("Pa La Ill Cal Del Mass Wash Ind Tex Ark Ore Mo Ala Ga Va Tenn")  # these are also words, names and calls
CALLED = word_set("Pa La Ill Cal Del Ala Miss Me")  # of these, they may be called even before a comma
