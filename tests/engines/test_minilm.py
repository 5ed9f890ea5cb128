from __future__ import annotations

import numpy as np

from literai.engines.minilm import WIDTH, MiniLM


def test_likeness_follows_meaning_and_rows_do_not_depend_on_neighbours() -> None:
    minilm = MiniLM()
    texts = ["The doctor locked the laboratory door.", "He shut and bolted the room where he worked.", "We had strawberries and cream on the lawn."]
    rows = minilm.embed(texts)
    assert rows.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0, atol=1e-5)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.1
    assert np.array_equal(minilm.embed(texts[1:2])[0], rows[1])
    assert minilm.embed([]).shape == (0, WIDTH)
