"""The other Caf reads little until it answers; once accepted it has a file of its own, with what passed alone."""

from datetime import date

import pytest
from django.urls import reverse

from portal.foundation.contributions.indicators import measure_expressions
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.events.models import Residence, Separation
from portal.separations.families.models import Family
from portal.separations.people.models import ContactPoint, Person
from portal.separations.transfers.models import Transfer
from portal.territory.models import Caf
from tests import factories
from tests.queries import Questions

LIST = reverse("transfer_list")


@pytest.fixture
def accept(agents, sign_in, address):
    """Accept as the manager of the Rhône, for its conseiller; the page one ends on."""

    def accepted(transfer, **answers):
        typed = {"referent": agents.elsewhere_conseiller.pk} | answers
        return sign_in(agents.elsewhere_responsable).post(address("accept", transfer), typed, follow=True)

    return accepted


def opened_by(transfer):
    """The file that opened, as its page reads it."""
    transfer.refresh_from_db()
    return Family.objects.for_file().get(pk=transfer.new_family_id)


def points_of(family):
    return list(ContactPoint.objects.filter(person__as_parent__family=family).order_by("pk"))


def test_until_it_answers_the_other_caf_reads_names_number_reason_and_whom_to_call(agents, look, family, ask, address):
    transfer = ask(family, points=points_of(family))
    for agent in (agents.elsewhere_responsable, agents.elsewhere_conseiller):
        pages = look(agent, address("detail", transfer)), look(agent, LIST)
        for page in pages:
            assert "Hélène Lefèvre et Marc Petit" in page and "reçu" in pages[1]
            for hidden in (
                "rue des Tilleuls",
                "06 12 34",
                "1234567",
                "Veut déménager",
                "Rappeler",
                "Noé",
                "mai 1980",
                "1980-05-17",
            ):
                assert hidden not in page
        assert "03 20 00 00 00" in pages[0] and "2 enfants" in pages[0] and "déménagement" in pages[0]
        assert family.get_absolute_url() not in pages[0]
    assert "Accepter le dossier" not in look(agents.elsewhere_conseiller, address("detail", transfer))
    home = look(agents.elsewhere_responsable, "/")
    assert "Transferts à accepter ou à refuser" in home and "vous transmet le dossier" in home
    assert Entry.objects.filter(action="read", target_type="separations.transfer").count() >= 2


def test_a_third_caf_partners_and_the_nation_find_nothing(agents, sign_in, family, ask, address):
    transfer = ask(family)
    third = factories.AgentFactory(role="responsable", caf_id="75")
    for agent in (third, agents.partenaire, agents.elsewhere_partenaire, agents.cnaf, agents.dpo):
        assert not Transfer.objects.visible_to(agent).exists()
    assert sign_in(third).get(address("detail", transfer)).status_code == 404
    for step in ("accept", "refuse", "withdraw"):
        assert sign_in(third).post(address(step, transfer)).status_code == 404
    for agent in (agents.partenaire, agents.cnaf):
        assert sign_in(agent).get(address("detail", transfer)).status_code == 403
    assert sign_in(agents.elsewhere_responsable).get(address("ask", family)).status_code == 404


def test_the_giving_caf_does_not_answer_and_the_other_does_not_take_back(agents, sign_in, plain, family, ask, address):
    transfer = ask(family)
    page = plain(sign_in(agents.responsable).get(address("accept", transfer), follow=True))
    assert "n’attend plus de réponse, ou pas la vôtre" in page
    sign_in(agents.responsable).post(address("refuse", transfer), {"refusal": "known"})
    assert "demandez à une autre" in plain(
        sign_in(agents.elsewhere_responsable).post(address("withdraw", transfer), follow=True)
    )
    transfer.refresh_from_db()
    assert transfer.state == "asked"


