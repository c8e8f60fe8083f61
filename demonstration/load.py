"""Loads the demonstration data in one transaction: everything or nothing, the same rows for the same seed and day."""

from datetime import timedelta
from random import Random

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, transaction
from django.utils import timezone

from demonstration.absences import tell_absences
from demonstration.accounts import by_perimeter, open_accounts
from demonstration.copied_columns import COPIED
from demonstration.corrections import tell_corrections
from demonstration.file_access import tell_file_access
from demonstration.first_contacts import tell_first_contacts
from demonstration.governance import tell_governance
from demonstration.multiplication import multiply
from demonstration.names import Names
from demonstration.offers import tell_offers
from demonstration.partners import open_partners
from demonstration.places import all_places
from demonstration.rights import tell_rights
from demonstration.sample import RECORDED, SMALL, record_sample
from demonstration.scene import Scene, all_stories
from demonstration.service_sheets import tell_services
from demonstration.transfers import tell_transfers
from demonstration.trigger_settings import prepared_for_many
from portal.accounts.models import Agent
from portal.journal.seals.models import Seal
from portal.journal.seals.process import seal_journal
from portal.separations.families.models import Family

SEED = 2014
NATIONAL = 3_000_000


class NotEmpty(Exception):
    """The database already holds families or agents; nothing was written."""


@transaction.atomic
def load(*, seed, today, sample=RECORDED, copies=SMALL - RECORDED):
    """Record `sample` family files through the portal itself, then write `copies` more as copies of them.

    Nothing happens later than the eve of `today`. Raises `NotEmpty`.
    """
    if Agent.objects.exists() or Family.objects.exists():
        raise NotEmpty("This database already holds agents or families.")
    restart_keys()
    names, rng, last = Names(seed), Random(f"{seed}:partners"), today - timedelta(days=1)
    with connection.cursor() as cursor:
        with prepared_for_many(cursor, seed):
            partners = open_partners(rng, last)
            agents = by_perimeter(open_accounts(names, rng, partners))
            places = all_places(partners.services, agents)
            for story in all_stories():
                story(Scene(partners=partners, agents=agents, rng=rng, last=last))
            typical = record_sample(places, names, seed=seed, last=last, size=sample)
            tell_absences(agents, last)
            tell_transfers(agents, last)
            tell_corrections(agents, last)
            tell_first_contacts(agents, last)
            tell_file_access(agents, last)
            tell_offers(agents, last)
            tell_governance(agents, last)
        if copies:
            with prepared_for_many(cursor, seed, without_history=COPIED):
                multiply(cursor, typical, places, names, seed=seed, last=last, size=copies)
        restart_keys()
        with prepared_for_many(cursor, seed):
            tell_rights(agents, last)
            # Once every referral is there: a closed service takes no other.
            tell_services(agents, names, partners, last)
    restart_keys()


def restart_keys():
    """Let the next key of each table follow its last one: rows have the same keys from one load to the next."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def measure_tables():
    """Give the planner its statistics; outside the transaction that filled the tables."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def seal_what_was_loaded():
    """Seal the journal once the load is committed: lines tell the past, their seals are of now.

    Heads of a database that was thrown away are set aside: they are not those of this one.
    """
    heads = settings.JOURNAL_SEALS_FILE
    if heads.exists() and not Seal.objects.exists():
        heads.rename(heads.with_name(f"{heads.stem}-{timezone.now():%Y%m%d-%H%M%S-%f}{heads.suffix}"))
    seal_journal()
