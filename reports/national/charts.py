"""Charts drawn on the server by Vega-Lite: plain SVG, text as text, no script, no style that a policy would block."""

import vl_convert

INK, SOFT, MAIN = "#1b2733", "#51606c", "#17506b"
FONT = "Source Sans 3, Arial, sans-serif"


def bars_by_region(figures, indicator):
    """The SVG of one bar per région, the longest first; each carries its value in French, or says it is unknown."""
    bars = [
        {"region": region.name, "value": float(value or 0), "shown": indicator.shown(value)}
        for region, value in figures.regions_sorted_by(indicator)
    ]
    return vl_convert.vegalite_to_svg(_specification(bars))


def _specification(bars):
    by_region = {"field": "region", "type": "nominal", "sort": None, "title": None}
    length = {"field": "value", "type": "quantitative", "axis": None, "scale": {"domainMin": 0}}
    label = {"align": "left", "dx": 6, "color": INK, "fontSize": 15}
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 240,
        "height": {"step": 24},
        "padding": {"left": 4, "top": 4, "bottom": 4, "right": 8},
        "background": None,
        "data": {"values": bars},
        "encoding": {"y": by_region, "x": length},
        "layer": [
            {"mark": {"type": "bar", "color": MAIN, "height": 15}},
            {
                "mark": {"type": "text", **label},
                "encoding": {
                    "text": {"field": "shown", "type": "nominal"},
                    "x": {**length, "field": "value"},
                },
            },
        ],
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "axis": {
                "labelColor": INK,
                "labelFontSize": 15,
                "labelLimit": 260,
                "domainColor": SOFT,
                "ticks": False,
                "labelPadding": 8,
            },
        },
    }
