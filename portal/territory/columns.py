"""The Caf of a row, in as few letters as its département has."""

from typing import Any

import django_tables2 as tables

from portal.foundation.lists.columns import classes


class CafColumn(tables.Column):
    """« Seine-Saint-Denis »: `path` leads from the row to its Caf; the list joins its département."""

    def __init__(self, path: str = "caf", **options: Any) -> None:
        usual = {
            "accessor": f"{path}__departement__name",
            "order_by": path,
            "verbose_name": "Caf",
            "attrs": classes("name"),
        }
        super().__init__(**usual | options)
