"""literai turns a novel into a podcast series: two hosts, the author's own lines read aloud, and scene art."""

__version__ = "0.1.0"
