"""A set of keys as PostgreSQL keeps it, and what constraints and indexes read of a seal."""

from typing import Any

from django.db import models


class KeyRangesField(models.Field):
    """Keys as ranges, « {[1,5),[7,9)} »: read as this text, worked with in SQL alone."""

    def db_type(self, connection: Any) -> str:
        """The type of the column."""
        return "int8multirange"


class Upper(models.Func):
    """The key after the last one of a set."""

    function = "upper"
    output_field = models.BigIntegerField()


class Bytes(models.Func):
    """How many bytes a value has."""

    function = "octet_length"
    output_field = models.IntegerField()
