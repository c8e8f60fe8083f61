"""A convention-cadre is signed with its file, ends before its term, or is given up; what was signed stays."""

import threading
from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from funding.frameworks.models import OVERLAP, Framework
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def scanned(name="convention.pdf", content=b"%PDF-1.7 convention"):
    """A file to upload."""
    return ContentFile(content, name=name)


@pytest.fixture
def framework(agents):
    """One to sign, of the Nord."""
    return factories.FrameworkFactory()


def test_it_is_signed_with_its_file_which_is_downloaded(agents, sign_in, framework):
    client = sign_in(agents.responsable)
    address = reverse("framework_sign", args=[framework.pk])
    client.post(address, {"signed_on": "2014-01-15", "document": scanned()})
    framework.refresh_from_db()
    assert (framework.state, framework.signed_on) == ("signed", date(2014, 1, 15))
    got = sign_in(agents.elsewhere_conseiller).get(reverse("framework_document", args=[framework.pk]))
    assert got.content == b"%PDF-1.7 convention" and "attachment" in got["Content-Disposition"]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"signed_on": ""}, "Saisissez une date"),
        ({"signed_on": f"{timezone.localdate() + timedelta(days=1)}"}, "dans l’avenir"),
        ({"document": scanned("convention.docx")}, "n’est pas un PDF"),
        ({"document": ""}, "Joignez le document"),
    ],
)
def test_a_wrong_signature_gets_its_sentence(agents, sign_in, framework, changes, said):
    given = {"signed_on": "2014-01-15", "document": scanned()} | changes
    address = reverse("framework_sign", args=[framework.pk])
    page = sign_in(agents.responsable).post(address, given, follow=True).content.decode()
    framework.refresh_from_db()
    assert said in page and framework.state == "prepared"


def test_two_of_one_caf_do_not_cover_the_same_day(agents, framework):
    factories.FrameworkFactory(signed=True, starts_on=date(2015, 12, 31), ends_on=date(2017, 12, 31))
    with pytest.raises(ActionRefused) as refusal:
        framework.sign(by=agents.responsable, document=scanned(), signed_on=date(2014, 1, 15))
    assert refusal.value.reason == OVERLAP


def test_those_of_two_caf_and_of_the_nation_do(agents, framework):
    factories.FrameworkFactory(signed=True, caf_id="62")
    factories.FrameworkFactory(signed=True, caf_id=None)
    framework.sign(by=agents.responsable, document=scanned(), signed_on=date(2014, 1, 15))
    assert Framework.objects.in_force(date(2014, 6, 1)).count() == 3


def test_it_ends_before_its_term_and_another_takes_its_place(agents, sign_in):
    framework = factories.FrameworkFactory(signed=True)
    address = reverse("framework_end", args=[framework.pk])
    client = sign_in(agents.responsable)
    page = client.post(address, {"ended_on": "2016-01-01", "reason": "Dénoncée"}, follow=True).content.decode()
    assert "un jour de la période, avant son terme" in page
    client.post(address, {"ended_on": "2014-12-31", "reason": "Dénoncée"})
    framework.refresh_from_db()
    assert (framework.state, framework.until, framework.end_reason) == ("ended", date(2014, 12, 31), "Dénoncée")
    following = factories.FrameworkFactory(starts_on=date(2015, 1, 1), ends_on=date(2016, 12, 31))
    following.sign(by=agents.responsable, document=scanned(), signed_on=date(2015, 1, 2))
    assert [row.pk for row in Framework.objects.in_force(date(2015, 1, 1))] == [following.pk]


def test_one_that_nobody_signed_is_given_up(agents, sign_in, framework):
    sign_in(agents.responsable).post(reverse("framework_cancel", args=[framework.pk]))
    framework.refresh_from_db()
    assert framework.state == "cancelled"


@pytest.mark.parametrize("changes", [{"title": "Autre"}, {"signatories": ["A", "B"]}, {"ends_on": date(2020, 1, 1)}])
def test_what_was_signed_is_never_edited_however_it_is_written(agents, changes):
    framework = factories.FrameworkFactory(signed=True)
    with pytest.raises(IntegrityError, match="what was signed is never edited"), transaction.atomic():
        Framework.objects.filter(pk=framework.pk).update(**changes)


def test_two_who_sign_at_once_sign_once(committed):
    agents = factories.cast()
    framework = factories.FrameworkFactory()

    barrier, refused = threading.Barrier(2), []

    def sign(by):
        row = Framework.objects.get(pk=framework.pk)
        barrier.wait()
        try:
            row.sign(by=by, document=scanned(), signed_on=date(2014, 1, 15))
        except ActionRefused as refusal:
            refused.append(refusal.reason)
        connection.close()

    threads = [threading.Thread(target=sign, args=(by,)) for by in (agents.responsable, agents.second_responsable)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(refused) == 1
    assert Entry.objects.filter(target_type="funding.framework", action="transition:sign").count() == 1


def test_the_manager_is_told_six_months_before_the_end(agents, look):
    today = timezone.localdate()
    factories.FrameworkFactory(signed=True, starts_on=today - timedelta(days=400), ends_on=today + timedelta(days=180))
    assert "Conventions-cadres à renouveler" in look(agents.responsable, "/")
    assert "Conventions-cadres à renouveler" not in look(agents.elsewhere_responsable, "/")


def test_the_cnaf_reads_which_departements_have_none(agents, look):
    today = timezone.localdate()
    factories.FrameworkFactory(signed=True, starts_on=today - timedelta(days=4), ends_on=today + timedelta(days=400))
    page = look(agents.cnaf, reverse("framework_list"))
    without = page.partition("sans convention-cadre en vigueur")[2].partition("</section>")[0]
    assert "Caf du Rhône" in without and "Caf du Nord" not in without
    assert "sans convention-cadre" not in look(agents.responsable, reverse("framework_list"))


def test_the_list_takes_the_same_number_of_queries_for_one_and_six(agents, sign_in, django_assert_num_queries):
    client = sign_in(agents.cnaf)
    factories.FrameworkFactory()
    with django_assert_num_queries(5):
        client.get(reverse("framework_list"))
    factories.FrameworkFactory.create_batch(5)
    with django_assert_num_queries(5):
        client.get(reverse("framework_list"))
