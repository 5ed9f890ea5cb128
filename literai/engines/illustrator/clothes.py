"""Clothes, hung on the rig."""

# ruff: noqa: E501 - a shape a line reads best

from __future__ import annotations

from literai.engines.illustrator.colour import shift
from literai.engines.illustrator.path import blob, curve, oval, poly
from literai.engines.illustrator.picture import Pen
from literai.engines.illustrator.rig import Bones
from literai.engines.illustrator.wardrobe import Look


def trunk(pen: Pen, look: Look, frame: Bones, seated: bool, *, back: bool = False) -> None:
    """Whatever the figure wears about the trunk; `back` when it is seen from behind."""
    if look.garb in ("gown", "dress"):
        _skirt(pen, look, frame, seated, back=back)
        _bodice(pen, look, frame, back=back)
    elif look.garb in ("robe", "night"):
        _robe(pen, look, frame, seated)
    elif look.garb in ("smock", "rags"):
        _shirt(pen, look, frame, back=back)
    else:
        _coat(pen, look, frame, seated, back=back)
    if look.cape:
        t = frame.torso
        cloak = shift(look.coat, -0.04)
        hem = min(-0.1, frame.hip[1] + 0.34)
        rear = frame.hip[0] - 0.2
        pen.fill(
            blob(
                t(0.34, 0.03),
                t(0.28, 0.1),
                t(0.18, 0.1),
                t(0.12, 0.02),
                (frame.hip[0] + 0.02, hem),
                (rear, hem),
                t(0.06, -0.15),
                t(0.27, -0.1),
                t(0.345, -0.03),
            ),
            cloak,
            -0.02,
            shade=0.15,
            hatch="cloth",
        )


def _skirt(pen: Pen, look: Look, frame: Bones, seated: bool, *, back: bool) -> None:
    t, (hx, hy), behind = frame.torso, frame.hip, back
    hem = -0.015 if look.garb == "gown" else -0.16 * look.short
    spread = (0.25 if look.garb == "gown" else 0.17) * look.bulk
    reach = max(frame.knee_front[0], frame.foot_front[0]) if seated else hx + max(0.0, frame.foot_front[0] * 0.5)
    front = max(hx + spread, reach + 0.06)
    rear = min(hx - spread, frame.foot_back[0] - 0.02) if not seated else hx - 0.13
    top = frame.knee_front[1] - 0.05 if seated else hy * 0.55
    pen.fill(
        blob(t(0.14, 0.06), t(0.04, 0.11), (hx + (front - hx) * (0.95 if seated else 0.75), top), (front, hem), ((front + hx) / 2, hem + 0.016), (hx, hem + 0.02), ((rear + hx) / 2, hem + 0.014), (rear, hem), (hx - (hx - rear) * 0.8, hy * 0.5), t(0.05, -0.105), t(0.14, -0.058)),
        look.coat,
        shade=0.16,
        hatch="cloth",
    )  # fmt: skip
    for share in (-0.7, -0.35, 0.05, 0.45, 0.75):
        end = hx + (front - hx) * share if share > 0 else hx + (hx - rear) * share
        fold = curve(t(0.06, share * 0.06), ((hx + end) / 2 + share * 0.03, hy * 0.55), (end, hem - 0.03))
        pen.line(fold, shift(look.coat, -0.08 if share < 0.3 else 0.06), 0.011, -0.08 if share < 0.3 else 0.08)
    band = curve((front - 0.01, hem - 0.05), ((front + hx) / 2, hem - 0.03), (hx, hem - 0.024), ((rear + hx) / 2, hem - 0.03), (rear + 0.01, hem - 0.05))
    pen.line(band, look.trim, 0.014, 0.05)
    if look.apron and not behind:
        front_panel = blob(
            t(0.12, 0.055),
            (hx + (front - hx) * 0.7, hy * 0.55),
            (hx + (front - hx) * 0.8, hem - 0.06),
            (hx + 0.02, hem - 0.05),
            (hx - 0.01, hy * 0.6),
            t(0.12, 0.0),
        )
        pen.mark(front_panel, "#f4eee0", 0.1)


