"""Flags of the commands on what has been made, and on this computer."""

from __future__ import annotations

import argparse

from literai import flags


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """status, verify, gc, cluster, check, deploy, m4b, short, serve, models, doctor."""
    status = flags.command(commands, "status", "literai.commands:status", "show what each book's last run made and what it found ready")
    flags.output(status)
    status.add_argument("--json", action="store_true", help="as JSON")

    verify = flags.command(commands, "verify", "literai.upkeep:verify", "check every stored and published file against its hash")
    flags.output(verify)
    verify.add_argument("--repair", action="store_true", help="take out what is damaged, and bring back published files that the store still has")

    gc = flags.command(commands, "gc", "literai.upkeep:gc", "free the disk of stored work that no book needs any more, such as that of older settings")
    flags.output(gc)
    gc.add_argument("--dry-run", action="store_true", help="only tell what would go")

    cluster = flags.command(commands, "cluster", "literai.upkeep:cluster", "what --executor ray would use: nodes, processors, GPUs, and whether a token is set")
    cluster.add_argument("--address", metavar="HOST:PORT", help="of a running Ray cluster that this machine is part of (default: one is started, here alone)")

    check = flags.command(
        commands, "check", "literai.airing:check", "check a site against the rules of podcast apps and directories, in its folder or on the web"
    )
    check.add_argument(
        "site", metavar="SITE|URL", nargs="?", default="output", help="the site's folder, or the address it is published at (default: %(default)s)"
    )
    check.add_argument("--json", action="store_true", help='as JSON: [{"where", "what", "remedy", "level"}]')

    deploy = flags.command(
        commands,
        "deploy",
        "literai.airing:deploy",
        "send the site to a folder, an S3-compatible bucket or anything fsspec writes, only what changed, feeds last",
    )
    flags.output(deploy)
    deploy.add_argument("--to", metavar="TARGET", required=True, help="a folder, s3://bucket/path, webdav+https://... or another address of fsspec's")
    deploy.add_argument("--option", metavar="KEY=VALUE", action="append", default=[], help="one of fsspec's for this target, such as endpoint_url=https://...")
    deploy.add_argument("--quiet", action="store_true", help="only the last line")

    m4b = flags.command(commands, "m4b", "literai.airing:m4b", "write a book's whole series as one audiobook with chapters, to output/extras")
    flags.made_book(m4b)
    flags.output(m4b)

    short = flags.command(commands, "short", "literai.airing:short", "write an upright video of one passage with captions, under a minute, to output/extras")
    flags.made_book(short)
    flags.output(short)
    short.add_argument("--episode", metavar="N", type=int, default=1, help="which episode (default: %(default)s)")
    short.add_argument("--at", metavar="3:20", help="begin with what is said then (default: the longest passage that is read)")

    serve = flags.command(commands, "serve", "literai.commands:serve", "serve the site on this computer, so that one can listen and seek")
    flags.output(serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s, this computer only)")
    serve.add_argument("--port", type=int, default=8000, help="port (default: %(default)s)")

    _models_flags(flags.command(commands, "models", "literai.models.command:run+", "the models of the GPU profiles: what there is, bring one, check them"))

    doctor = flags.command(commands, "doctor", "literai.doctor:run", "what this computer has, which profiles can run on it, and what each lacks")
    doctor.add_argument("--profile", metavar="NAME", help="only this profile; exit 1 when it cannot run here")
    doctor.add_argument("--json", action="store_true", help="as JSON")


def _models_flags(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="what", required=True)
    actions.add_parser("list", help="every model: what it is for, its licence, its size, and whether it is here")
    pull = actions.add_parser("pull", help="bring a model from the hub into models/ (or $LITERAI_MODELS), as safetensors")
    pull.add_argument("name", metavar="NAME", help="such as google/flan-t5-xl; any model of the hub will do")
    pull.add_argument("--revision", help="a commit or branch (default: what the card names)")
    pull.add_argument("--pin", metavar="FILE=SHA256", action="append", default=[], help="let this pickle be read, if it is exactly this file")
    pull.add_argument("--quiet", action="store_true", help="no progress, only errors and the last line")
    verify = actions.add_parser("verify", help="hash every file of the pulled models; exit 1 when one has changed")
    verify.add_argument("name", metavar="NAME", nargs="?", help="only this model")
    path = actions.add_parser("path", help="print the folder of a model; exit 2 when it is not here")
    path.add_argument("name", metavar="NAME")
