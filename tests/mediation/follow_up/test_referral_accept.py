"""The service accepts: it will receive the parents."""

from django.urls import reverse

from mediation.referrals.models import Referral
from tests import factories


def test_the_partner_accepts_and_is_led_to_the_first_seance(agents, make, post, look):
    referral = make.sent()
    answer = post(agents.partenaire, "referral_accept", referral.pk)
    assert "Vous avez accepté l’orientation" in answer.page and "Commencer la médiation" in answer.page
    referral.refresh_from_db()
    assert (referral.state, referral.answered_by) == ("accepted", agents.partenaire)
    assert "le service, pour la première séance" in look(agents.conseiller, "referral_detail", referral.pk)


def test_in_danger_it_is_refused_with_the_neutral_sentence(agents, make, post):
    referral = make.sent()
    factories.DangerReportFactory(family=referral.family, note="menaces")
    answer = post(agents.partenaire, "referral_accept", referral.pk)
    main = answer.page.partition("<main")[2]
    assert "prenez contact avec le référent" in main and "Accepter et recevoir" not in main
    assert "danger" not in main.replace("btn-danger", "") and "menaces" not in main
    assert Referral.objects.get(pk=referral.pk).state == "sent"


def test_a_second_answer_is_no_longer_possible(agents, make, post):
    referral = make.sent()
    referral.refuse(by=agents.partenaire, refusal="full")
    answer = post(agents.partenaire, "referral_accept", referral.pk)
    assert "n’est plus possible" in answer.page and "plus de place" in answer.page
    assert Referral.objects.get(pk=referral.pk).state == "refused"


def test_a_get_accepts_nothing_and_another_operator_finds_nothing(agents, make, sign_in):
    referral = make.sent()
    address = reverse("referral_accept", args=[referral.pk])
    assert sign_in(agents.partenaire).get(address).url == referral.get_absolute_url()
    for name in ("accept", "refuse", "start", "end"):
        forged = reverse(f"referral_{name}", args=[referral.pk])
        assert sign_in(agents.elsewhere_partenaire).post(forged).status_code == 404
    assert sign_in(agents.elsewhere_partenaire).get(referral.get_absolute_url()).status_code == 404
    assert Referral.objects.get(pk=referral.pk).state == "sent"
