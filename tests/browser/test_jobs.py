"""Jobs in a real browser: a page that refreshes itself and keeps the focus, an import from deposit to result."""

import pytest
from django.contrib.sessions.models import Session

from portal.foundation.imports.models import Import
from portal.foundation.jobs.process import run_job
from portal.partners.models import Operator
from reports.exports.models import ExportJob
from tests import factories
from tests.foundation.imports.conftest import BEFFROI, HEADING, PONT, csv_file

pytestmark = pytest.mark.browser


@pytest.fixture
def cast(committed, settings, monkeypatch):
    """The usual people; the workers wait until they are told."""
    monkeypatch.setattr("portal.foundation.jobs.process._send", lambda job: None)
    return factories.cast()


def test_a_page_under_way_refreshes_itself_keeps_the_focus_and_stops(cast, person):
    job = ExportJob.objects.create(name="national", exercice=2014, format="csv", requested_by=cast.cnaf)
    cnaf = person(cast.cnaf)
    cnaf.goto(job.get_absolute_url())
    cnaf.sees("en attente")
    stop = cnaf.page.get_by_role("button", name="Arrêter")
    stop.focus()
    ends = Session.objects.get().expire_date
    ExportJob.objects.filter(pk=job.pk).update(state="running", done=5, total=101)
    cnaf.page.get_by_text("5 sur 101").wait_for()
    assert stop.evaluate("button => button === document.activeElement"), "the focus was lost by the refreshing"
    cnaf.check()
    ExportJob.objects.filter(pk=job.pk).update(state="queued")
    run_job(ExportJob, job.pk)
    cnaf.page.get_by_text("Télécharger le fichier").wait_for()
    cnaf.check()
    asked = []
    cnaf.page.on("request", lambda request: asked.append(request.url))
    cnaf.page.wait_for_timeout(2500)
    assert asked == [], "a page of a job that has ended asks no more"
    assert Session.objects.get().expire_date == ends, "a page that refreshes itself prolongs no session"


def test_a_session_that_ended_takes_the_whole_page_to_the_sign_in(cast, person):
    job = ExportJob.objects.create(name="national", exercice=2014, format="csv", requested_by=cast.cnaf)
    cnaf = person(cast.cnaf)
    cnaf.goto(job.get_absolute_url())
    Session.objects.all().delete()
    cnaf.page.wait_for_url("**/compte/login/**")
    assert cnaf.page.locator("main").count() <= 1


def test_without_javascript_a_link_asks_again_and_a_button_stops(cast, person):
    job = ExportJob.objects.create(name="national", exercice=2014, format="csv", requested_by=cast.cnaf)
    cnaf = person(cast.cnaf, java_script_enabled=False)
    cnaf.page.goto(job.get_absolute_url())
    ExportJob.objects.filter(pk=job.pk).update(state="running", done=7, total=101)
    cnaf.page.get_by_role("link", name="Actualiser").click()
    cnaf.sees("7 sur 101")
    cnaf.page.get_by_role("button", name="Arrêter").click()
    cnaf.sees("Cet export a été arrêté")


@pytest.mark.parametrize("window", [{"width": 1280, "height": 720}, {"width": 320, "height": 640}])
def test_a_file_is_deposited_repaired_and_applied(cast, person, window):
    manager = person(cast.responsable, viewport=window)
    manager.goto("/imports/")
    page = manager.page
    upload = csv_file([HEADING, BEFFROI, ["123", *PONT[1:]]])
    file = {"name": "liste.csv", "mimeType": "text/csv", "buffer": upload.read()}
    page.locator("#id_file").set_input_files(file)
    page.get_by_role("button", name="Lire le fichier").click()
    page.get_by_text("en attente").wait_for()
    run_job(Import, Import.objects.get().pk)
    page.get_by_text("1 ligne en erreur").wait_for()
    manager.check()
    page.get_by_role("link", name="Corriger la ligne 3").click()
    page.wait_for_load_state("load")
    manager.sees("celui-ci en compte 3")
    manager.check()
    page.get_by_label("SIRET").fill(PONT[0])
    page.keyboard.press("Enter")
    page.get_by_text("Ligne 3 corrigée").wait_for()
    manager.press("Appliquer")
    run_job(Import, Import.objects.get().pk)
    page.get_by_role("heading", name="Bilan").wait_for()
    manager.check()
    assert set(Operator.objects.filter(siret__in=[BEFFROI[0], PONT[0]]).values_list("name", flat=True)) == {
        "Le Beffroi", "Le Pont",
    }  # fmt: skip
