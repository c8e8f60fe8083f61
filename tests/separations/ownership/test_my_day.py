"""« Ma journée » is mine: the files one follows or stands in for, the others apart; answers leave when followed."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.separations.next_steps.process import write_step
from tests import factories


def group(page, title):
    """The HTML of one group of the home page."""
    return page.partition(f"{title} <span")[2].partition("</section>")[0]


@pytest.fixture
def refused(agents):
    """A refused referral on a file that the conseiller follows."""
    family = factories.FamilyFactory(referent=agents.conseiller)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    referral.refuse(by=agents.partenaire, refusal="full")
    return referral


def test_two_colleagues_do_not_open_the_same_line(agents, look, refused):
    draft = factories.ReferralFactory(family=factories.FamilyFactory(referent=agents.travailleur_social))
    mine, theirs = look(agents.conseiller, "/"), look(agents.travailleur_social, "/")
    assert f"n° {refused.pk}" in group(mine, "Réponses des services")
    assert f"n° {draft.pk}," not in mine and f"n° {refused.pk}," not in theirs
    assert f"n° {draft.pk}" in group(theirs, "Orientations à compléter")
    apart = group(mine, "Orientations à compléter")
    assert "Celles de la Caf" in apart and "state=draft&amp;dossiers=others" in apart
    listed = look(agents.conseiller, reverse("referral_list"), state="draft", dossiers="others")
    assert f"n° {draft.pk}" in listed and f"n° {refused.pk}" not in listed.partition("<tbody")[2]
    mine_listed = look(agents.conseiller, reverse("referral_list"), state="answered", dossiers="mine")
    assert f"n° {refused.pk}" in mine_listed
    assert "Celles de la Caf" not in group(theirs, "Orientations à compléter"), "there are none"


def test_an_answer_leaves_when_somebody_writes_the_next_step_not_by_age(agents, sign_in, look, refused):
    Referral.objects.filter(pk=refused.pk).update(
        sent_at=timezone.now() - timedelta(days=90), answered_at=timezone.now() - timedelta(days=80)
    )
    assert "proposez-leur un autre service" in look(agents.conseiller, "/")
    sign_in(agents.travailleur_social).post(
        reverse("next_step_create", args=[refused.family_id]),
        {"what": "Voir un autre service", "for_agent": agents.conseiller.pk, "due_on": timezone.localdate()},
    )
    page = look(agents.conseiller, "/")
    assert "Chaque réponse a sa suite." in group(page, "Réponses des services")
    assert "Voir un autre service" in group(page, "Mes prochaines étapes")
    assert "n° " not in look(agents.conseiller, reverse("referral_list"), state="answered").partition("<tbody")[2]


def test_an_end_comes_back_until_somebody_writes_the_next_step(agents, look):
    """The answer was followed; then the mediation ended, months later."""
    family = factories.FamilyFactory(referent=agents.conseiller)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    referral.accept(by=agents.partenaire)
    factories.NextStepFactory(family=family, for_agent=agents.conseiller)
    referral.start(by=agents.partenaire, started_on=timezone.localdate())
    assert "Chaque réponse a sa suite." in group(look(agents.conseiller, "/"), "Réponses des services")
    referral.end(by=agents.partenaire, ended_on=timezone.localdate(), outcome="written")
    page = look(agents.conseiller, "/")
    assert "terminée, accord écrit" in group(page, "Réponses des services")
    told = look(agents.conseiller, reverse("referral_list"), state="answered")
    assert f"n° {referral.pk}" in told.partition("<tbody")[2]
    details = {"what": "Fermer le dossier", "for_agent": agents.conseiller, "due_on": timezone.localdate()}
    write_step(family, by=agents.conseiller, seen=family.next_step.pk, **details)
    assert "Chaque réponse a sa suite." in group(look(agents.conseiller, "/"), "Réponses des services")


def test_a_step_written_before_the_answer_or_corrected_after_it_lets_it_stay(agents, sign_in, look, refused):
    step = factories.NextStepFactory(family=refused.family)
    Referral.objects.filter(pk=refused.pk).update(answered_at=timezone.now() + timedelta(seconds=1))
    assert f"n° {refused.pk}" in group(look(agents.conseiller, "/"), "Réponses des services")
    Referral.objects.filter(pk=refused.pk).update(answered_at=timezone.now())
    sign_in(agents.conseiller).post(
        reverse("next_step_correct", args=[step.pk]),
        {"what": "x", "for_agent": agents.conseiller.pk, "due_on": step.due_on, "seen_step": step.pk},
    )
    assert f"n° {refused.pk}" in group(look(agents.conseiller, "/"), "Réponses des services")


def test_closing_the_file_follows_the_answer_too(agents, look, refused):
    refused.family.close(by=agents.conseiller, outcome="no_follow_up")
    assert f"n° {refused.pk}" not in look(agents.conseiller, "/")


def test_a_step_for_somebody_stands_in_their_day_and_leads_when_it_is_due(agents, look):
    family = factories.FamilyFactory(referent=agents.conseiller)
    factories.NextStepFactory(family=family, for_agent=agents.travailleur_social, due_on=timezone.localdate())
    page = look(agents.travailleur_social, "/")
    assert "Rappeler les parents (avant le" in page.partition('class="first-thing"')[2][:600]
    assert "Rappeler les parents" not in look(agents.conseiller, "/")
    listed = look(agents.travailleur_social, reverse("family_list"), etape="mine")
    assert family.reference in listed, "the list behind the group holds it"


def test_a_file_without_a_next_step_is_asked_for_and_one_without_a_referent_goes_to_the_manager(agents, look):
    mine, nobodys = factories.FamilyFactory(referent=agents.conseiller), factories.FamilyFactory()
    page = look(agents.conseiller, "/")
    assert mine.reference in group(page, "Mes dossiers sans prochaine étape") and nobodys.reference not in page
    manager = look(agents.responsable, "/")
    assert nobodys.reference in group(manager, "Dossiers sans référent") and mine.reference not in manager
