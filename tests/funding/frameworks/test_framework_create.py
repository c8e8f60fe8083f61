"""Preparing a convention-cadre and correcting it, until it is signed."""

import pytest
from django.urls import reverse

from funding.frameworks.models import Framework
from portal.journal.models import Entry
from tests import factories

TYPED = {
    "title": "Médiation familiale et espaces de rencontre",
    "starts_on": "2014-01-01",
    "ends_on": "2015-12-31",
    "signatories": "Caf du Nord\n Msa \nCaf du Nord\nPréfecture",
}


@pytest.mark.parametrize(("role", "caf", "level"), [("responsable", "59", "Caf du Nord"), ("cnaf", None, "nationale")])
def test_each_keeper_prepares_that_of_their_level(agents, sign_in, role, caf, level):
    answer = sign_in(getattr(agents, role)).post(reverse("framework_create"), TYPED)
    framework = Framework.objects.get()
    assert answer.url == framework.get_absolute_url()
    assert (framework.caf_id, framework.state, framework.level_in_words) == (caf, "prepared", level)
    assert framework.signatories == ["Caf du Nord", "Msa", "Préfecture"]
    assert Entry.objects.get(target_type="funding.framework").action == "create"


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"title": " "}, "title", "obligatoire"),
        ({"starts_on": "31/02/2014"}, "starts_on", "date existante"),
        ({"ends_on": "2013-12-31"}, "ends_on", "La fin doit suivre le début"),
        ({"ends_on": "2024-12-31"}, "ends_on", "dépasse 6 ans"),
        ({"signatories": "Caf du Nord"}, "signatories", "au moins deux signataires"),
        ({"signatories": "\n".join(f"Signataire {n}" for n in range(21))}, "signatories", "au plus 20"),
        ({"signatories": "A" * 151 + "\nB"}, "signatories", "150 caractères"),
    ],
)
def test_a_wrong_answer_gets_its_sentence_and_nothing_is_written(agents, sign_in, changes, field, said):
    answer = sign_in(agents.responsable).post(reverse("framework_create"), TYPED | changes)
    assert said in answer.context["form"].errors[field][0]
    assert not Framework.objects.exists()


def test_a_prepared_one_is_corrected(agents, sign_in):
    framework = factories.FrameworkFactory()
    address = reverse("framework_update", args=[framework.pk])
    sign_in(agents.responsable).post(address, TYPED | {"title": "Autre objet", "version": framework.version})
    framework.refresh_from_db()
    assert (framework.title, framework.signatories[0]) == ("Autre objet", "Caf du Nord")


def test_a_signed_one_is_not(agents, sign_in):
    framework = factories.FrameworkFactory(signed=True)
    address = reverse("framework_update", args=[framework.pk])
    answer = sign_in(agents.responsable).post(address, TYPED | {"version": framework.version}, follow=True)
    assert "elle ne se corrige plus" in answer.content.decode()
    framework.refresh_from_db()
    assert framework.signatories == ["Caf", "Msa", "Préfecture"]
