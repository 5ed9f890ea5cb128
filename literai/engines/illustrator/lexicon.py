"""Words and what they are drawn as: places, people, animals, things.

Pure data and look-ups; no drawing library. The tables map lower-case lemmas. A describer may use them to know
what can be drawn, and the illustrator uses them to draw what any describer names.
"""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from functools import lru_cache


def _table(text: str) -> dict[str, str]:
    """Lines of "target: word, word, ..."; the target is itself a word for it."""
    table: dict[str, str] = {}
    for line in text.strip().splitlines():
        target, _, words = line.strip().partition(":")
        for word in (target, *words.split(",")):
            if word.strip():
                table.setdefault(word.strip(), target.strip())
    return table


# Outdoors. A target is a key of LANDS in landscapes, or a setting that `compose` builds itself.
OUTDOORS = _table(
    """
    field: cornfield, wheatfield, farmland, pasture, ploughed field, stubble, countryside, country, croquet ground, croquet lawn, croquet game, croquet, playing field, racecourse
    meadow: grass, glade, clearing, downs, prairie, paddock
    hill: hillside, hilltop, slope, knoll, ridge, mound
    valley: dale, glen, vale, ravine, gorge, river valley, canyon
    garden: orchard, flowerbed, rose garden, kitchen garden, yard garden, grounds, greenhouse, arbour, shrubbery, vineyard, maze
    park: avenue of trees, promenade
    lawn: croquet-ground
    forest: wood, woods, woodland, grove, thicket, copse, trees, tree, bough, greenwood, pinewood
    jungle: rainforest
    mountain: mountains, alps, peak, summit, crag, pass, glacier, volcano, mountainside, precipice
    cliff: cliffs, bluff, ledge, cliff top
    moor: moors, moorland, heath, fell, fells, steppe, tundra
    marsh: swamp, bog, fen, fens, mire, wetland, marshes
    desert: sands, dune, dunes, oasis
    wasteland: wilderness, waste, quarry, crater, plain, moon surface
    snowfield: ice field, ice, arctic, tundra snow
    road: highway, highroad, lane, footpath, track, crossroads, roadside, turnpike, path, trail, milestone
    churchyard: graveyard, cemetery, burial ground, grave, tomb
    village: hamlet, settlement, green village
    farm: farmyard, farmhouse, barnyard, ranch, plantation, farmstead
    house: doorway, cottage, manor, mansion, villa, lodge, hut, doorstep, porch, doorway outside, homestead, facade, windowsill, country house, abbey
    castle: fortress, fort, citadel, tower, battlements, keep, ramparts, palace outside, walls of castle
    river: riverbank, stream, brook, bank, ford, waterfall, creek, canal, riverside, rapids, water, weir
    lake: loch, lakeside, reservoir
    pool: pond, millpond, spring, puddle
    beach: strand, sand
    shore: seashore, coast, seaside, headland, rocks, reef, waterside
    island: isle, islet
    sea: ocean, waves, open sea, deep, surf, lighthouse
    ship: vessel, schooner, frigate, brig, steamer, steamship, sloop, yacht, whaler, deck, quarterdeck, rigging, shipboard, bridge of ship
    boat: rowboat, canoe, raft, lifeboat, gondola, barge, whaleboat, skiff
    harbour: harbor, port, dock, docks, quay, wharf, pier, jetty
    street: lane of houses, avenue, thoroughfare, pavement, sidewalk, road in town, street corner, boulevard, high street, gutter, kerb, curb, footway, row of houses, terrace, shopping street, side street, town, city street
    alley: alleyway, passageway outside, back street, court of houses, by-street, bystreet, slum
    square: plaza, piazza, marketplace square, town square, portico, fountain square
    market: marketplace, fair, fairground, bazaar, stalls, market place
    city: skyline, metropolis, london, paris, rooftops, housetops, suburb
    courtyard: yard, quadrangle, cloister, court outside, inn yard, stable yard, backyard
    ruins: ruin, ruined palace
    railway: railway line, railroad, station, railway platform, platform, railway station, train outside
    bridge: viaduct, footbridge
    battlefield: battle, trenches, trench
    camp: encampment, bivouac, campfire, campsite
    sky: heavens, air, clouds, treetop, treetops
    """
)
INDOORS = _table(
    """
    room: window, chamber, apartment, interior, lodgings, lodging, house inside, window seat, closet, flat, quarters, rooms
    parlour: parlor, sitting room, sitting-room, drawing room, drawing-room, living room, hearth, fireside, smoking room, smoking-room, morning room, boudoir, fireplace, hearthrug
    bedroom: bedchamber, nursery, bedside, dormitory, dressing room, guest room, bed, sickroom, deathbed
    kitchen: scullery, pantry, larder, bakehouse
    dining room: dining-room, dining hall, dinner table, breakfast room, breakfast table, supper table, banquet, feast
    library: reading room, archive, bookroom
    study: consulting room, consulting-room
    laboratory: lab, observatory, surgery, dissecting room, anatomy theatre, dispensary
    workshop: workroom, forge, smithy, foundry, factory, mill, garage, studio, warehouse, workhouse, atelier, darkroom
    office: counting house, counting-house, bank, bureau, chambers, police station, post office
    shop: store, bookshop, pawnshop, bakery, junk shop, chemist, tailor's
    schoolroom: classroom, school, lecture room, lecture hall
    tavern: inn, pub, public house, barroom, taproom, cafe, coffee house, coffee-house, restaurant, alehouse, opium den, den, hotel, lobby, clubhouse
    hall: great hall, entrance hall, palace, hallway, vestibule, lobby hall, foyer, temple, portico hall, chateau, gallery hall, banqueting hall, antechamber
    ballroom: dance hall, assembly room
    throne room: audience chamber, royal court
    church: chapel, cathedral, aisle, altar, nave, choir, vestry, minster, abbey church
    courtroom: court, court of justice, tribunal, dock of court
    theatre: theater, stage, opera, auditorium, concert hall, music hall, box at the opera
    museum: gallery, exhibition, picture gallery
    prison: cell, jail, gaol, dungeon, prison cell, oubliette
    cellar: vault, crypt, basement, wine cellar, bank vault, catacomb
    attic: garret, loft
    staircase: stair, stairs, stairway, stairwell, landing, steps
    corridor: passage, hall passage, gangway, passageway
    barn: stable, stables, cowshed, shed, hayloft, stall of horse, outhouse
    cabin: ship's cabin, berth, captain's cabin, forecastle
    carriage: coach inside, compartment, railway carriage, hansom inside, cab inside, train
    hospital: ward, infirmary, asylum, sanatorium
    tent: marquee, pavilion
    cave: cavern, grotto, den of beast, lair, mine, tunnel, underground, burrow, rabbit hole, rabbit-hole, pit, hole, sewer
    well: shaft, well shaft
    """
)
# People: the role they are dressed as.
PEOPLE = _table(
    """
    man: fellow, chap, husband, father, uncle, brother, nephew, son, grandfather, guest, visitor, stranger, host, neighbour, neighbor, friend, companion, partner, master, person, figure, people, adult, bachelor, bridegroom, groom, diner, listener, spectator, passenger, tenant, landlord, owner, witness, patient, customer, client, buyer, speaker, narrator, hero, villain, rival, enemy, lover, cousin, widower, comrade, mate, colleague, journalist, editor, reporter, author, writer, poet, artist, painter, actor, mayor, politician, minister, ambassador, secretary, agent, spy, dealer, merchant, banker, pedlar, peddler, manager, director, jeweller, critic, opponent, pursuer, player, dancer, winner, citizen, townsman, villager, foreigner, american, frenchman, englishman, german, scotsman, irishman, londoner, psychologist, reasoner, grown-up, heir, godfather, chief, leader, idler, lounger, loafer, juror, silhouette, creditor, debtor, invalid, cripple, dwarf, giant, hypnotist, conjurer, magician's man, juggler, acrobat, clown, fool, jester, dandy, fop, swimmer, rider of horse, walker, climber, rower, skater, passer-by, passerby, bystander, onlooker, inventor, philosopher, genius, hermit man, tutor's man, undertaker, sexton, body, corpse, dead man, barber, tailor, watchmaker, baker, butcher, grocer, chemist, shopkeeper, auctioneer
    woman: wife, mother, aunt, sister, niece, daughter, widow, governess, actress, mistress, hostess, landlady, girlfriend, sweetheart, fiancee, spinster, housewife, female, heroine, neighbour woman, godmother, stepmother, sister-in-law, frenchwoman, englishwoman, seamstress, dressmaker, dancer woman, singer, governess
    boy: lad, schoolboy, urchin, page, apprentice, errand boy, pageboy, newsboy, son boy, grandson, youngster, stable-boy, youth, cabin boy, choirboy
    girl: schoolgirl, lass, granddaughter, maiden, little girl, young girl, damsel, flower girl
    child: kid, children, toddler, orphan, infant child, pupil, tot, brat, little one
    baby: infant, newborn, babe
    old man: grandsire, patriarch, elder, greybeard, miser, pensioner, veteran
    old woman: crone, grandmother, granny, hag, old lady, dowager, beldam
    gentleman: sir, squire, young man, gentry, suitor, beau, admirer, aristocrat, noble gentleman, member of parliament
    lady: young lady, miss, madam, noblewoman, baroness, duchess, countess, marchioness, heiress, ladyship, belle, debutante, gentlewoman, young woman
    detective: sleuth, inspector, investigator, holmes
    doctor: physician, surgeon, dr, medical man, dentist
    lawyer: attorney, solicitor, barrister, judge, magistrate, notary, advocate, justice, coroner
    scientist: inventor, professor, chemist scholar, scholar, naturalist, astronomer, alchemist, mathematician, philosopher scientist, experimenter, geologist
    clerk: bookkeeper, accountant, copyist, scrivener, cashier, librarian, official, postmaster
    servant: butler, footman, valet, waiter, steward, attendant, manservant, lackey, porter, doorman, household, usher, groom of horses, coachboy, retainer
    maid: housekeeper, parlourmaid, housemaid, maidservant, chambermaid, servant girl, charwoman, waitress, barmaid, serving-woman, nursemaid
    cook: chef, kitchen maid
    policeman: constable, police, police officer, sergeant, warder, gaoler, jailer, guard, watchman, police inspector, bobby
    soldier: private, trooper, sentry, sentinel, guardsman, infantry, cavalry, troops, army, musketeer, grenadier, dragoon, warrior, rifleman, gunner, regiment, sniper, scout
    officer: colonel, general, major, lieutenant, captain of soldiers, admiral, commander, brigadier, marshal
    knight: cavalier, crusader, paladin
    sailor: seaman, mariner, crew, boatswain, helmsman, steersman, harpooner, cabin-boy, oarsman, boatman, ferryman, first mate, shipmate, midshipman, bargeman
    captain: skipper, pilot, sea captain
    fisherman: angler, whaler, fisher
    farmer: peasant, reaper, ploughman, haymaker, yeoman, milkmaid's man, countryman, rustic, harvester, woodcutter, woodman, woodsman, lumberjack, goatherd, field hand
    labourer: worker, laborer, workman, miner, carpenter, mason, navvy, builder, mechanic, docker, engineer, porter of loads, dustman, sweep, chimney sweep, digger, stoker, roadmender, cobbler, weaver, joiner, plumber, scissors-grinder, knife-grinder, artisan, rag dealer
    gardener: groundsman
    smith: blacksmith, forgeman
    beggar: tramp, vagabond, wretch, outcast, pauper, hermit, gypsy, gipsy, ragamuffin, castaway, waif, vagrant, wanderer in rags, madman, lunatic, drunkard
    ruffian: thug, robber, thief, burglar, bandit, outlaw, brigand, highwayman, criminal, rogue, scoundrel, rough, assassin's man, bully, smuggler, poacher, kidnapper, gangster, rascal, intruder, attacker
    pirate: buccaneer, corsair
    prisoner: convict, captive, fugitive, slave, condemned man, knave
    priest: clergyman, vicar, parson, curate, rector, pastor, minister of church, chaplain, bishop, rabbi, missionary, preacher, reverend, abbot, dean, verger, deacon, father confessor
    monk: friar, pilgrim
    nun: abbess, sister of mercy, prioress
    king: emperor, monarch, czar, tsar, sultan, ruler, caesar, majesty
    queen: empress, monarch queen
    prince: duke, crown prince
    princess: infanta
    nobleman: count, baron, lord, earl, viscount, marquis, courtier, noble, chamberlain, ambassador noble, cardinal, chancellor
    wizard: magician, sorcerer, enchanter, warlock, conjuror
    witch: sorceress, enchantress, fortune-teller
    hatter: mad hatter
    bride: newlywed
    nurse: midwife, governess nurse, nanny
    traveller: traveler, wanderer, explorer, adventurer, tourist, pedestrian, wayfarer, emigrant, prospector, time traveller
    shepherd: shepherdess, swineherd, drover, cowherd
    hunter: huntsman, gamekeeper, trapper, sportsman, archer, forester
    musician: fiddler, violinist, piper, organist, bandsman, orchestra, band, minstrel, flautist, pianist, drummer, bugler
    driver: coachman, cabman, cabby, groomsman, postilion, carter, cart driver, ostler, cabdriver, charioteer
    schoolmaster: teacher, tutor, schoolteacher, headmaster, usher of school
    ghost: spirit, phantom, spectre, specter, apparition, wraith, dead partner
    death: grim reaper, reaper, skeleton man
    monster: demon, devil, fiend, ogre, troll, ape-man, savage beast, brute
    creature: morlock, goblin, imp, dwarf creature, elf, being, martian, gnome, eloi creature, shape, thing of dark
    sleeper: sleeping man
    robed: little people, eloi, apostle, prophet, roman, greek, angel, saint, druid, disciple
    eastern: arab, turk, indian, merchant of the east, sheikh, rajah, persian, moor man, lascar, malay
    murderer: assassin, killer, vampire, hooded figure, masked man
    """
)
GROUPS = {
    "crowd": 7, "people": 5, "group": 4, "mob": 7, "throng": 7, "party": 5, "company": 5, "family": 4, "household": 4, "army": 7, "troop": 6, "troops": 6, "gang": 4, "crew": 5,
    "audience": 7, "congregation": 6, "band": 4, "procession": 6, "folk": 4, "police": 2, "couple": 2, "pair": 2, "cavalry": 5, "infantry": 6, "orchestra": 5, "villagers": 5,
    "flock": 5, "herd": 5, "pack": 4, "swarm": 6, "regiment": 6, "jury": 6, "multitude": 7, "knot": 4, "row": 5, "team": 4, "little people": 5, "row of boys": 4, "children": 3, "staff": 3,
}  # fmt: skip
ANIMALS = _table(
    """
    horse: pony, mare, stallion, steed, colt, foal, cob, charger, nag, hunter horse, cart-horse, carthorse, centaur
    donkey: ass, mule
    cow: bull, ox, oxen, calf, cattle, bullock, heifer, buffalo, bison
    dog: puppy, terrier, spaniel, collie, pup, lapdog, sheepdog, cur, pug
    hound: mastiff, greyhound, bloodhound, bulldog, foxhound, deerhound, wolfhound
    wolf: werewolf, jackal, hyena
    fox: vixen
    cat: kitten, tomcat, cheshire cat, tabby, cheetah
    lion: lioness, griffin, gryphon
    tiger: leopard, panther, jaguar
    bear: cub, polar bear
    pig: boar, sow, hog, swine, piglet, guinea pig, badger
    sheep: lamb, ram, ewe
    goat: kid goat, billy goat, ibex
    deer: stag, doe, hind, fawn, antelope, buck, reindeer, elk, moose, gazelle, hart
    elephant: mammoth
    camel: dromedary, llama, giraffe
    monkey: ape, baboon, gorilla, chimpanzee, orangutan, ourang-outang
    mouse: rat, dormouse, shrew, vole, mole, rodent, squirrel, ferret, weasel, stoat
    hedgehog: porcupine
    lizard: crocodile, alligator, newt, salamander, chameleon, iguana
    rabbit: bunny, guinea-pig
    hare: march hare
    white rabbit:
    bird: sparrow, robin, thrush, lark, nightingale, blackbird, finch, swallow, wren, linnet, canary, songbird, cuckoo, starling, lory, dodo, eaglet, fowl
    crow: raven, rook, jackdaw, magpie
    dove: pigeon
    parrot: cockatoo, macaw, parakeet
    duck: drake, duckling, teal
    swan: cygnet
    goose: geese, gander
    chicken: hen, chick, poultry
    cock: rooster, turkey, pheasant, cockerel
    flamingo:
    heron: stork, crane, ibis, ostrich, pelican
    peacock:
    eagle: hawk, falcon, vulture, buzzard, kite bird, condor, osprey
    owl:
    gull: seagull, albatross, seabird, petrel, tern, cormorant
    bat:
    snake: serpent, viper, adder, cobra, python, worm, asp, eel
    fish: salmon, trout, herring, cod, pike, carp, lobster, octopus, squid, whiting
    whale: porpoise, dolphin, walrus, seal, sea monster, leviathan, white whale
    shark:
    butterfly: moth, dragonfly
    caterpillar: maggot, grub, centipede
    spider: scorpion, tarantula
    crab: lobster crab
    beetle: insect, cockroach, ant, fly, bee, wasp, cricket, grasshopper, vermin, bug
    turtle: tortoise, mock turtle
    frog: toad
    dragon: wyvern, jabberwock, griffon, hippogriff
    """
)
THINGS = _table(
    """
    table: dinner table, tea-table, tea table, workbench, counter, altar table, card table, sideboard
    round table: tea things, tea, tablecloth
    desk: writing desk, bureau desk, writing-table, escritoire
    chair: seat, rocking chair, rocking-chair, high chair, bench chair
    armchair: easy chair, easy-chair, arm-chair, elbow chair
    sofa: couch, settee, divan, settle
    bed: cradle, cot, bunk, hammock, mattress, bedclothes, four-poster
    bench: pew, form bench
    stool: footstool, three-legged stool
    bookcase: bookshelf, bookshelves, shelf, shelves
    cupboard: cabinet, wardrobe, dresser, closet thing, safe, press, chest of drawers, drawer
    clock: grandfather clock, timepiece, pendulum, hourglass
    piano: harpsichord, pianoforte, organ, spinet, harmonium
    mirror: looking-glass, looking glass
    picture: painting, portrait, frame, photograph, engraving, sketch, canvas, poster, placard
    map: chart, plan, parchment
    fireplace: hearth, chimney, grate, mantelpiece, chimneypiece, mantel, chimney-piece
    stove: oven, furnace, brazier, boiler
    door: doorway, gate door, threshold, knocker, trapdoor
    window: casement, pane, blind, shutter, skylight, windowsill, stained-glass window
    lamp: light, lamplight, oil lamp, gaslight, gas
    candle: taper, candlestick, candlelight, match
    lantern: torch lantern
    street lamp: lamp-post, lamppost, street-lamp, gas-lamp, streetlamp
    chandelier: candelabra
    book: novel, diary, bible, volume, ledger, notebook, manuscript, journal, newspaper, album
    letter: note, paper, envelope, document, telegram, card note, message, papers, will, scroll
    bottle: phial, vial, flagon, jar, decanter, wine, brandy, whisky, rum, beer, jug, pitcher, port wine
    flask: glassware, retort, test tube, beaker, chemical, potion, draught
    cup: teacup, mug, saucer, bowl, goblet, chalice
    teapot: kettle, coffee pot, urn
    glass: wineglass, tumbler, spectacles
    food: dish, fruit, plate, meal, tart, cake, pie, pudding, apple, cheese, meat, turkey dish, supper, dinner, breakfast, feast, orange, orange pip, jam
    bread: loaf, biscuit, crust, bun, sandwich
    key: keys, bunch of keys
    watch: pocket watch, pocket-watch, compass, locket, medal, ring, jewel, necklace, bracelet, diamond, gem, blue carbuncle
    chest: trunk, strongbox, box, casket, coffer, case, tin box, cash box, cash-box, treasure
    crate: packing case, packing-case
    barrel: cask, keg, tub, butt, tun
    sack: bundle, parcel, package, bale, heap, pack bundle
    basket: hamper
    bag: suitcase, valise, portmanteau, luggage, handbag, satchel, knapsack, carpet bag, purse
    cauldron: pot, kettle pot, saucepan, copper pot
    machine: engine, time machine, apparatus, mechanism, model, instrument, contraption, motor, printing press, lever, dynamo, loom, bicycle
    telescope: microscope, spyglass, theodolite, camera
    globe: orb, crystal ball
    flowers: flower, vase, rose, bouquet, lily, daisy, garland, blossom, wreath, posy, daisy chain, tulip, violet, poppy
    throne:
    cross: crucifix
    gravestone: tombstone, headstone, grave stone, tomb stone
    coffin: bier, hearse box
    statue: bust, figurehead, idol, monument, column, pillar, pedestal, obelisk, sculpture
    sphinx:
    fountain:
    well: pump, trough
    fire: bonfire, flame, flames, campfire, blaze, embers
    sword: dagger, knife, rapier, sabre, blade, cutlass, bayonet, cleaver, dirk, razor
    gun: rifle, musket, pistol, revolver, cannon, shotgun
    hat: cap, bonnet, helmet, top hat
    umbrella: parasol, sunshade
    violin: fiddle, guitar, banjo, flute, harp, lute, cello
    drum: tambourine
    skull:
    skeleton: bones, bone
    mushroom: toadstool
    tent:
    flag: banner, standard, ensign, pennant
    ladder: scaffold, gallows
    wheel: cartwheel, spinning wheel, spinning-wheel, grindstone, ship's wheel
    anchor:
    cards: card, playing card, pack of cards, dice, chess, chessboard, domino
    money: coin, gold, penny, guinea, sovereign, shilling, banknote, silver
    chain: rope, fetters, shackle, cord
    cushion: pillow, carpet, rug
    curtain: drapery, tapestry, bed-curtain
    bell:
    snowman:
    """
)
BUILDS = _table(
    """
    cottage: hut, cabin thing, lodge house, farmhouse thing, shack
    house: mansion, building, villa, manor house, inn building
    castle: fortress thing, citadel thing
    church building: church, steeple, spire, cathedral, chapel, abbey
    tower: turret, belfry, chimney stack
    lighthouse: beacon
    windmill: mill
    ruin: ruins
    palace: dome
    ship: vessel, schooner, frigate, steamer, brig, sail, whaler, galleon, mast, man-of-war, barque
    boat: rowboat, canoe, raft, lifeboat, oar, punt, dinghy, gondola, skiff
    train: locomotive, steam engine, railway train
    carriage: coach, cab, hansom, stagecoach, brougham, omnibus, chaise, phaeton, gig, dog-cart, dogcart, four-wheeler, landau, hearse, hansom cab, chariot, sleigh, sledge, sled, barouche
    cart: wagon, waggon, barrow, wheelbarrow, dray, handcart, hay-cart
    balloon: airship
    bridge:
    pyramid:
    gate: gateway, railing, railings, turnstile
    fence: hedge, palisade, paling, stile, hedgerow
    stall: booth
    """
)
PLANTS = _table(
    """
    tree: oak, elm, beech, willow, bough, birch, apple tree, yew, ash tree, chestnut, branch, rose tree, rose-tree, poplar
    pine: fir, fir tree, spruce, cedar, christmas tree, larch, cypress
    palm: palm tree
    bush: shrub, thistle, rhododendron, bramble, holly, gorse, fern, ivy, laurel
    rock: stone, boulder, crag rock
    moon: crescent
    star: stars, constellation
    sun: sunshine
    """
)
NOUNS = len(OUTDOORS) + len(INDOORS) + len(PEOPLE) + len(ANIMALS) + len(THINGS) + len(BUILDS) + len(PLANTS)


