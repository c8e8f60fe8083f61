"""Every address replayed, as it is asked and as a refused form: what names somebody of the scene has its line."""

from types import SimpleNamespace

import pytest
from django.db import transaction

from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import ContactPoint
from tests.access_table import TABLE
from tests.test_access import ELSEWHERE, address, make_scene

# The role that sees most, first.
SEEING = ("travailleur_social", "responsable", "conseiller", "partenaire", "cnaf", "dpo", "administrateur")


@pytest.fixture
def scene(agents, settings):
    """The scene of the access table, whose persons bear names, telephones and notes that nobody else does."""
    made = make_scene(agents, settings)
    return SimpleNamespace(rows=made, secrets=name_everybody())


def name_everybody():
    """{what tells somebody: numbers of the files it may come from}, each written in the scene and nowhere else."""
    secrets = {}
    for link in (*Parent.unscoped.select_related("person"), *Child.unscoped.select_related("person")):
        person = link.person
        person.last_name, person.first_name = f"Zyx{letters(person.pk)}qvarn", f"Wok{letters(person.pk)}zelle"
        person.save()
        for name in (person.last_name, person.first_name):
            secrets.setdefault(name.lower(), set()).add(link.family_id)
        for point in ContactPoint.unscoped.filter(person=person).exclude(phone=""):
            number = f"{person.pk % 100000000:08d}"
            point.phone = f"+336{number}"
            point.save()
            secrets.setdefault(" ".join(f"06{number}"[place : place + 2] for place in range(0, 10, 2)), set()).add(
                link.family_id
            )
    for report in DangerReport.unscoped.all():
        DangerReport.unscoped.filter(pk=report.pk).update(note=f"Menaces{report.pk}krux")
        secrets[f"menaces{report.pk}krux"] = {report.family_id}
    for family in Family.unscoped.filter(separations__isnull=False):
        family.separations.update(note=f"Confidence{family.pk}plof")
        secrets[f"confidence{family.pk}plof"] = {family.pk}
    return secrets


def letters(number):
    """A number in letters: names hold no figure."""
    return "".join("abcdefghij"[int(figure)] for figure in str(number))


def seen_in(response, secrets):
    """What the body tells of somebody: (words, numbers of the files that it may come from)."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    text = body.decode(errors="replace").replace("\u00a0", " ").replace("\u202f", " ").lower()
    return [(secret, files) for secret, files in secrets.items() if secret in text]


def replay(client, method, line, scene):
    """What the answer tells, and what it tells without a line that says so; everything is undone after."""
    with transaction.atomic():
        before = Entry.objects.latest("pk").pk if Entry.objects.exists() else 0
        response = getattr(client, method)(address(line, scene.rows))
        found = seen_in(response, scene.secrets)
        told = {
            number
            for numbers in Entry.objects.filter(pk__gt=before).values_list("families", flat=True)
            for number in numbers
        }
        transaction.set_rollback(True)
    return found, [f"{method} {line.name}: {secret}" for secret, files in found if not files & told]


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_is_shown_without_a_line(method, agents, scene, sign_in):
    silent, showing = [], 0
    for line in TABLE:
        role = next(role for role in SEEING if role in line.may)
        found, untold = replay(sign_in(getattr(agents, role)), method, line, scene)
        silent += untold
        showing += bool(found)
    assert silent == []
    assert showing > 15, "the scene shows its persons"


def test_every_role_leaves_its_line_here_and_elsewhere(agents, scene, sign_in):
    silent = []
    for line in TABLE:
        if line.method != "get":
            continue
        for role in sorted(line.may):
            silent += replay(sign_in(getattr(agents, role)), "get", line, scene)[1]
            if role in ELSEWHERE:
                found, untold = replay(sign_in(getattr(agents, f"elsewhere_{role}")), "get", line, scene)
                silent += untold
                if line.scoped and found:
                    silent.append(f"{line.name} shows somebody to {role} of another perimeter")
    assert silent == []
