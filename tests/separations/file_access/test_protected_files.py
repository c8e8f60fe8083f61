"""Files that named readers alone open, and opening one for a reason that is told at once."""

import pytest
from django.db import Error, IntegrityError, connection, transaction
from django.urls import reverse

from portal.foundation.database.owner import RUNTIME
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.file_access import process
from portal.separations.file_access.models import BrokenGlass, Protection, ProtectionReader
from portal.separations.file_access.tasks import tell_broken_glass
from tests import factories
from tests.database_roles import acting_as

pytestmark = pytest.mark.asked_why
REASON = "Son référent est absent, la famille est au guichet."


@pytest.fixture
def family(agents):
    return factories.FamilyFactory(referent=agents.travailleur_social)


@pytest.fixture
def protection(agents, family):
    return process.protect(family, by=agents.responsable, reason="Agent de la Caf.", readers=[])


def opens(sign_in, agent, family):
    return sign_in(agent).get(family.get_absolute_url()).status_code == 200


def test_a_manager_protects_a_file_without_opening_it(agents, sign_in, family):
    reader = factories.AgentFactory()
    client, address = sign_in(agents.responsable), reverse("protection_detail", args=[family.pk])
    page = client.get(address).content.decode()
    assert not [parent for parent in family.parents.all() if parent.person.last_name in page]
    refused = client.post(address, {"reason": "", "readers": [reader.pk]}, follow=True).content.decode()
    assert "Écrivez pourquoi" in refused and not Protection.unscoped.exists()
    client.post(address, {"reason": "Agent de la Caf.", "readers": [reader.pk]})
    assert opens(sign_in, agents.travailleur_social, family) and opens(sign_in, reader, family)
    assert not opens(sign_in, agents.conseiller, family) and not opens(sign_in, agents.responsable, family)
    assert Entry.objects.get(agent=reader, action="read").ground == "reader"


def test_a_motive_does_not_open_it(agents, sign_in, family, protection):
    client = sign_in(agents.conseiller)
    client.post(reverse("motive_choose"), {"family": family.pk, "kind": "motive_call"})
    page = client.get(family.get_absolute_url())
    assert page.status_code == 403 and "Ce dossier est protégé" in page.content.decode()
    person = family.parents.get(position=1).person
    assert client.get(person.get_absolute_url()).status_code == 403


def test_readers_are_changed_and_the_protection_is_lifted(agents, sign_in, family, protection):
    first, second = factories.AgentFactory.create_batch(2)
    client, address = sign_in(agents.responsable), reverse("protection_detail", args=[family.pk])
    client.post(address, {"readers": [first.pk]})
    client.post(address, {"readers": [second.pk]})
    assert opens(sign_in, second, family) and not opens(sign_in, first, family)
    assert ProtectionReader.unscoped.count() == 2, "who was named stays written"
    client.post(reverse("protection_lift", args=[protection.pk]))
    client.post(address, {"reason": "", "readers": []})
    sign_in(first).post(reverse("motive_choose"), {"family": family.pk, "kind": "motive_call"})
    assert opens(sign_in, first, family)
    assert "Agent de la Caf." in client.get(address).content.decode(), "the past protection is told"


def test_a_reader_of_another_caf_is_not_offered(agents, sign_in, family):
    address = reverse("protection_detail", args=[family.pk])
    answers = {"reason": "Agent de la Caf.", "readers": [agents.elsewhere_conseiller.pk]}
    sign_in(agents.responsable).post(address, answers)
    assert not Protection.unscoped.exists()
    assert sign_in(agents.elsewhere_responsable).get(address).status_code == 404


def test_the_glass_is_broken_for_a_reason_and_the_file_opens_until_midnight(agents, sign_in, family, protection):
    client, address = sign_in(agents.conseiller), reverse("glass_break", args=[family.pk])
    assert address in client.get(family.get_absolute_url()).content.decode()
    refused = client.post(address, {"reason": " "}, follow=True).content.decode()
    assert "Écrivez pourquoi" in refused and not opens(sign_in, agents.conseiller, family)
    client.post(address, {"reason": REASON})
    assert opens(sign_in, agents.conseiller, family)
    assert Entry.objects.filter(agent=agents.conseiller, action="read").latest("pk").ground == "broken_glass"
    assert Entry.objects.get(action="glass:break").families == [family.pk]


def test_managers_and_the_dpo_are_told_at_once_without_a_name(
    agents, family, protection, mailoutbox, django_capture_on_commit_callbacks
):
    opening = process.break_glass(family, by=agents.conseiller, reason=REASON)
    with django_capture_on_commit_callbacks(execute=True):
        tell_broken_glass()
        tell_broken_glass()
    told = [address for mail in mailoutbox for address in mail.to]
    assert sorted(told) == sorted([agents.responsable.email, agents.second_responsable.email, agents.dpo.email])
    assert not [mail for mail in mailoutbox if REASON in mail.body or str(family.pk) in mail.body]
    opening.refresh_from_db()
    assert opening.told_at


def test_a_manager_reads_it_and_says_so_the_dpo_reads(agents, sign_in, look, family, protection):
    opening = process.break_glass(family, by=agents.conseiller, reason=REASON)
    for reader in (agents.responsable, agents.dpo):
        assert REASON.rstrip(".") in look(reader, "/"), "on the home page"
        page = look(reader, opening.get_absolute_url())
        assert REASON in page and family.reference in page
        assert ("Marquer comme vue" in page) == (reader == agents.responsable)
        assert family.reference in look(reader, reverse("file_access_list"))
    sign_in(agents.responsable).post(reverse("broken_glass_see", args=[opening.pk]))
    opening.refresh_from_db()
    assert (opening.state, opening.seen_by) == ("seen", agents.responsable)
    assert REASON.rstrip(".") not in look(agents.responsable, "/")
    assert sign_in(agents.elsewhere_responsable).get(opening.get_absolute_url()).status_code == 404


def test_a_manager_who_broke_the_glass_does_not_see_to_it(agents, sign_in, look, family, protection):
    opening = process.break_glass(family, by=agents.responsable, reason=REASON)
    assert "Marquer comme vue" not in look(agents.responsable, opening.get_absolute_url())
    sign_in(agents.responsable).post(reverse("broken_glass_see", args=[opening.pk]))
    opening.refresh_from_db()
    assert opening.state == "told"
    with pytest.raises(IntegrityError, match="seen_by_another"), transaction.atomic():
        BrokenGlass.unscoped.filter(pk=opening.pk).update(
            state="seen", seen_at=opening.broken_at, seen_by=agents.responsable
        )


@pytest.mark.parametrize(
    "sql", ["UPDATE separations_brokenglass SET reason = 'x'", "DELETE FROM separations_brokenglass"]
)
def test_what_was_said_is_never_rewritten(sql, agents, family, protection):
    process.break_glass(family, by=agents.conseiller, reason=REASON)
    with pytest.raises(Error), transaction.atomic(), acting_as(RUNTIME), connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_danger_is_told_on_a_protected_file(agents, sign_in, family, protection):
    assert sign_in(agents.conseiller).get(reverse("danger_record", args=[family.pk])).status_code == 200


def test_of_two_managers_at_once_one_protects(committed, in_threads):
    agents = factories.cast()
    family = factories.FamilyFactory(referent=agents.travailleur_social)

    def protect():
        try:
            return process.protect(family, by=agents.responsable, reason="Agent de la Caf.", readers=[])
        except ActionRefused as refusal:
            return refusal.reason

    found = in_threads(protect, protect)
    assert sorted(map(str, found)) == [process.PROTECTED_ALREADY, str(Protection.unscoped.get())]
