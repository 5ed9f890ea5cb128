"""From finished episodes to the published site: what is remembered of a book, and the `Work` its pages are made from.

A finished episode is itself an artifact, so an episode made last week is published again as it was, whatever the
settings are today; only a book that is divided otherwise than then drops it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from literai import codec, records, rights, stages
from literai.config import ROLES, Settings
from literai.errors import Damaged
from literai.lock import locked
from literai.publish.site import Changes, Copies, Credit, Published, Work
from literai.publish.site import publish as publish_site
from literai.records import BookRecord
from literai.stages import Finished
from literai.store import Recipe, Store
from literai.types import Book, Episode

if TYPE_CHECKING:
    from literai.order import Order
    from literai.video.overlay import Card

PATIENCE = 300.0  # seconds; publishing takes one or two


def record_of(store: Store, slug: str, book: Book) -> BookRecord:
    """The book's record, new on its first day; the date is kept from then on."""
    found = records.load(store.root, slug)
    if found is None:
        found = BookRecord(slug, book.title, book.author, records.now())
        records.save(store.root, found)
    return found


def finished(store: Store, record: BookRecord, planned: Sequence[Episode] | None) -> dict[int, Finished]:
    """Episodes finished earlier that are whole and still part of the plan (None: of whatever plan)."""
    shelf: dict[int, Finished] = {}
    for name in record.finished.values():
        with contextlib.suppress(FileNotFoundError, Damaged):
            found = codec.decode(store.read(name), Finished)
            for part in (found.audio, found.m4a, found.video, found.cover, *found.pictures, *(name for _, _, names in found.copies for name in names)):
                if part:
                    store.read(part)
            if planned is None or found.episode in planned:
                shelf[found.episode.number] = found
    return shelf


def remember(store: Store, record: BookRecord, one: Finished) -> BookRecord:
    """Keep a finished episode as an artifact named in the book's record."""
    data = codec.encode(one)
    name = store.put(Recipe("finished", 1, "", (codec.digest(data),), {}), data)
    updated = msgspec.structs.replace(record, finished={**record.finished, str(one.episode.number): name})
    records.save(store.root, updated)
    return updated


def publish(
    order: Order, book: Book, planned: Sequence[Episode], store: Store, record: BookRecord, shelf: Mapping[int, Finished], cover: stages.Cover
) -> Changes:
    """Bring the site up to date and remember what was published; other books that are being made into this library have their turn first."""
    site = order.output / "site"
    with locked(store.root / "locks" / "library.lock", "another book of this library", patience=PATIENCE):
        changes = publish_site(site, _work(order, book, planned, store, record, shelf, cover))
        records.save(store.root, msgspec.structs.replace(record, site=records.hashes(site, record.slug)))
        records.save_library(store.root, site)
    return changes


def _work(order: Order, book: Book, planned: Sequence[Episode], store: Store, record: BookRecord, shelf: Mapping[int, Finished], cover: stages.Cover) -> Work:
    settings = order.settings
    return Work(
        slug=record.slug,
        title=book.title,
        author=book.author,
        language=book.language if book.language != "und" else "en",
        source=book.source,
        chapters=tuple(chapter.title for chapter in book.chapters),
        episodes_planned=tuple(planned),
        episodes=tuple(_published(store, record, shelf[number]) for number in sorted(shelf)),
        cover=store.local(cover.file.digest),
        wide=store.local(cover.wide.digest),
        accent=cover.accent,
        hosts=settings.hosts,
        reader=settings.reader,
        profile=order.profile,
        engines=engines_text(settings),
        voices=settings.voice_of(),
        credits=credits(settings),
        created_at=record.created_at,
        base_url=order.base_url,
        email=order.site.email,
        owner=order.site.author,
        library=order.site.title,
    )


def _published(store: Store, record: BookRecord, one: Finished) -> Published:
    return Published(
        one.episode,
        one.script,
        one.timeline,
        one.scenes,
        store.local(one.audio),
        tuple(store.local(name) for name in one.pictures),
        records.published(record.created_at, one.episode.number),
        one.summaries,
        one.cast,
        one.covers,
        store.object(one.m4a) if one.m4a else None,
        store.object(one.video) if one.video else None,
        one.levels,
        tuple(Copies(kind, width, tuple(store.object(name) for name in names)) for kind, width, names in one.copies),
        store.local(one.cover) if one.cover else None,
    )


def engines_text(settings: Settings) -> dict[str, str]:
    """Role -> engine and the revision of its weights, for pages and JSON."""
    from literai.engines.loading import engine_class

    return {role: f"{(name := getattr(settings, role).engine)} ({engine_class(role, name).fingerprint})" for role in ROLES}


def credits(settings: Settings) -> tuple[Credit, ...]:
    """Everybody whose work is in this podcast, from the model cards in `models/` of the engines in use."""
    from literai.models import cards, cards_of

    used = [one for role in ROLES for one in cards_of(getattr(settings, role).engine, getattr(settings, role).options)]
    found = tuple(Credit(card.what, card.who, card.licence, card.url) for card in cards() if card in used)
    drawn = rights.sources(settings.painter.engine, lettered=True)
    own = drawn[:1] if settings.painter.engine == "illustrator" else []  # other painters have cards of their own
    return (
        *found,
        *(Credit(f"The pictures: {one['what']}", one["who"], one["licence"]) for one in own),
        *(Credit(f"{one['what']}, the lettering of covers and films", one["who"], one["licence"]) for one in drawn[1:]),
    )


def card(settings: Settings, book: Book, episode: Episode) -> Card:
    """What a film says of itself, before and after."""
    from literai.encoders import MACHINE_MADE
    from literai.video.overlay import Card

    thanks = [f"{credit.what}: {credit.who}, {credit.licence}" for credit in credits(settings)]
    lines = [f"Text: {book.source}"] if book.source else []
    return Card(book.title, book.author, f"Episode {episode.number} of {episode.total}: {episode.title}", MACHINE_MADE, (*lines, *thanks))
