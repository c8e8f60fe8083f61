"""A search that a manager asks for, without waiting for the night: started once, followed, stopped."""

from django.urls import reverse

from portal.foundation.jobs.process import run_part
from portal.separations.rights.models import FoundRight
from portal.separations.rights_search.models import RightsPart, RightsRun
from portal.separations.rights_search.process import prepare

START = reverse("rights_run_start")


def test_a_manager_searches_the_rights_of_the_caf_now(
    agents, sign_in, plain, family, django_capture_on_commit_callbacks
):
    client = sign_in(agents.responsable)
    assert "Chercher maintenant" in plain(client.get(reverse("right_list")))
    with django_capture_on_commit_callbacks(execute=True):
        page = plain(client.post(START, follow=True))
    run = RightsRun.objects.get()
    assert (run.caf_id, run.requested_by, run.state, run.total) == ("59", agents.responsable, "done", 1)
    page = plain(client.get(run.get_absolute_url()))
    assert "Dossiers relus" in page and "terminé" in page
    assert FoundRight.objects.filter(family=family).exists()
    assert sign_in(agents.elsewhere_responsable).get(run.get_absolute_url()).status_code == 404


def test_one_that_is_under_way_is_shown_instead_and_may_be_stopped(agents, sign_in, plain, family):
    run = prepare(by=agents.responsable, cafs=["59"])
    client = sign_in(agents.responsable)
    assert client.post(START).url == run.get_absolute_url() and RightsRun.objects.count() == 1
    assert "Arrêter" in plain(client.get(run.get_absolute_url()))
    client.post(reverse("rights_run_cancel", args=[run.pk]))
    run.refresh_from_db()
    assert run.state == "cancelled"
    assert not run_part(RightsPart, run.parts.get().pk) and not FoundRight.objects.exists()


def test_the_night_is_nobodys_to_stop(agents, sign_in, family):
    run = prepare(cafs=["59"])
    assert sign_in(agents.responsable).get(run.get_absolute_url()).status_code == 404
    assert not run.may_be_cancelled_by(agents.responsable)
