"""Is a site fit to be published, and is a published one fit to be heard: `check(place)` says what is wrong and what to do.

Each rule is a function that reads what is there and yields findings; nothing here shares code with what writes the
site, so that a fault in one shows in the other. Rules: Apple's podcast requirements, PSP-1, the Podcasting 2.0 namespace.
"""

from __future__ import annotations

from literai.lint.place import Finding, Place, open_place
from literai.lint.rules import check

__all__ = ["Finding", "Place", "check", "open_place"]
