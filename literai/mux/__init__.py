"""Files that players open, made from samples: each format a module."""
