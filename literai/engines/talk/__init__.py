"""The embedded writer: talk from forms.

A form is one small exchange, written by a person, with slots that only facts fill:

    [[form]]
    topic = "simile"                                  what the facts must be about (`Ask.facts["topic"]`)
    turns = ["M: “{simile}”. I collect those.",       P: said by the host who reads for people; M: by the one who
             "P: You’d pin it to a board."]           reads for making; A: by whoever's turn it is, B: by the other
    when = { mood = "fear" }                          optional: slots that must have these values

Holds: a form is used only if every slot it names is among the facts and its first turn suits the speaker; never twice in
an episode; in a series one not used yet comes first, then the one used longest ago; the same Ask always gets the same
reply. Writers extend `forms/*.toml` and touch no code. Slots: {name} as it is, {Name} with a capital.
"""

from literai.engines.talk.bank import Form, forms
from literai.engines.talk.writer import LANGUAGES, Talk

__all__ = ["LANGUAGES", "Form", "Talk", "forms"]
