"""What each command does, once its flags are read: everything heavier than argparse is imported here or below."""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from literai import codec, config, library, records, scriptfile, store
from literai.errors import UsageError
from literai.estimate import Estimate, estimate
from literai.hands import hands
from literai.lock import lock_of_store, locked, of_file
from literai.order import Order, Outcome, script_path, slug_of
from literai.pipeline import make as make_book
from literai.pipeline import review as review_book
from literai.pipeline import understand, write_scripts
from literai.progress import reporter
from literai.remote import RemoteStore
from literai.run import Run
from literai.stages import STAGES
from literai.store import Store
from literai.types import Script

Out = Callable[[str], None]


def make(options: argparse.Namespace, out: Out, say: Out) -> int:
    """Make the podcasts of one book or more; 0 when all wanted episodes are done, 3 when some are, 1 when none is."""
    orders = [_order(options, book) for book in options.books]
    unknown = sorted(set(options.force) - set(STAGES))
    if unknown:
        raise UsageError(f"there is no stage {unknown[0]!r} to force; there are {', '.join(STAGES)}")
    if len(orders) > 1 and (options.title or options.author or options.episodes):
        raise UsageError("--title, --author and --episodes are one book's: make that book alone")
    if options.dry_run:
        return max(_rehearse(order, options, out) for order in orders)
    _writable(options.output)
    if orders[0].settings.video.height:
        from literai.video.write import needed

        needed()
    root = options.output.absolute() / "store"
    store = RemoteStore(root, options.store) if options.store else Store(root)
    engines, told = orders[0].settings.engines(), reporter(quiet=options.quiet)
    faults: list[int] = []
    with (
        locked(lock_of_store(store.root), "this library", shared=True),
        hands(store, engines.values(), executor=options.executor, jobs=options.jobs, address=options.address) as executor,
    ):

        def one(order: Order) -> tuple[Run, Outcome]:
            run = Run(store, engines, executor, told, frozenset(options.force))
            with locked(of_file(store.root, order.path), f"{order.path.name!r}"):
                outcome = make_book(run, order, told.note)
            if options.keep_candidates:
                for number, finished in sorted(outcome.finished.items()):
                    _candidates(script_path(order.output, outcome.slug, number), finished.script, out)
            faults.append(_lint(order, outcome, say))
            return run, outcome

        code = _tell(*one(orders[0]), out, say) if len(orders) == 1 else library.make_all(orders, one, out, say)
    return code or max(faults, default=0)


def _lint(order: Order, outcome: Outcome, say: Out) -> int:
    """What is wrong with the book's pages, files and feed, if anything: 3 when something is."""
    from literai import lint

    found = lint.check(lint.open_place(str(order.output / "site")), [outcome.slug]) if outcome.finished else []
    for one in found:
        say(f"literai: check: {one.line()}")
    return 3 if any(one.level == "error" for one in found) else 0


def _tell(run: Run, outcome: Outcome, out: Out, say: Out) -> int:
    for note in outcome.notes:
        out(f"Note: {note}")
    for number, error in outcome.failed.items():
        say(f"literai: episode {number} failed: {error}")
    made, reused = sum(run.made.values()), sum(run.reused.values())
    done = len(outcome.finished)
    word = "episode" if done == 1 else "episodes"
    out(
        f"{done} {word}, {outcome.minutes:.1f} minutes of sound; {made} pieces of work done, {reused} found ready; {outcome.written} files of the site written."
    )
    if outcome.review:
        out(outcome.review.line)
    if done:
        out(f"Listen: {outcome.page}")
    return 0 if not outcome.failed else 3 if done else 1


def _rehearse(order: Order, options: argparse.Namespace, out: Out) -> int:
    """Every step with scripted engines in a folder that is thrown away."""
    chosen = order.settings
    rehearsal = config.settings("fake", changes=[f"plan.minutes={chosen.plan.minutes}", f"chunk.tokens={chosen.chunk.tokens}"], seed=chosen.seed)
    with tempfile.TemporaryDirectory(prefix="literai-") as folder, ThreadPoolExecutor(1) as executor:
        trial = Order(order.path, Path(folder), rehearsal, "fake", order.title, order.author, order.wanted, order.base_url)
        run = Run(Store(trial.output / "store"), rehearsal.engines(), executor, reporter(quiet=True))
        outcome = make_book(run, trial, lambda text: None)
        for number, one in sorted(outcome.finished.items()):
            turns = one.script.turns
            quoted = sum(turn.kind == "quotation" for turn in turns)
            counts = f"{len(turns)} turns, {quoted} quotations, {len(one.scenes)} scenes"
            out(f"Episode {number}. {one.episode.title}: {counts}, about {one.episode.seconds / 60:.0f} min")
        for number, error in outcome.failed.items():
            out(f"Episode {number} would fail: {error}")
    out(f"Nothing was written: a rehearsal with scripted stand-ins. Run it without --dry-run to make {order.output / 'site'}.")
    return 0 if not outcome.failed else 3 if outcome.finished else 1


