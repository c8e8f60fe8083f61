"""The page of a referral: one for the Caf and the service, with what each may read, written in the access journal."""

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def family(agents):
    """A file full of what a partner must never read."""
    family = factories.FamilyFactory(parents=[])
    factories.SeparationFactory(family=family, note="note de suivi interne")
    factories.ChildFactory(family=family, first_name="Noé")
    for position, phone in ((1, "+33612345678"), (2, "+33687654321")):
        factories.ParentFactory(
            family=family, position=position, title=("mother", "father")[position - 1],
            allocataire_number=f"551100{position}", phone=phone, email=f"parent{position}@example.org",
            address=f"{position} rue secrète", postcode="59100", city="Roubaix",
        )  # fmt: skip
    return family


CONTACTS = ("06 12 34 56 78", "06 87 65 43 21", "parent1@example.org", "parent2@example.org", "Roubaix")
KEPT_FROM_PARTNERS = ("5511001", "5511002", "rue secrète", "59100", "note de suivi interne", "59-0")


def test_the_service_reads_who_the_parents_are_and_how_to_reach_them_and_nothing_more(agents, make, family, look):
    referral = make.sent(family=family, purpose="Les vacances d’été.")
    page = look(agents.partenaire, "referral_detail", referral.pk)
    for told in (*CONTACTS, "mère", "17 mai 1980", "Noé", "Les vacances d’été.", "accord donné", "1er avril 2014"):
        assert told in page
    for kept in KEPT_FROM_PARTNERS:
        assert kept not in page
    assert "Répondre" in page and "Accepter et recevoir les parents" in page and "Retirer l’orientation" not in page


def test_the_caf_reads_its_file_and_does_not_answer_for_the_service(agents, make, family, look):
    referral = make.sent(family=family)
    for agent, withdraws in ((agents.conseiller, True), (agents.responsable, False)):
        page = look(agent, "referral_detail", referral.pk)
        for told in (
            *CONTACTS,
            "5511001",
            "1 rue secrète",
            family.reference,
            "En attente : le service, pour répondre",
        ):
            assert told in page
        assert "Accepter et recevoir" not in page
        assert ("Retirer l’orientation" in page) == withdraws


def test_each_parent_has_a_column_and_a_stripe_in_the_same_order(agents, make, family, look):
    referral = make.sent(family=family)
    for agent in (agents.conseiller, agents.partenaire):
        page = look(agent, "referral_detail", referral.pk)
        first, second = page.index('class="parent parent-1"'), page.index('class="parent parent-2"')
        assert first < page.index("06 12 34 56 78") < second < page.index("06 87 65 43 21")
        assert page.count('class="parent parent-1"') == page.count('class="parent parent-2"') == 2


def test_in_danger_those_who_may_not_know_read_a_neutral_notice_without_contacts(agents, make, family, look):
    referral = make.sent(family=family)
    factories.DangerReportFactory(family=family, note="menaces", recorded_by=agents.travailleur_social)
    for agent in (agents.partenaire, agents.conseiller):
        main = look(agent, "referral_detail", referral.pk).partition("<main")[2]
        assert "Contact par le référent." in main
        for hidden in (*CONTACTS, "rue secrète", "menaces", "danger signalée", "Accepter et recevoir"):
            assert hidden not in main
        assert "danger" not in main.replace("btn-danger", "")


def test_in_danger_those_who_may_know_read_the_word_and_the_contacts_but_not_the_note(agents, make, family, look):
    referral = make.sent(family=family)
    factories.DangerReportFactory(family=family, note="menaces", recorded_by=agents.conseiller)
    for agent in (agents.travailleur_social, agents.responsable, agents.conseiller):
        main = look(agent, "referral_detail", referral.pk).partition("<main")[2]
        assert "situation de danger signalée" in main and "06 12 34 56 78" in main and "menaces" not in main


def test_once_the_danger_is_lifted_the_page_is_as_before(agents, make, family, look):
    referral = make.sent(family=family)
    danger = factories.DangerReportFactory(family=family)
    danger.lift(by=agents.responsable, reason="éloignement prononcé")
    page = look(agents.partenaire, "referral_detail", referral.pk)
    assert "Accepter et recevoir" in page and "06 12 34 56 78" in page and "référent." not in page


def test_opening_the_page_is_written_in_the_access_journal_for_everyone(agents, make, look, post):
    referral = make.sent()
    for agent in (agents.partenaire, agents.conseiller, agents.responsable):
        look(agent, "referral_detail", referral.pk)
        line = Entry.objects.filter(action="read").latest("pk")
        assert (line.agent, line.target_type, line.target_id) == (agent, "mediation.referral", referral.pk)
    seen = Entry.objects.filter(action="read").count()
    post(agents.partenaire, "referral_refuse", referral.pk, refusal="")
    assert Entry.objects.filter(action="read").count() == seen + 1, "the page shown again is another reading"


def test_the_timeline_tells_the_story_without_the_readings(agents, make, look, today):
    referral = make.started()
    referral.end(by=agents.partenaire, ended_on=today, outcome="written")
    aside = look(agents.conseiller, "referral_detail", referral.pk).partition("<aside")[2]
    steps = ["Terminée : accord écrit", "Médiation commencée", "Acceptée par le service", "Transmise au service"]
    places = [aside.index(step) for step in steps]
    assert places == sorted(places) and "a lu" not in aside and str(agents.partenaire) in aside


def test_each_role_is_told_what_to_do_now(agents, make, look):
    lacking, ready, sent, accepted, started = make.draft(), make.ready(), make.sent(), make.accepted(), make.started()
    for referral, caf, service in (
        (lacking, "Recueillir les accords", None),
        (ready, "Transmettre au service", None),
        (sent, "En attente : le service, pour répondre", "Votre réponse est attendue"),
        (accepted, "En attente : le service, pour la première séance", "La première séance est attendue"),
        (started, "En attente : le service, pour l’issue", "L’issue de la médiation est attendue"),
    ):
        assert caf in look(agents.travailleur_social, "referral_detail", referral.pk)
        if service:
            assert service in look(agents.partenaire, "referral_detail", referral.pk)


def test_a_draft_and_a_referral_of_others_are_not_found(agents, make, sign_in):
    draft, sent = make.draft(), make.sent()
    for agent, referral in (
        (agents.partenaire, draft),
        (agents.elsewhere_partenaire, sent),
        (agents.elsewhere_conseiller, sent),
        (agents.elsewhere_responsable, sent),
    ):
        assert sign_in(agent).get(reverse("referral_detail", args=[referral.pk])).status_code == 404
    assert not Entry.objects.filter(action="read").exists()


def test_the_page_takes_the_same_number_of_queries_whatever_the_story(
    agents, make, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    for make_one in (make.draft, make.sent, make.started):
        referral = make_one()
        factories.ChildFactory(family=referral.family)
        for agent in (agents.conseiller, agents.partenaire):
            if agent == agents.partenaire and not referral.sent_at:
                continue
            client = sign_in(agent)
            with django_assert_max_num_queries(20) as first:
                client.get(referral.get_absolute_url())
            factories.ChildFactory.create_batch(5, family=referral.family)
            for _ in range(5):
                Entry.objects.record(by=agent, action="update", target=referral)
            with django_assert_num_queries(len(first.captured_queries)):
                client.get(referral.get_absolute_url())
