"""Services of both kinds on screen: entered, corrected, checked, closed, opened again, each in its perimeter."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.partners.models import Service, stale_before
from tests import factories

CLOSING = {"on": "01/02/2024", "reason": "Fin d’activité."}


def test_a_manager_enters_it_under_an_operator_and_it_is_checked_that_day(agents, kind, typed, sign_in, look):
    prefix, known = kind
    answer = sign_in(agents.responsable).post(reverse(f"{prefix}_create"), typed | {"operator": agents.operator.pk})
    service = type(known).objects.get(name="Le Lien")
    assert answer.url == service.get_absolute_url() == reverse(f"{prefix}_detail", args=[service.pk])
    assert (service.caf_id, service.operator, service.phone) == ("59", agents.operator, "03 27 11 22 33")
    assert (service.confirmed_on, service.confirmed_by) == (timezone.localdate(), agents.responsable)
    assert Entry.objects.get(action="create", target_id=service.pk, target_type=service._meta.label_lower)
    page = look(agents.conseiller, service.get_absolute_url())
    assert "arrondissement de Douai" in page and agents.operator.name in page
    assert "Corriger" not in page and "Fermer" not in page and "Vérifié aujourd’hui" not in page
    assert "Le Lien" in look(agents.cnaf, reverse(f"{prefix}_list"))
    assert sign_in(agents.elsewhere_conseiller).get(service.get_absolute_url()).status_code == 404


def test_an_operator_of_another_caf_is_named_by_its_siret(agents, kind, typed, sign_in, plain):
    prefix, known = kind
    client, new = sign_in(agents.responsable), reverse(f"{prefix}_create")
    assert "Choisissez le gestionnaire" in plain(client.post(new, typed))
    assert agents.elsewhere_operator.name not in plain(client.get(new))
    assert "Aucun gestionnaire" in plain(client.post(new, typed | {"operator_siret": factories.valid_siret(99)}))
    both = typed | {"operator": agents.operator.pk, "operator_siret": agents.elsewhere_operator.siret}
    assert "gardez l’un des deux" in plain(client.post(new, both))
    client.post(new, typed | {"operator_siret": agents.elsewhere_operator.siret})
    service = type(known).objects.get(name="Le Lien")
    assert (service.operator, service.caf_id) == (agents.elsewhere_operator, "59")


def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, kind, typed, sign_in, plain):
    prefix, known = kind
    client, new = sign_in(agents.responsable), reverse(f"{prefix}_create")
    before = type(known).objects.count()
    for change, said in (
        ({"name": ""}, "Ce champ est obligatoire"),
        ({"phone": "12"}, "03 20 12 34 56"),
        ({"email": "pas une adresse"}, "adresse"),
        ({"name": known.name.upper()}, "a déjà un service de ce nom"),
        ({"operator": "0"}, "Sélectionnez un choix valide"),
    ):
        page = plain(client.post(new, typed | {"operator": agents.operator.pk} | change))
        assert said in page and "arrondissement de Douai" in page, said
    assert type(known).objects.count() == before


def test_a_mediation_service_does_one_thing_at_least(agents, typed, sign_in, plain):
    del typed["conventional"]
    page = plain(sign_in(agents.responsable).post(reverse("service_create"), typed | {"operator": agents.operator.pk}))
    assert "au moins une des deux" in page


def test_it_is_corrected_whole_by_the_caf_and_in_part_by_its_partner(agents, kind, typed, sign_in, url_of, plain):
    _, service = kind
    sign_in(agents.responsable).post(url_of(kind, "update"), typed | {"version": service.version})
    service.refresh_from_db()
    assert (service.name, service.zone) == ("Le Lien", "arrondissement de Douai")
    client = sign_in(agents.partenaire)
    assert 'name="zone"' not in plain(client.get(url_of(kind, "update")))
    changed = {"phone": "0320000000", "email": "", "hours": "le samedi", "name": "Vol", "version": service.version}
    client.post(url_of(kind, "update"), changed)
    service.refresh_from_db()
    assert (service.name, service.phone, service.email, service.hours) == (
        "Le Lien",
        "03 20 00 00 00",
        "",
        "le samedi",
    )
    assert service.confirmed_on is None, "a correction does not confirm"
    assert "Garder ma saisie" in plain(
        client.post(url_of(kind, "update"), changed | {"hours": "jamais", "version": 1})
    )
    assert sign_in(agents.elsewhere_partenaire).get(url_of(kind, "update")).status_code == 404


def test_what_a_kind_has_of_its_own_counts_in_the_version_and_in_the_history(agents, kind):
    _, service = kind
    before = service.version
    service.phone = "03 20 99 99 99"
    service.save()
    assert service.version > before
    assert service.own_events.order_by("-pgh_id").first().phone == "03 20 99 99 99"


def test_a_stale_sheet_is_flagged_and_waits_for_the_caf_and_the_service(agents, kind, sign_in, url_of, look):
    prefix, service = kind
    title = {"service": "Services de médiation à vérifier", "space": "Espaces de rencontre à vérifier"}[prefix]
    assert title not in look(agents.responsable, "/")
    long_ago = stale_before(timezone.localdate()) - timedelta(days=1)
    Service.objects.filter(pk=service.pk).update(entered_on=long_ago)
    for agent in (agents.responsable, agents.partenaire):
        assert title in look(agent, "/") and service.name in look(agent, "/")
    assert title not in look(agents.conseiller, "/")
    listed = look(agents.conseiller, reverse(f"{prefix}_list"), fraicheur="a_verifier")
    assert service.name in listed and "à vérifier" in listed
    sign_in(agents.partenaire).post(url_of(kind, "confirm"))
    service.refresh_from_db()
    assert (service.confirmed_on, service.confirmed_by) == (timezone.localdate(), agents.partenaire)
    assert title not in look(agents.responsable, "/")
    Service.objects.filter(pk=service.pk).update(confirmed_on=long_ago + timedelta(days=1))
    service.refresh_from_db()
    assert not service.is_to_confirm, "twelve months to the day"


def test_it_is_closed_and_opened_again(agents, kind, sign_in, url_of, look, plain):
    prefix, service = kind
    client = sign_in(agents.responsable)
    assert "Dites pourquoi" in plain(client.post(url_of(kind, "close"), CLOSING | {"reason": " "}))
    client.post(url_of(kind, "close"), CLOSING)
    service.refresh_from_db()
    assert (service.state, f"{service.closed_on:%d/%m/%Y}", service.close_reason) == (
        "closed", "01/02/2024", "Fin d’activité.",
    )  # fmt: skip
    assert service.name not in look(agents.conseiller, reverse(f"{prefix}_list"))
    assert service.name in look(agents.conseiller, reverse(f"{prefix}_list"), etat="all")
    assert "Fin d’activité." in look(agents.conseiller, service.get_absolute_url())
    client.post(url_of(kind, "confirm"))
    service.refresh_from_db()
    assert service.confirmed_on is None, "a closed service is not checked"
    client.post(url_of(kind, "close"), CLOSING)
    assert Entry.objects.filter(action="transition:close", target_id=service.pk).count() == 1, "closing twice"
    client.post(url_of(kind, "reopen"), CLOSING | {"reason": "Erreur."})
    service.refresh_from_db()
    assert service.state == "open" and "Erreur." in Entry.objects.get(action="transition:reopen").note
    told = [event.state for event in service.events.order_by("pgh_id")]
    assert "closed" in told and told[-1] == "open"


def test_it_is_not_opened_again_under_a_closed_operator(agents, kind, sign_in, url_of, plain):
    _, service = kind
    for other in Service.objects.filter(operator=agents.operator):
        Service.objects.filter(pk=other.pk).update(
            state="closed", closed_on=timezone.localdate(), closed_by=agents.responsable, close_reason="Fin."
        )
    agents.operator.close(by=agents.responsable, on=timezone.localdate(), reason="Dissolution.")
    page = plain(sign_in(agents.responsable).post(url_of(kind, "reopen"), CLOSING))
    assert "Son gestionnaire est fermé" in page
    with pytest.raises(IntegrityError, match="operator is closed"), transaction.atomic():
        Service.objects.filter(pk=service.pk).update(state="open", closed_on=None, closed_by=None, close_reason="")


def test_lists_and_pages_take_the_same_number_of_queries(
    agents, kind, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    prefix, service = kind
    made = {"service": factories.ServiceFactory, "space": factories.SpaceFactory}[prefix]
    for agent in (agents.responsable, agents.cnaf):
        client = sign_in(agent)
        for url, most in ((reverse(f"{prefix}_list"), 14), (service.get_absolute_url(), 16)):
            with django_assert_max_num_queries(most) as first:
                client.get(url)
            for _ in range(6):
                made(operator=agents.operator)
                factories.SiteFactory(service_id=service.pk)
            with django_assert_num_queries(len(first.captured_queries)):
                client.get(url)
