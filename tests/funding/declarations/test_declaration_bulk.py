"""Several declarations at once: handed in or taken back, each row said by itself."""

from django.urls import reverse

from funding.declarations.models import Declaration
from portal.foundation.lists.bulk import seen_of
from tests import factories

URL = reverse("declaration_bulk")


def chosen(*rows):
    """What the trial posts of these rows."""
    return [f"{row.pk}:{seen_of(row)}" for row in rows]


def test_figures_that_changed_since_the_trial_are_not_handed_in(agents, sign_in, plain):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service)
    row = factories.DeclarationFactory(service=service)
    row.refresh_from_db()
    data = {"step": "submit", "row": chosen(row)}
    row.operating_costs += 1
    row.save()
    page = plain(sign_in(agents.partenaire).post(URL, data, follow=True))
    assert "Rien n’a changé pour 1 déclaration" in page and Declaration.objects.get(pk=row.pk).state == "draft"


def test_a_partner_hands_in_what_is_coherent_and_reads_why_the_rest_stays(agents, sign_in, plain):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.ConventionFactory(service=service)
    sound = factories.DeclarationFactory(service=service)
    wrong = factories.DeclarationFactory(service=service, stage="forecast", actual_etp=0)
    data = {"step": "submit", "row": [sound.pk, wrong.pk]}
    client = sign_in(agents.partenaire)
    trial = plain(client.get(URL, data))
    assert "Transmettre à la Caf : 1 déclaration" in trial and "Des données sont incohérentes" in trial
    assert sound.at_a_glance.replace("\u00a0", " ").replace("\u202f", " ") in trial
    assert set(Declaration.objects.values_list("state", flat=True)) == {"draft"}
    done = plain(client.post(URL, {"step": "submit", "row": chosen(sound, wrong)}, follow=True))
    assert "Rien n’a changé pour 1 déclaration" in done
    assert {row.pk: row.state for row in Declaration.objects.all()} == {sound.pk: "submitted", wrong.pk: "draft"}
    client.post(URL, {"step": "reopen", "row": chosen(Declaration.objects.get(pk=sound.pk))})
    assert Declaration.objects.get(pk=sound.pk).state == "draft"


def test_another_operator_finds_nothing(agents, sign_in):
    draft = factories.DeclarationFactory(service__named_by=agents.partenaire)
    assert sign_in(agents.elsewhere_partenaire).get(URL, {"step": "submit", "row": draft.pk}).status_code == 404
    assert sign_in(agents.responsable).get(URL).status_code == 403