def test_accepted_a_file_opens_with_what_passed_and_the_old_one_closes(agents, plain, look, family, ask, accept):
    person = family.both_parents[0].person
    shelter = factories.ContactPointFactory(person=person, kind="address", phone="", city="Refuge", is_shelter=True)
    points = [point for point in points_of(family) if point.pk != shelter.pk]
    transfer = ask(family, points=points, with_step=True)
    page = plain(accept(transfer))
    new = opened_by(transfer)
    assert "Le dossier est repris" in page and f"Venu de la {transfer.caf}" in page and transfer.old_reference in page
    assert (new.caf_id, new.referent, new.state) == ("69", agents.elsewhere_conseiller, "open")
    first, second = (parent.person for parent in new.both_parents)
    assert (first.last_name, first.birth_date, first.allocataire_number) == ("Lefèvre", date(1980, 5, 17), "")
    assert second.is_detained and not first.is_detained and {first.caf_id, second.caf_id} == {"69"}
    assert [str(child) for child in new.known_children] == ["Noé", "Léa"]
    assert sorted((row.separated_on.year, row.note, row.is_transferred) for row in new.separations.all()) == [
        (2012, "", True),
        (2014, "", True),
    ]
    homes = Residence.objects.filter(family=new).order_by("separation__separated_on", "pk")
    assert [(row.child.person.first_name, row.home) for row in homes] == [
        ("Noé", "parent_1"), ("Noé", "not_fixed"), ("Léa", "parent_2"),
    ]  # fmt: skip
    assert new.reconciliations.get().reconciled_on == date(2013, 1, 1)
    assert [str(point) for point in points_of(new)] == [str(point) for point in points]
    assert new.next_step.what == "Rappeler Hélène" and new.next_step.for_agent == agents.elsewhere_conseiller
    old = Family.objects.get(pk=family.pk)
    assert (old.state, old.outcome, old.closed_by) == ("closed", "moved", agents.elsewhere_responsable)
    assert not old.next_steps.todo().exists()
    page = look(agents.conseiller, old.get_absolute_url())
    assert f"Passé à la {transfer.to_caf}" in page and transfer.new_reference in page and "Dossier transféré" in page
    assert new.get_absolute_url() not in page
    assert "accepté par" in look(agents.conseiller, "/")


def test_nothing_else_is_found_in_the_new_caf(agents, look, family, ask, accept):
    person = family.both_parents[0].person
    factories.ContactPointFactory(person=person, kind="address", phone="", city="Refuge-59", is_shelter=True)
    factories.DangerReportFactory(family=family, note="Menaces de mort", recorded_by=agents.travailleur_social)
    transfer = ask(family, by=agents.travailleur_social)
    accept(transfer)
    new = opened_by(transfer)
    agent = agents.elsewhere_travailleur_social
    pages = [look(agents.elsewhere_responsable, "/"), look(agents.elsewhere_responsable, LIST)]
    pages += [look(agent, url) for url in (new.get_absolute_url(), transfer.get_absolute_url())]
    pages += [look(agent, parent.person.get_absolute_url()) for parent in new.both_parents]
    for hidden in ("Menaces", "Refuge-59", "rue des Tilleuls", "06 12 34", "marc@", "1234567", "Veut déménager"):
        assert not any(hidden in page for page in pages), hidden
    assert not points_of(new) and not new.mediation_referrals.exists()
    assert not Person.objects.filter(caf="69", allocataire_number="1234567").exists()


def test_with_a_danger_the_new_file_asks_to_call_first_and_the_old_one_stays_open(
    agents, look, sign_in, family, ask, accept
):
    factories.DangerReportFactory(family=family, note="Menaces", recorded_by=agents.travailleur_social)
    transfer = ask(family, by=agents.travailleur_social)
    accept(transfer)
    new, old = opened_by(transfer), Family.objects.for_file().get(pk=family.pk)
    assert new.danger_is_open and old.danger_is_open and old.state == "open"
    note = DangerReport.objects.get(family=new).note
    assert "avant tout contact" in note and agents.travailleur_social.email in note and "Menaces" not in note
    page = look(agents.elsewhere_conseiller, new.get_absolute_url())
    assert "Avant tout contact avec la famille, appelez" in page and "Orienter vers une médiation" not in page
    page = look(agents.travailleur_social, old.get_absolute_url())
    assert "Dites la situation de vive voix" in page
    answer = sign_in(agents.travailleur_social).get(reverse("transfer_ask", args=[old.pk]), follow=True)
    assert "est déjà passé à la Caf" in answer.content.decode().replace("\u00a0", " ")


def test_a_danger_told_after_the_request_stops_it_without_a_word_to_the_other_caf(
    agents, sign_in, plain, look, family, ask, accept, address
):
    transfer = ask(family, points=points_of(family))
    family.report_danger(by=agents.conseiller, note="Menaces")
    page = plain(accept(transfer))
    assert "reste quelque chose à faire à la Caf d’origine" in page and "situation de danger" not in page.lower()
    assert "Appelez" in look(agents.elsewhere_responsable, address("detail", transfer))
    assert "travailleur social ou le responsable la refait" in look(agents.conseiller, family.get_absolute_url())
    transfer.refresh_from_db()
    assert transfer.state == "asked" and not Family.objects.filter(caf="69").exists()


def test_a_referral_prepared_after_the_request_stops_it_too(agents, plain, family, ask, accept):
    transfer = ask(family)
    factories.ReferralFactory(family=family, service=factories.ServiceFactory(named_by=agents.partenaire))
    page = plain(accept(transfer))
    assert (
        "reste quelque chose à faire" in page
        and "orientation" not in page.lower().split("<main")[1].split("</main")[0]
    )


