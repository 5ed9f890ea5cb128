"""`publish_fixtures` lies one folder up, shared with the browser tests."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
