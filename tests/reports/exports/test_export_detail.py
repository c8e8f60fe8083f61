"""How far an export is: looked at again by itself while a worker is on it, and no longer."""

import pytest
from django.urls import reverse
from django.utils import timezone

from reports.exports.models import ExportJob


@pytest.fixture
def job(agents):
    """A file of the Cnaf on its way: 5 lines of 101."""
    return ExportJob.objects.create(
        name="national", exercice=2014, format="csv", state="running", requested_by=agents.cnaf,
        done=5, total=101,
    )  # fmt: skip


def url(job):
    return reverse("export_detail", args=[job.pk])


def test_an_export_under_way_tells_its_progress_and_is_asked_again(agents, sign_in, job, plain):
    client = sign_in(agents.cnaf)
    page, part = plain(client.get(url(job))), plain(client.get(url(job), headers={"HX-Request": "true"}))
    for shown in (page, part):
        assert "5 sur 101" in shown and 'hx-trigger="every 1s"' in shown and f'hx-get="{url(job)}"' in shown
    assert "<html" in page and "<html" not in part and "Actualiser" in page


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("done", "Télécharger le fichier (101 lignes)"),
        ("failed", "n’a pas pu être préparé ; rien n’est perdu"),
        ("expired", "a été supprimé, sept jours après sa préparation"),
    ],
)
def test_an_export_at_rest_says_what_comes_next_and_is_asked_no_more(agents, sign_in, job, plain, state, said):
    ExportJob.objects.filter(pk=job.pk).update(state=state, file_name="f.csv", finished_at=timezone.now())
    page = plain(sign_in(agents.cnaf).get(url(job)))
    assert said in page and "hx-trigger" not in page


def test_nobody_else_finds_it_whatever_their_role(agents, sign_in, job):
    for agent, status in ((agents.second_cnaf, 404), (agents.responsable, 404), (agents.conseiller, 403)):
        assert sign_in(agent).get(url(job)).status_code == status


def test_a_report_that_no_longer_exists_still_has_a_page(agents, sign_in, job, plain):
    ExportJob.objects.filter(pk=job.pk).update(name="ancien", state="failed", finished_at=timezone.now())
    assert "ancien, 2014" in plain(sign_in(agents.cnaf).get(url(job)))
