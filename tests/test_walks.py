"""Every page, refused form, print, export and API, walked by who may know less: nothing beyond what they may read.

The adviser of a file that a danger masks; the service before, during a danger and after the end; the adviser who holds
the page of one parent before that parent's eyes.
"""

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint, Person
from tests import factories
from tests.access_table import TABLE
from tests.test_access import address, make_scene
from tests.test_disclosures import letters, seen_in

# What leads to a page about one parent, and to no other person.
OF_ONE_PERSON = {"person", "contact_point"}


@pytest.fixture
def scene(agents, settings):
    return make_scene(agents, settings)


def confide():
    """{what is confided: number of its file}: a telephone, a number, a note and a home, each written once."""
    secrets = {}
    for link in Parent.unscoped.select_related("person"):
        key = link.person_id
        Person.unscoped.filter(pk=key).update(allocataire_number=f"88{key:06d}"[:8])
        secrets[f"88{key:06d}"[:8]] = {link.family_id}
        if not ContactPoint.unscoped.filter(person=key, kind="phone", ended_at=None).exists():
            factories.write_contacts(link.person, phone="+33600000000")
        ContactPoint.unscoped.filter(person=key, kind="phone").update(phone=f"+3361{key:07d}")
        secrets[grouped(f"+3361{key:07d}")] = {link.family_id}
    for separation in Separation.unscoped.all():
        Separation.unscoped.filter(pk=separation.pk).update(note=f"Confidence{separation.pk}plof")
        secrets[f"confidence{separation.pk}plof"] = {separation.family_id}
    for child in Child.unscoped.filter(family__separations__isnull=False):
        home = {"home": "third_party", "third_party": f"Tante{child.pk}glop", "family": child.family}
        Residence.unscoped.filter(child=child).delete()
        Residence.unscoped.create(separation=child.family.separations.first(), child=child, **home)
        secrets[f"tante{child.pk}glop"] = {child.family_id}
    return secrets


def grouped(phone):
    """« 06 12 34 56 78 », as pages write it."""
    local = f"0{phone[3:]}"
    return " ".join(local[place : place + 2] for place in range(0, 10, 2))


def name_the_families():
    """{family name: number of its file}, each borne by one person."""
    for link in Parent.unscoped.select_related("person"):
        link.person.last_name = f"Zyx{letters(link.person_id)}qvarn"
        link.person.save()
    return {link.person.last_name.lower(): {link.family_id} for link in Parent.unscoped.select_related("person")}


def walk(agent, scene, secrets, *, lines=TABLE):
    """What each address tells this agent, as it is asked and as a refused form; everything is undone after."""
    client = Client()
    client.force_login(agent)
    told = []
    for line in lines:
        for method in ("get", "post"):
            with transaction.atomic():
                response = getattr(client, method)(address(line, scene), follow=True)
                told += [f"{method} {line.name}: {secret}" for secret, _ in seen_in(response, secrets)]
                transaction.set_rollback(True)
    return told


def may_open(role):
    return [line for line in TABLE if role in line.may]


def test_a_masked_file_hides_the_same_things_at_every_address(agents, scene):
    secrets = confide()
    lines = may_open("conseiller")
    assert len({line.split(":")[0] for line in walk(agents.conseiller, scene, secrets, lines=lines)}) > 8

    for family in Family.unscoped.filter(caf="59", cancelled_at=None):
        family.report_danger(by=agents.responsable, note=f"Menaces{family.pk}krux")
        secrets[f"menaces{family.pk}krux"] = {family.pk}
    here = {
        secret: files for secret, files in secrets.items() if Family.unscoped.filter(pk__in=files, caf="59").exists()
    }
    assert walk(agents.conseiller, scene, here, lines=lines) == []
    assert walk(agents.travailleur_social, scene, here, lines=lines), "who may read them still does"


def test_a_service_reads_the_family_before_and_nothing_of_it_after_the_end(agents, scene):
    names, confided = name_the_families(), confide()
    lines = may_open("partenaire")
    assert len(walk(agents.partenaire, scene, names, lines=lines)) > 3

    going = Referral.unscoped.filter(state__in=("sent", "accepted"), service__in=agents.partenaire.services)
    for referral in going:
        referral.family.report_danger(by=agents.responsable, note="Menaces.")
    assert walk(agents.partenaire, scene, confided, lines=lines) == [], "no contact while a danger is open"

    for referral in going.select_related("family"):
        referral.family.dangers.get().lift(by=agents.responsable, reason="revu")
        end(referral, agents)
    assert walk(agents.partenaire, scene, names | confided, lines=lines) == []


def end(referral, agents):
    """Each in its own way."""
    if referral.state == "sent":
        referral.refuse(by=agents.partenaire, refusal="full")
        return
    today = timezone.localdate()
    referral.start(by=agents.partenaire, started_on=today)
    referral.end(by=agents.partenaire, ended_on=today, outcome="oral")


def test_the_pages_of_one_parent_tell_nothing_confidential_of_anybody_else(agents, scene):
    confide()
    others = Person.unscoped.exclude(pk=scene.person)
    secrets = {
        number: {0} for number in others.exclude(allocataire_number="").values_list("allocataire_number", flat=True)
    }
    points = ContactPoint.unscoped.filter(person__in=others).exclude(phone="")
    secrets |= {grouped(phone): {0} for phone in points.values_list("phone", flat=True)}
    lines = [line for line in TABLE if line.at and set(line.at.values()) <= OF_ONE_PERSON | {"kind"}]
    asked = {"person_detail", "person_update", "contact_point_add", "contact_point_update", "contact_point_end"}
    assert asked <= {line.name for line in lines}
    assert walk(agents.conseiller, scene, secrets, lines=lines) == []
