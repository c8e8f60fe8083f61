"""What turns a model into one that extends `Service`: Django has no operation for the bases of a model."""

import django.db.models.deletion
from django.db import models
from django.db.migrations.operations.base import Operation

MOVED_UP = ("id", "operator", "caf", "name", "city", "fictitious")


class ExtendService(Operation):
    """In the state of models alone: the model `name` has the columns of `Service` through it, and its key."""

    reduces_to_sql = False

    def __init__(self, name):
        self.name = name

    def deconstruct(self):
        """How it is written."""
        return type(self).__name__, [self.name], {}

    def state_forwards(self, app_label, state):
        """Other bases, other fields."""
        model = state.models[app_label, self.name]
        link = models.OneToOneField(
            "partners.service", django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, db_column="id",
            serialize=False, related_name="+",
        )  # fmt: skip
        kept = {name: field for name, field in model.fields.items() if name not in MOVED_UP}
        model.fields = {"funded_service": link} | kept
        model.bases = ("partners.service",)
        state.reload_model(app_label, self.name)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        """Nothing: see the SQL beside."""

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        """Nothing: see the SQL beside."""

    def describe(self):
        """In one line."""
        return f"{self.name} extends Service"
