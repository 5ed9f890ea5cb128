"""`python -m literai` is the `literai` command."""

from literai.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
