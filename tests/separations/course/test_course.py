"""After a file was opened: a reconciliation, another separation, what is cancelled; nothing is written over."""

from datetime import date

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.families.models import Child


@pytest.fixture
def answers():
    """Another separation of the recorded file, a month ago by the calendar of the tests."""

    def typed(family, **changes):
        child = family.children.get()
        return {
            "separation-reconciled_on": "2016-05-01",
            "separation-separated_on": "2020-11-01",
            "separation-union": "marriage",
            "separation-mode": "de_facto",
            f"child_{child.pk}-home": "parent_2",
        } | changes

    return typed


def test_a_reconciliation_then_another_separation_keep_the_first(agents, sign_in, recorded, answers, look):
    client = sign_in(agents.conseiller)
    url = reverse("separation_add", args=[recorded.pk])
    assert client.post(url, answers(recorded)).url == recorded.get_absolute_url()
    assert [row.separated_on for row in recorded.separations.order_by("pk")] == [date(2014, 3, 3), date(2020, 11, 1)]
    assert recorded.reconciliations.get().reconciled_on == date(2016, 5, 1)
    homes = [row.residences.get().home for row in recorded.separations.order_by("pk")]
    assert homes == ["alternating", "parent_2"], "where the child lives belongs to each separation"
    page = look(agents.responsable, recorded.get_absolute_url())
    for words in ("Séparation du 1er novembre 2020", "Séparation du 3 mars 2014", "Réconciliation du 1er mai 2016"):
        assert words in page, words
    assert "chez Marc" in page
    assert Entry.objects.filter(action="create", target_type="separations.separation").count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"separation-separated_on": "2013-01-01"}, "vient avant le 3 mars 2014"),
        ({"separation-separated_on": "2016-04-01"}, "doit suivre la réconciliation"),
        ({"separation-reconciled_on": "2014-03-03"}, "vient avant le 3 mars 2014"),
        ({"separation-separated_on": "2999-01-01"}, "dans l’avenir"),
        ({"separation-union": ""}, "obligatoire"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, recorded, answers, plain, changes, said):
    page = plain(
        sign_in(agents.conseiller).post(reverse("separation_add", args=[recorded.pk]), answers(recorded, **changes))
    )
    assert said in page
    assert recorded.separations.count() == 1 and not recorded.reconciliations.exists()


def test_each_child_has_a_home(agents, sign_in, recorded, answers, plain):
    child = recorded.children.get()
    url, without = reverse("separation_add", args=[recorded.pk]), {f"child_{child.pk}-home": ""}
    assert "obligatoire" in plain(sign_in(agents.conseiller).post(url, answers(recorded, **without)))
    assert recorded.separations.count() == 1


def test_a_reconciliation_follows_the_separation(agents, sign_in, recorded, plain):
    client, url = sign_in(agents.conseiller), reverse("reconciliation_add", args=[recorded.pk])
    assert "vient avant" in plain(client.post(url, {"reconciled_on": "2014-01-01"}))
    assert client.post(url, {"reconciled_on": "2015-01-01"}).status_code == 302
    assert recorded.reconciliations.get().logged_by == agents.conseiller


def test_a_child_typed_by_mistake_is_taken_out_with_a_reason(agents, sign_in, recorded, plain, look):
    child = recorded.children.get()
    client, url = sign_in(agents.conseiller), reverse("child_cancel", args=[child.pk])
    assert "Écrivez le motif" in plain(client.post(url, {"reason": " "}))
    before = recorded.version
    assert client.post(url, {"reason": "Saisi sur le mauvais dossier"}).url == recorded.get_absolute_url()
    child = Child.objects.get()
    assert (child.cancel_reason, child.cancelled_by) == ("Saisi sur le mauvais dossier", agents.conseiller)
    recorded.refresh_from_db()
    assert recorded.version > before, "who corrects the sheet meanwhile is told"
    assert "Aucun enfant" in look(agents.conseiller, recorded.get_absolute_url())
    assert Entry.objects.filter(action="cancel").count() == 1


def test_a_cancelled_separation_is_counted_nowhere(agents, sign_in, recorded, answers, look):
    client = sign_in(agents.conseiller)
    client.post(reverse("separation_add", args=[recorded.pk]), answers(recorded))
    second = recorded.separations.latest("separated_on")
    cancelled = client.post(reverse("separation_cancel", args=[second.pk]), {"reason": "Saisie deux fois"})
    assert cancelled.status_code == 302
    page = look(agents.conseiller, recorded.get_absolute_url())
    assert "annulée" in page and "Saisie deux fois" in page and "en alternance" in page
    listed = look(agents.conseiller, reverse("separation_list"))
    assert "3 mars 2014" in listed.replace("03/03/2014", "3 mars 2014") and "01/11/2020" not in listed
