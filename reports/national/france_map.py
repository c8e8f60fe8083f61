"""The map of the départements, drawn on the server: shapes, five classes of equal size, legend.

Shapes: Victor Cazanave, « SVG Maps – France departments » (CC BY 4.0); the five overseas départements, which it leaves
out, are drawn beside as labelled tiles.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings

SHAPES_FILE = "static/vendor/france-departments.json"
WIDTH, HEIGHT = 613, 585
CLASSES = 5
UNKNOWN = "map-unknown"
TILE, GAP, TILES_TOP = 52, 14, 600
VIEW_BOX = f"0 0 {WIDTH} {TILES_TOP + TILE + 8}"


@dataclass(frozen=True, kw_only=True)
class Shape:
    """One département: its outline, or the corner of its tile, its class of colour and what it says."""

    code: str
    name: str
    css: str
    text: str
    path: str = ""
    x: int = 0
    y: int = 0

    @property
    def middle(self):
        """Where the code of a tile is written."""
        return self.x + TILE // 2, self.y + TILE // 2


@dataclass(frozen=True, kw_only=True)
class FranceMap:
    """What the template draws; the legend is a list of (CSS class, words)."""

    shapes: list
    tiles: list
    legend: list
    view_box: str = VIEW_BOX
    tile: int = TILE


@cache
def outlines():
    """Name and SVG path of each metropolitan département, by code."""
    return json.loads((settings.BASE_DIR / SHAPES_FILE).read_text(encoding="utf-8"))


def thresholds(values):
    """The lower bounds of the classes above the first: as many values in each as ties allow."""
    ordered = sorted(values)
    cuts = {ordered[len(ordered) * rank // CLASSES] for rank in range(1, CLASSES)} if ordered else set()
    return sorted(cut for cut in cuts if cut > ordered[0])


def france_map(figures, indicator):
    """The `FranceMap` of one indicator over the lines of `figures`."""
    values = {line.departement.code: indicator.value(line) for line in figures.lines}
    cuts = thresholds([value for value in values.values() if value is not None])
    names = {line.departement.code: line.departement.name for line in figures.lines}
    shapes: list[Shape] = []
    tiles: list[Shape] = []
    for code, name in names.items():
        facts = {
            "code": code,
            "name": name,
            "css": _css(values[code], cuts),
            "text": f"{name} : {indicator.shown(values[code])}",
        }
        if code in outlines():
            shapes.append(Shape(path=outlines()[code]["path"], **facts))
        else:
            tiles.append(Shape(x=GAP + len(tiles) * (TILE + GAP), y=TILES_TOP, **facts))
    return FranceMap(shapes=shapes, tiles=tiles, legend=_legend(values.values(), cuts, indicator))


def _css(value, cuts):
    return UNKNOWN if value is None else f"map-{bisect_right(cuts, value)}"


def _legend(values, cuts, indicator):
    members: dict[str, list[Any]] = {}
    for value in values:
        members.setdefault(_css(value, cuts), []).append(value)
    unknown = members.pop(UNKNOWN, None)
    legend = [
        (css, indicator.shown(min(known)) if min(known) == max(known) else _range(known, indicator))
        for css, known in sorted(members.items())
    ]
    return legend + ([(UNKNOWN, "non renseigné")] if unknown else [])


def _range(known, indicator):
    return f"de {indicator.shown(min(known))} à {indicator.shown(max(known))}"
