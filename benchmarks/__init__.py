"""What we claim about speed and timing, measured beside a peer or a floor in the same run."""
