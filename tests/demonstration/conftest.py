"""One nation for the tests of a module: loaded once by the command, read by all, then emptied."""

import io
from datetime import timedelta
from random import Random
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone

from demonstration.accounts import by_perimeter, open_accounts
from demonstration.copied_columns import COPIED
from demonstration.load import restart_keys
from demonstration.multiplication import multiply
from demonstration.names import Names
from demonstration.partners import open_partners
from demonstration.places import all_places
from demonstration.sample import record_sample
from demonstration.trigger_settings import prepared_for_many
from portal.separations.families.models import Family
from tests.conftest import empty_the_tables


@pytest.fixture(scope="module")
def nation(django_db_setup, django_db_blocker, tmp_path_factory):
    """The small scale, committed; what the command printed."""
    folder = tmp_path_factory.mktemp("nation")
    own_folder = override_settings(MEDIA_ROOT=folder / "media", JOURNAL_SEALS_FILE=folder / "journal" / "seals.jsonl")
    with django_db_blocker.unblock():
        printed = io.StringIO()
        try:
            with own_folder:
                call_command("load_demo", "--seed", "5", stdout=printed)
            yield printed.getvalue()
        finally:
            empty_the_tables()
            connection.close()


@pytest.fixture(scope="module")
def copied(django_db_setup, django_db_blocker, tmp_path_factory):
    """A sample of 300 files and 500 copies of its typical ones, committed; the arguments of `multiply`."""
    names, rng, last = Names(7), Random("7"), timezone.localdate() - timedelta(days=1)
    with django_db_blocker.unblock():
        try:
            with override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")), transaction.atomic():
                restart_keys()
                partners = open_partners(rng, last)
                agents = by_perimeter(open_accounts(names, rng, partners))
                places = all_places(partners.services, agents)
                typical = record_sample(places, names, seed=7, last=last, size=300)
                sample = Family.objects.latest("pk").pk
                options = {"seed": 7, "last": last, "size": 500}
                with connection.cursor() as cursor, prepared_for_many(cursor, 7, without_history=COPIED):
                    multiply(cursor, typical, places, names, **options)
                restart_keys()
            yield SimpleNamespace(arguments=(typical, places, names), options=options, sample=sample, last=last)
        finally:
            empty_the_tables()
            connection.close()