@lru_cache(maxsize=4096)
def find(table_name: str, phrase: str) -> str:
    """What a noun phrase is drawn as in one of the tables, or "": the whole phrase, then its shorter endings."""
    table = {"outdoors": OUTDOORS, "indoors": INDOORS, "people": PEOPLE, "animals": ANIMALS, "things": THINGS, "builds": BUILDS, "plants": PLANTS}[table_name]
    words = phrase.lower().replace("_", " ").split()
    for start in range(len(words)):
        for tail in (" ".join(words[start:]), singular(" ".join(words[start:]))):
            if tail in table:
                return table[tail]
    return ""


IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "mice": "mouse", "geese": "goose", "wolves": "wolf", "knives": "knife", "leaves": "leaf", "calves": "calf", "thieves": "thief",
    "shelves": "shelf", "oxen": "ox", "wives": "wife", "feet": "foot", "teeth": "tooth", "dice": "dice", "loaves": "loaf", "people": "people", "ladies": "lady",
}  # fmt: skip


def singular(phrase: str) -> str:
    """The last word without its plural."""
    head, _, last = phrase.rpartition(" ")
    if last in IRREGULAR:
        last = IRREGULAR[last]
    elif last.endswith("women"):
        last = last[:-5] + "woman"
    elif len(last) > 5 and last.endswith("men"):
        last = last[:-3] + "man"
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("ches", "shes", "sses", "xes", "zes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")) and len(last) > 3:
        last = last[:-1]
    return f"{head} {last}".strip()
