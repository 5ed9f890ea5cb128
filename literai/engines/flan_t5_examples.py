"""Eight pairs of a passage and the scene in it, for `flan_t5`: the passages from Carroll (1865), Dickens (1843), Stevenson
(1886), Conan Doyle (1892) and Wells (1895), all in the public domain; the scenes are ours. 2023 showed eight, too.
"""

EXAMPLES: tuple[tuple[str, str], ...] = (
    (
        "There was a table set out under a tree in front of the house, and the March Hare and the Hatter were having tea at it: a Dormouse was sitting "
        "between them, fast asleep, and the other two were using it as a cushion, resting their elbows on it, and talking over its head.",
        "A hare and a hatter drinking tea at a table under a tree, a dormouse asleep between them",
    ),
    (
        "In the main street, at the corner of the court, some labourers were repairing the gas-pipes, and had lighted a great fire in a brazier, round which "
        "a party of ragged men and boys were gathered: warming their hands and winking their eyes before the blaze in rapture.",
        "Ragged men and boys warming their hands at a brazier on a city street in winter",
    ),
    (
        "Presently after, he sat on one side of his own hearth, with Mr. Guest, his head clerk, upon the other, and midway between, at a nicely calculated "
        "distance from the fire, a bottle of a particular old wine that had long dwelt unsunned in the foundations of his house.",
        "Two gentlemen sitting on either side of a fireplace in the evening, a bottle of wine between them",
    ),
    (
        "He was lounging upon the sofa in a purple dressing-gown, a pipe-rack within his reach upon the right, and a pile of crumpled morning papers, "
        "evidently newly studied, near at hand. Beside the couch was a wooden chair, and on the angle of the back hung a very seedy and disreputable "
        "hard-felt hat, much the worse for wear, and cracked in several places.",
        "A man in a purple dressing-gown lying on a sofa among newspapers, an old felt hat hanging on a chair",
    ),
    (
        "The big doorway opened into a proportionately great hall hung with brown. The roof was in shadow, and the windows, partially glazed with coloured "
        "glass and partially unglazed, admitted a tempered light.",
        "A great hall hung with brown cloth, soft light falling through windows of coloured glass",
    ),
    (
        "As he spoke the gleam of the sidelights of a carriage came round the curve of the avenue. It was a smart little landau which rattled up to the door "
        "of Briony Lodge. As it pulled up, one of the loafing men at the corner dashed forward to open the door in the hope of earning a copper.",
        "A carriage with lit lamps stopping before a villa at night, a poor man running to open its door",
    ),
    (
        "In came a fiddler with a music-book, and went up to the lofty desk, and made an orchestra of it, and tuned like fifty stomach-aches. In came "
        "Mrs. Fezziwig, one vast substantial smile.",
        "A fiddler tuning up at a high desk while a stout smiling woman walks into the hall",
    ),
    (
        "Rare white flakes ever and again came eddying down. To the north-eastward, the glare of snow lay under the starlight of the sable sky, and I could "
        "see an undulating crest of hillocks pinkish white. There were fringes of ice along the sea margin, with drifting masses farther out.",
        "Snow falling on a desolate beach under a starlit black sky, ice drifting on the sea",
    ),
)