def _bodice(pen: Pen, look: Look, frame: Bones, *, back: bool) -> None:
    t = frame.torso
    pen.fill(
        blob(t(0.32, 0.01), t(0.27, 0.07), t(0.2, 0.082), t(0.13, 0.058), t(0.13, -0.056), t(0.22, -0.068), t(0.29, -0.064), t(0.325, -0.02)), look.coat, 0.05
    )
    pen.fill(poly(t(0.145, 0.06), t(0.118, 0.062), t(0.118, -0.06), t(0.145, -0.058)), look.trim, 0.08, rim=0)
    if back:
        for k in (0.3, 0.26, 0.22, 0.18):
            pen.mark(oval(*t(k, 0.0), 0.006, 0.006), look.trim, 0.1)
        if look.apron:
            bow = t(0.12, -0.005)
            pen.fill(
                blob((bow[0] - 0.06, bow[1] - 0.03), bow, (bow[0] + 0.06, bow[1] - 0.03), (bow[0] + 0.05, bow[1] + 0.03), bow, (bow[0] - 0.05, bow[1] + 0.03)),
                "#f4eee0",
                0.1,
                rim=0,
            )
        return
    if look.garb == "gown":
        pen.fill(blob(t(0.345, 0.012), t(0.29, 0.066), t(0.272, 0.048), t(0.285, -0.03), t(0.31, -0.055), t(0.345, -0.02)), look.skin, 0.06, rim=0)
    else:
        pen.fill(blob(t(0.345, 0.02), t(0.315, 0.056), t(0.3, 0.03), t(0.31, -0.03), t(0.335, -0.03)), "#f4ecdc", 0.08, rim=0)
    if look.apron:
        pen.mark(blob(t(0.28, 0.06), t(0.13, 0.058), t(0.13, 0.0), t(0.28, 0.02)), "#f4eee0", 0.1)


def _coat(pen: Pen, look: Look, frame: Bones, seated: bool, *, back: bool) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    length = {"frock": 0.23, "suit": 0.09, "uniform": 0.16, "coat": 0.3}.get(look.garb, 0.2)
    hem = hy + (0.06 if seated else length)
    front, rear = max(0.0, frame.knee_front[0]) * 0.45, min(0.0, frame.knee_back[0]) * 0.55
    flare = 0.015 if look.garb in ("suit", "uniform") else 0.05
    if seated:
        front = 0.1
    pen.fill(
        blob(t(0.335, 0.015), t(0.29, 0.085 * w), t(0.2, 0.098 * w), t(0.1, 0.08 * w), (hx + 0.095 * w, hy), (hx + 0.095 * w + front + flare, hem), (hx + 0.02 + front * 0.3, hem + 0.012), (hx - 0.1 * w + rear - flare, hem + (0.1 if seated else 0.006)), (hx - 0.095 * w, hy), t(0.1, -0.076 * w), t(0.22, -0.094 * w), t(0.295, -0.075 * w), t(0.335, -0.02)),
        look.coat,
        shade=0.14,
        hatch="cloth",
    )  # fmt: skip
    if back:
        pen.line(curve(t(0.33, 0.0), t(0.12, 0.0), (hx, hem - 0.01)), shift(look.coat, -0.08), 0.01, -0.1)
        pen.line(curve(t(0.1, -0.078 * w), t(0.1, 0.078 * w)), shift(look.coat, -0.06), 0.012, -0.06)
        for x in (-0.025, 0.025):
            pen.mark(oval(*t(0.1, x), 0.008, 0.008), look.trim, 0.12)
        pen.mark(poly(t(0.335, -0.045), t(0.335, 0.045), t(0.315, 0.05), t(0.315, -0.05)), shift(look.coat, 0.05), 0.05)
        return
    if look.garb == "uniform":
        for k in (0.27, 0.2, 0.13):
            pen.line(curve(t(k, 0.02), t(k + 0.004, 0.078 * w)), look.trim, 0.012, 0.15)
        pen.line(curve(t(0.06, -0.085 * w), t(0.05, 0.088 * w)), shift(look.trim, -0.2), 0.028, 0.05)
        pen.mark(oval(*t(0.3, 0.01), 0.045, 0.022), look.trim, 0.15)
        return
    pen.mark(blob(t(0.33, 0.03), t(0.27, 0.08 * w), t(0.18, 0.09 * w), t(0.09, 0.072 * w), t(0.14, 0.045 * w), t(0.25, 0.03), ease=0.6), look.trim, 0.05)
    pen.mark(poly(t(0.335, 0.028), t(0.3, 0.07 * w), t(0.255, 0.06 * w), t(0.29, 0.026)), "#f2ead8", 0.08)
    pen.mark(poly(t(0.318, 0.046), t(0.3, 0.06), t(0.285, 0.046), t(0.3, 0.034)), shift(look.trim, -0.16), 0.0)
    pen.line(curve(t(0.33, 0.02), t(0.24, 0.024 * w), t(0.11, 0.056 * w)), shift(look.coat, 0.09), 0.012, 0.12)
    if not seated:
        pen.line(curve(t(0.09, 0.062 * w), (hx + 0.06 * w, hy), (hx + 0.06 * w + front, hem - 0.01)), shift(look.coat, -0.09), 0.009, -0.12)


