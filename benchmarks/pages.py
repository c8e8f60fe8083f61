"""How long person search, list and file pages take beside an empty signed-in page, at two sizes: one JSON object.

The empty page is a list that its filter empties: frame, form and no row. `ratio` compares with it in the same run,
`growth` with the same page on the small size.
"""

import argparse
import json
import os
from contextlib import contextmanager
from dataclasses import replace
from unittest.mock import patch

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402
from django.utils import timezone  # noqa: E402

from benchmarks.database import database_of_its_own, timed  # noqa: E402
from demonstration.accounts import email_of  # noqa: E402
from demonstration.load import SEED, load, measure_tables  # noqa: E402
from mediation.referrals.models import Referral  # noqa: E402
from portal.accounts.budgets import counting  # noqa: E402
from portal.accounts.budgets.caf_settings import ALERT, STOP  # noqa: E402
from portal.accounts.models import Agent  # noqa: E402
from portal.foundation.access.perimeter import in_perimeter_of  # noqa: E402
from portal.foundation.database.owner import as_owner  # noqa: E402
from portal.separations.families.models import Parent  # noqa: E402
from portal.separations.file_access.grounds import FileGate  # noqa: E402

SMALL, SAMPLE = 30_000, 600
ROUNDS, WARM_UP = 25, 3
YEAR_WITHOUT_ROWS = 2099
FAR_AWAY = 1_000_000
EMPTY = "list without a row"


def pages(clients, agent, partner, cnaf):
    """{what: (who, address)} of the pages, about families of the agent's Caf with a referral, and lists of others.

    A search is posted once by its agent's client, and its address asked for as any other.
    """
    with in_perimeter_of(agent):
        referrals = Referral.objects.visible_to(agent).filter(state="ended").select_related("family")
        referral = referrals.order_by("-pk")[0]
        person = Parent.objects.visible_to(agent).get(family=referral.family_id, position=1).person
    search, rows, referrals = reverse("separation_search"), reverse("separation_list"), reverse("referral_list")

    def searched(address, words, who=agent):
        return clients[who].post(address, {"q": words}).url

    own = {
        EMPTY: f"{rows}?annee={YEAR_WITHOUT_ROWS}",
        "search before any word": search,
        "search by name": searched(search, f"{person.last_name} {person.first_name}"),
        "search by a frequent name": searched(search, "Martin"),
        "search by a name in two words": searched(search, "Le Roux"),
        "search by one letter": searched(search, "m"),
        "search by a number that does not exist": searched(search, "59-9999999"),
        "search by a telephone that does not exist": searched(search, "06 00 00 00 00"),
        "search by birth date": searched(search, str(person.birth_date)),
        "search by reference": searched(search, referral.family.reference),
        "list": rows,
        "list, page 400": f"{rows}?page=400",
        "list of a year, filtered": f"{rows}?annee=2014&union=pacs&residence=alternating",
        "file": reverse("family_detail", args=[referral.family_id]),
        "referrals": referrals,
        "referrals of a name": searched(referrals, person.last_name),
        "referrals of a frequent name": searched(referrals, "Martin"),
    }
    others = {
        "home": (agent, "/"),
        "home of a partner": (partner, "/"),
        "a partner's referrals": (partner, referrals),
        "a partner's referrals of a name": (partner, searched(referrals, "Martin", partner)),
        "national figures": (cnaf, reverse("national_report")),
    }
    return {what: (agent, address) for what, address in own.items()} | others


def times(*agents):
    """{what: seconds}, one request of each by turns, so that all meet the same weather.

    The least of the rounds is what the page itself costs; the rest is what else the machine does.
    """
    clients, seconds = {agent: Client(SERVER_NAME="localhost") for agent in agents}, {}
    for agent, client in clients.items():
        client.force_login(agent)
    addresses = pages(clients, *agents)
    for turn in range(-WARM_UP, ROUNDS):
        for what, (agent, address) in addresses.items():
            taken = timed(lambda client=clients[agent], address=address: fetch(client, address))
            if turn >= 0:
                seconds.setdefault(what, []).append(taken)
    return {what: min(taken) for what, taken in seconds.items()}


def fetch(client, address):
    """Ask for a page; it must come."""
    assert client.get(address).status_code == 200, address


@contextmanager
def stop_nobody():
    """Rounds of searches by one agent go past any budget: in this process the defaults stand where nobody comes.

    Files open as once a motive is chosen. What the Caf decided and the ground are asked for all the same, so that a
    page costs what it costs below its budget.
    """
    far = {"ALERT": replace(ALERT, default=FAR_AWAY), "STOP": replace(STOP, default=FAR_AWAY + 1)}
    opened = patch.object(FileGate, "opens", lambda gate, agent, grounds: None not in grounds.values())
    with patch.multiple(counting, **far), opened:
        yield


def measured(rows):
    """Load a nation of `rows` files and time the pages as a caseworker of its largest Caf."""
    with database_of_its_own():
        with as_owner():
            load(seed=SEED, today=timezone.localdate(), sample=SAMPLE, copies=rows)
            with connection.cursor() as cursor:
                cursor.execute("VACUUM")
            measure_tables()
        agents = [Agent.objects.get(email=email_of(name)) for name in ("conseiller.nord", "partenaire.nord", "cnaf")]
        with stop_nobody():
            return times(*agents)


def main():
    """Measure on databases made for it beside the configured one, and dropped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300_000, help="separations of the large size, up to 3000000")
    rows = parser.parse_args().rows
    small, large = measured(SMALL), measured(rows)
    figures = {
        what: {
            "ms": round(1000 * seconds, 1),
            "ratio": round(seconds / large[EMPTY], 2),
            "growth": round(seconds / small[what], 2),
        }
        for what, seconds in large.items()
    }
    print(json.dumps({"rows": [SMALL, rows], "pages": figures}, ensure_ascii=False))


if __name__ == "__main__":
    main()