def test_a_contact_point_that_ended_or_became_a_shelter_since_stays(agents, family, ask, accept):
    transfer = ask(family, points=points_of(family))
    phone, place, email = points_of(family)
    phone.end(by=agents.conseiller)
    place.is_shelter = True
    place.save()
    accept(transfer)
    assert [str(point) for point in points_of(opened_by(transfer))] == [str(email)]


def test_a_shelter_passes_only_when_it_was_ticked(agents, family, ask, accept):
    person = family.both_parents[0].person
    shelter = factories.ContactPointFactory(person=person, kind="address", phone="", city="Refuge", is_shelter=True)
    accept(transfer := ask(family, points=[shelter]))
    (passed,) = points_of(opened_by(transfer))
    assert passed.is_shelter and passed.city == "Refuge" and passed.caf_id == "69"


def test_notes_pass_when_asked(agents, family, ask, accept):
    accept(transfer := ask(family, with_notes=True))
    assert sorted(row.note for row in opened_by(transfer).separations.all()) == ["Ancienne note", "Veut déménager"]


def test_somebody_known_there_is_asked_about_and_keeps_what_is_known(
    agents, plain, look, family, ask, accept, address
):
    known = factories.PersonFactory(
        caf_id="69", last_name="Lefèvre", first_name="Hélène", allocataire_number="7654321", phone="+33478000000"
    )
    other = factories.PersonFactory(caf_id="69", last_name="Petit", first_name="Marc", birth_date=date(1978, 1, 2))
    transfer = ask(family, points=points_of(family))
    page = look(agents.elsewhere_responsable, address("accept", transfer))
    assert "Votre Caf connaît peut-être déjà ces personnes" in page and "même date de naissance" in page
    assert "Dites si c’est la même personne" in plain(accept(transfer))
    assert not Family.objects.filter(caf="69").exists()
    accept(transfer, **{f"match_1_{known.pk}": "same", f"match_2_{other.pk}": "other"})
    first, second = (parent.person for parent in opened_by(transfer).both_parents)
    assert first == known and first.allocataire_number == "7654321"
    assert {str(point) for point in first.points_in_use} == {
        "04 78 00 00 00", "06 12 34 56 78", "1 rue des Tilleuls, Lille",
    }  # fmt: skip
    assert second != other and NotSamePerson.objects.get().caf_id == "69"


def test_later_changes_touch_one_file_only(agents, family, ask, accept):
    accept(transfer := ask(family))
    new = opened_by(transfer)
    person = new.both_parents[0].person
    person.first_name = "Hélène-Marie"
    person.save()
    old = Family.objects.get(pk=family.pk)
    assert old.both_parents[0].person.first_name == "Hélène"
    old.reopen(by=agents.conseiller, reason="return")
    assert opened_by(transfer).state == "open"


def test_the_nation_counts_the_separation_once(agents, family, ask, accept):
    accept(ask(family))
    assert Separation.objects.filter(separated_on__year=2014).count() == 2
    counts = Caf.objects.annotate(found=measure_expressions(2014, agents.cnaf)["separations"])
    assert {caf.pk: caf.found for caf in counts if caf.found} == {"59": 1}


def test_it_is_refused_with_a_reason_and_the_names_are_no_longer_shown(
    agents, sign_in, plain, look, family, ask, address
):
    transfer = ask(family)
    client = sign_in(agents.elsewhere_responsable)
    assert "Choisissez le motif" in plain(client.post(address("refuse", transfer), {"refusal_note": "Appelez-nous"}))
    client.post(address("refuse", transfer), {"refusal": "known", "refusal_note": "Dossier ouvert hier"})
    for page in (
        look(agents.elsewhere_responsable, address("detail", transfer)),
        look(agents.elsewhere_conseiller, LIST),
    ):
        assert "Lefèvre" not in page
    page = look(agents.conseiller, address("detail", transfer))
    assert "Dossier ouvert hier" in page and "Lefèvre" in page
    home = look(agents.conseiller, "/")
    assert "Réponses à mes transferts" in home and "refusé par" in home
    family.next_steps.end(by=agents.conseiller, how="replaced")
    factories.NextStepFactory(family=family, what="Garder le dossier")
    assert "Réponses à mes transferts" not in look(agents.conseiller, "/")


def test_the_list_narrows_by_way_and_costs_the_same_for_one_and_for_six(
    agents, look, family, ask, django_assert_num_queries
):
    ask(family)
    with Questions() as queries:
        look(agents.elsewhere_responsable, LIST)
        for_one = len(queries)
    assert "Hélène" in look(agents.conseiller, LIST, sens="envoyes", etat="asked")
    assert "Hélène" not in look(agents.conseiller, LIST, sens="recus")
    assert "Hélène" in look(agents.elsewhere_conseiller, LIST, sens="recus")
    for _ in range(5):
        ask(factories.SeparationFactory(family__referent=agents.conseiller).family)
    with django_assert_num_queries(for_one):
        assert "6 transferts" in look(agents.elsewhere_responsable, LIST)