def _robe(pen: Pen, look: Look, frame: Bones, seated: bool) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    hem = -0.012 if look.garb == "robe" else -0.12
    front = max(hx + 0.18 * w, frame.knee_front[0] + 0.08 if seated else hx, frame.foot_front[0] * 0.7 + 0.1)
    back = min(hx - 0.2 * w, frame.foot_back[0] - 0.05) if not seated else hx - 0.16
    top = frame.knee_front[1] - 0.06 if seated else hy * 0.5
    pen.fill(
        blob(t(0.345, 0.02), t(0.28, 0.1 * w), t(0.1, 0.11 * w), (front - 0.03, top), (front, hem), (hx, hem + 0.014), (back, hem), (hx - 0.15 * w, hy * 0.45), t(0.1, -0.11 * w), t(0.28, -0.1 * w), t(0.345, -0.03)),
        look.coat,
        shade=0.18,
        hatch="cloth",
    )  # fmt: skip
    for share in (-0.7, -0.3, 0.1, 0.5):
        pen.line(curve(t(0.22, share * 0.06), (hx + share * 0.12, hy * 0.6), (hx + share * (front - hx), hem - 0.01)), shift(look.coat, -0.07), 0.01, -0.1)
    if look.belt:
        pen.line(curve(t(0.1, -0.1 * w), t(0.08, 0.0), t(0.1, 0.105 * w)), look.trim, 0.022, 0.05)


def _shirt(pen: Pen, look: Look, frame: Bones, *, back: bool) -> None:
    t, (hx, hy), w = frame.torso, frame.hip, look.bulk
    ragged = look.garb == "rags"
    edge = [(0.08, 0.08), (0.03, 0.05), (-0.03, 0.09 if ragged else 0.06), (-0.09, 0.03)]
    pen.fill(
        blob(t(0.34, 0.015), t(0.29, 0.095 * w), t(0.17, 0.1 * w), (hx + 0.09 * w, hy + 0.02), *((hx + x * w, hy + y) for x, y in edge), t(0.18, -0.09 * w), t(0.3, -0.085 * w), t(0.34, -0.03), ease=0.8),
        look.coat,
        shade=0.15,
        hatch="cloth",
    )  # fmt: skip
    pen.line(curve(t(0.3, 0.05), t(0.2, 0.06), t(0.06, 0.05)), shift(look.coat, -0.08), 0.01, -0.1)
    if ragged:
        pen.mark(poly(t(0.14, 0.02), t(0.17, 0.05), t(0.12, 0.06)), shift(look.coat, 0.12), 0.0)
    else:
        for x in (0.035, -0.03):
            pen.line(curve(t(0.31, x), t(0.1, x * 1.4)), look.legs, 0.018, -0.05)
    if look.apron and not back:
        pen.mark(blob(t(0.24, 0.07), t(0.05, 0.1), (hx + 0.1, hy + 0.16), (hx - 0.02, hy + 0.17), t(0.06, -0.02), t(0.22, 0.0)), "#e9dfc8", 0.08)