def read(options: argparse.Namespace, out: Out) -> int:
    """Print what was understood of a book."""
    from literai.reading import read as read_book

    book = read_book(options.book, title=options.title, author=options.author)
    if options.json:
        chapters = [{"title": chapter.title, "words": chapter.words, **({"part": chapter.part} if chapter.part else {})} for chapter in book.chapters]
        out(
            json.dumps(
                {"title": book.title, "author": book.author, "language": book.language, "encoding": book.encoding, "chapters": chapters},
                ensure_ascii=False,
                indent=1,
            )
        )
        return 0
    out(f"{book.title}{f' by {book.author}' if book.author else ''}")
    out(f"{book.language}, {book.encoding}, {book.words:,} words, {len(book.chapters)} chapters{f'; {book.source}' if book.source else ''}")
    part = ""
    for chapter in book.chapters:
        if chapter.part != part:
            part = chapter.part
            out(f"  {part}")
        out(f"{chapter.number:>4}  {chapter.title}  ({chapter.words:,} words)")
    for warning in book.warnings:
        out(f"Note: {warning}")
    return 0


def notes(options: argparse.Namespace, out: Out) -> int:
    """Print the companion to the chapters read so far. Nothing is written, and no later page is looked at."""
    from literai import chunk, companion
    from literai.companion_table import show
    from literai.notes import jot
    from literai.reading import read as read_book

    book = read_book(options.book, title=options.title, author=options.author)
    until = len(book.chapters) if options.until is None else options.until
    if not 1 <= until <= len(book.chapters):
        raise UsageError(f"--until {until}: the book has chapters 1 to {len(book.chapters)} (literai read lists them)")
    if book.language.split("-")[0].lower() not in ("en", "und", ""):
        raise UsageError(f"the companion reads English, and this book says it is in {book.language!r}: literai make with --profile modern can talk about it")
    pieces = [piece for piece in chunk.split(book) if piece.chapter <= until]
    told = reporter()
    told.begin("reading closely", len(pieces))
    jottings = []
    for piece in pieces:
        jottings += jot([piece])
        told.advance(1)
    told.end()
    found = companion.companion(book, jottings)
    if options.json:
        out(json.dumps(codec.plain(found), ensure_ascii=False, indent=1))
    else:
        show(found)
    return 0


def plan(options: argparse.Namespace, out: Out) -> int:
    """Print the episodes and what they will cost. Nothing is written."""
    order = _order(options)
    with tempfile.TemporaryDirectory(prefix="literai-") as folder, ThreadPoolExecutor(1) as executor:
        run = Run(Store(Path(folder)), order.settings.engines(), executor)
        known = understand(run, order)
        book, episodes = known.book, known.episodes
    cost = estimate(episodes, every=order.settings.scene.every, bitrate=order.settings.sound.bitrate, words=book.words)
    if options.json:
        out(json.dumps({"title": book.title, "episodes": codec.plain(episodes), "estimate": codec.plain(cost)}, ensure_ascii=False, indent=1))
        return 0
    out(f"{book.title}: {len(episodes)} episode{'s' if len(episodes) != 1 else ''}")
    for episode in episodes:
        out(f"{episode.number:>4}  {episode.title}  (about {episode.seconds / 60:.0f} min)")
    out(_cost(cost))
    return 0


def _cost(cost: Estimate) -> str:
    work = f"about {cost.compute_minutes:.0f} minutes of work on {cost.cores} cores (embedded engines), {cost.disk_mb:.0f} MB of disk"
    return f"About {cost.minutes:.0f} minutes of sound and {cost.pictures} pictures; {work}."


def script(options: argparse.Namespace, out: Out) -> int:
    """Write scripts to edit; a file that a person has edited is left alone unless told otherwise."""
    order = _order(options)
    _writable(order.output)
    kept = Store(order.output / "store")
    with locked(lock_of_store(kept.root), "this library", shared=True), hands(kept, (), jobs=1) as executor:
        run = Run(kept, order.settings.engines(), executor, reporter())
        slug, scripts = write_scripts(run, order)
    for episode, one in scripts:
        path = script_path(order.output, slug, episode.number)
        text = scriptfile.render(one)
        if path.exists() and scriptfile.edited(path.read_text(encoding="utf-8", errors="replace")) and not options.overwrite:
            out(f"{path} has been edited and stays as it is (--overwrite replaces it)")
        else:
            store.write(path, text.encode())
            out(f"{path}: {len(one.turns)} turns, {sum(len(turn.text.split()) for turn in one.turns):,} words. {episode.title}")
        if options.keep_candidates:
            _candidates(path, one, out)
    out("Edit them, then run literai make with the same flags; only what changed is done again.")
    return 0


def _candidates(script_file: Path, one: Script, out: Out) -> None:
    """Write the lines that were weighed and not said beside the script."""
    path = script_file.with_suffix(".candidates.md")
    store.write(path, scriptfile.render_candidates(one).encode())
    out(f"{path}: {sum(len(each.lines) for each in one.passed_over):,} lines that were weighed and not said")


