"""From finished episodes to a site that any static host serves."""
