"""Two people at the same moment, on real transactions: one transfer is asked, one file opens."""

from django.test import Client
from django.urls import reverse

from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.families.models import Family
from portal.separations.transfers.models import Transfer
from portal.separations.transfers.process import ask_transfer
from portal.territory.models import Caf
from tests import factories
from tests.separations.transfers.conftest import PHONE

# Nobody looks like another: nothing is asked when a file is accepted.
NAMES = ("Abadie", "Moreau", "Quentin", "Thierry", "Vasseur", "Zimmer", "Kowalski")


def asks(family, by, code):
    """Ask the Caf `code`, and say what came of it."""
    row = Family.objects.get(pk=family.pk)
    try:
        ask_transfer(row, by=by, to_caf=Caf.objects.get(pk=code), reason="move", contact=by, contact_phone=PHONE)
    except ActionRefused as refusal:
        return refusal.reason
    return "done"


def test_two_who_ask_at_once_make_one_transfer_and_the_other_is_told(committed, in_threads):
    agents = factories.cast()
    for _ in range(4):
        family = make_family_of(agents)
        told = in_threads(
            lambda family=family: asks(family, agents.conseiller, "69"),
            lambda family=family: asks(family, agents.travailleur_social, "75"),
        )
        assert sorted(answer == "done" for answer in told) == [False, True]
        assert any("déjà demandé" in answer for answer in told)
        assert Transfer.objects.filter(family=family).count() == 1


def make_family_of(agents):
    """A small file of one parent."""
    family = factories.FamilyFactory(parents=[], referent=agents.conseiller)
    last_name = NAMES[Family.objects.count() % len(NAMES)]
    factories.ParentFactory(family=family, last_name=last_name, birth_date=None)
    return factories.SeparationFactory(family=family).family


def accepts(agent, transfer, referent):
    """Press « Accepter » as `agent`; the status of the answer."""
    client = Client()
    client.force_login(agent)
    return client.post(reverse("transfer_accept", args=[transfer.pk]), {"referent": referent.pk}).status_code


def test_two_who_accept_at_once_open_one_file(committed, in_threads):
    agents = factories.cast()
    second = factories.AgentFactory(role="responsable", caf_id="69")
    for _ in range(3):
        family = make_family_of(agents)
        asks(family, agents.conseiller, "69")
        transfer = Transfer.objects.get(family=family)
        before = Family.objects.filter(caf="69").count()
        statuses = in_threads(
            lambda transfer=transfer: accepts(agents.elsewhere_responsable, transfer, agents.elsewhere_conseiller),
            lambda transfer=transfer: accepts(second, transfer, agents.elsewhere_conseiller),
        )
        assert set(statuses) <= {302, 303}
        transfer.refresh_from_db()
        assert transfer.state == "accepted" and Family.objects.filter(caf="69").count() == before + 1
        assert Family.objects.get(pk=family.pk).state == "closed"


def test_accepted_and_taken_back_at_once_end_in_one_of_the_two(committed, in_threads):
    agents = factories.cast()
    for _ in range(3):
        family = make_family_of(agents)
        asks(family, agents.conseiller, "69")
        transfer = Transfer.objects.get(family=family)

        def takes_back(transfer=transfer):
            client = Client()
            client.force_login(agents.conseiller)
            return client.post(reverse("transfer_withdraw", args=[transfer.pk])).status_code

        in_threads(
            lambda transfer=transfer: accepts(agents.elsewhere_responsable, transfer, agents.elsewhere_conseiller),
            takes_back,
        )
        transfer.refresh_from_db()
        closed = Family.objects.get(pk=family.pk).state == "closed"
        assert (transfer.state, closed) in (("accepted", True), ("withdrawn", False))


def test_a_danger_told_while_it_is_accepted_is_never_lost(committed, in_threads):
    agents = factories.cast()
    for _ in range(3):
        family = make_family_of(agents)
        asks(family, agents.conseiller, "69")
        transfer = Transfer.objects.get(family=family)
        in_threads(
            lambda transfer=transfer: accepts(agents.elsewhere_responsable, transfer, agents.elsewhere_conseiller),
            lambda family=family: Family.objects.get(pk=family.pk).report_danger(by=agents.conseiller, note="!"),
        )
        old = Family.objects.get(pk=family.pk)
        assert old.state == "open" and old.danger_is_open