def review(options: argparse.Namespace, out: Out, say: Out) -> int:
    """Print what is countable about the scripts, with an alarm for each limit that is broken; 1 for an alarm if told to be strict."""
    from literai import review_table

    order = _order(options)
    _writable(order.output)
    kept = Store(order.output / "store")
    with locked(lock_of_store(kept.root), "this library", shared=True), hands(kept, (), jobs=1) as executor:
        run = Run(kept, order.settings.engines(), executor, reporter())
        found = review_book(run, order, say)
    if options.json:
        out(json.dumps(codec.plain(found), ensure_ascii=False, indent=1))
    elif sys.stdout.isatty():
        review_table.show(found)
    else:
        review_table.plain(found, out)
    return int(options.strict and bool(found.alarms))


def lexicon(options: argparse.Namespace, out: Out) -> int:
    """Print the book's names and odd words with how they will be said; say one, or write the file to correct them in."""
    from literai import lexicon_command, pronunciation
    from literai.reading import read as read_book

    settings = config.settings(options.profile, changes=options.set, voices=options.voice)
    book = read_book(options.book, title=options.title, author=options.author)
    path = pronunciation.path_of(options.book, slug_of(options.output, book))
    return lexicon_command.run(book, path, settings, options, out)


def status(options: argparse.Namespace, out: Out) -> int:
    """Print what each book's last run made and found ready, and the most memory held meanwhile: the GPU's, or this process's so far."""
    reports = records.reports(options.output / "store")
    if options.json:
        out(json.dumps([codec.plain(report) for report in reports], ensure_ascii=False, indent=1))
        return 0
    if not reports:
        out(f"No book has been made in {options.output} yet: literai make BOOK")
    for report in reports:
        done = f"{len(report.episodes)} of {report.planned} episodes in the last run, {report.minutes:.1f} minutes of sound"
        out(f"{report.title} ({report.slug}): {done}; it took {report.seconds:.1f} s, profile {report.profile}")
        for name in STAGES:
            made, reused = report.made.get(name, 0), report.reused.get(name, 0)
            if made or reused:
                memory = f"{report.memory[name]:.1f} GB" if name in report.memory else ""
                out(f"  {name:<10} {made:>5} made {reused:>5} found ready {memory:>8}  {report.engines.get(STAGES[name].role or '', '')}".rstrip())
        for number, why in report.failed.items():
            out(f"  episode {number} failed: {why}")
    return 0


def serve(options: argparse.Namespace, out: Out) -> int:
    """Serve the site until interrupted."""
    from literai.publish.serve import serve as serve_site

    site = options.output / "site"
    if not (site / "index.html").is_file():
        raise UsageError(f"there is no site in {site} yet; make one: literai make BOOK")
    if not 0 <= options.port < 65536:
        raise UsageError(f"--port {options.port} is not a port; choose 1 to 65535")
    out(f"Serving {site} at http://{options.host}:{options.port}/  (Ctrl-C ends it)")
    serve_site(site, host=options.host, port=options.port)
    return 0


# -- from flags to values ------------------------------------------------------------------------


def _order(options: argparse.Namespace, book: Path | None = None) -> Order:
    settings = config.settings(options.profile, changes=_changes(options), hosts=options.hosts, voices=options.voice, seed=options.seed)
    wanted = _episodes(getattr(options, "episodes", None))
    site = config.site()
    base_url = getattr(options, "base_url", None) or site.base_url or None
    if base_url is not None and not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", base_url):
        raise UsageError(f"--base-url (or site.base_url in literai.toml) wants an address such as https://example.org/podcasts; not {base_url!r}")
    path, check_space, listen = book or options.book, not getattr(options, "ignore_space", False), getattr(options, "listen", False)
    return Order(path, options.output, settings, options.profile, options.title, options.author, wanted, base_url, site, check_space, listen)


def _changes(options: argparse.Namespace) -> list[str]:
    """--set, with --video and --captions as what they stand for."""
    height, captions = getattr(options, "video", None), getattr(options, "captions", False)
    found = [f"video.height={height}"] if height else []
    if captions:
        found.append("video.captions=true")
    return [*found, *options.set]


def _episodes(text: str | None) -> frozenset[int]:
    """ "1-3,7" -> {1, 2, 3, 7}; nothing -> nothing, which means all."""
    if text is None:
        return frozenset()
    found: set[int] = set()
    for part in text.split(","):
        match = re.fullmatch(r"\s*(\d{1,4})\s*(?:-\s*(\d{1,4})\s*)?", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last:
            raise UsageError(f"--episodes wants numbers such as 3, 1-4 or 1,3; not {text!r}")
        found.update(range(first, last + 1))
    return frozenset(found)


def _writable(output: Path) -> None:
    """Refuse an output folder that cannot be written, before any work."""
    for folder in (output / "store", output / "site"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            raise UsageError(f"cannot write in {folder}: {error.strerror}; choose another folder with --output") from error


order_of, writable = _order, _writable  # for commands in files of their own
