"""Everything heard but the words: the room, the voices' treatment, music made from a seed, and the mix."""
