"""Operators on screen: entered, corrected, closed and opened again; their numbers are those of nobody else."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Operator
from tests import factories

LIST, NEW = reverse("operator_list"), reverse("operator_create")
SIRET = factories.valid_siret(77)
TYPED = {"name": "Le Pont", "siret": SIRET, "rna": "w591 234567", "federation": "fenamef", "city": "Lille"}


def test_a_manager_enters_an_operator_of_the_caf_and_everyone_there_reads_it(agents, sign_in, look):
    answer = sign_in(agents.responsable).post(NEW, TYPED | {"siret": " ".join([SIRET[:3], SIRET[3:9], SIRET[9:]])})
    operator = Operator.objects.get(name="Le Pont")
    assert answer.url == operator.get_absolute_url()
    assert (operator.siret, operator.rna, operator.federation, operator.caf_id) == (
        SIRET,
        "W591234567",
        "fenamef",
        "59",
    )
    assert Entry.objects.get(action="create", target_id=operator.pk, target_type="partners.operator")
    for reader in (agents.conseiller, agents.cnaf):
        page = look(reader, operator.get_absolute_url())
        assert SIRET in page and "Fenamef" in page
    assert "Corriger" not in look(agents.conseiller, operator.get_absolute_url())
    assert "Le Pont" in look(agents.conseiller, LIST, q="pont")
    assert sign_in(agents.elsewhere_responsable).get(operator.get_absolute_url()).status_code == 404


def test_the_cnaf_enters_operators_of_the_country_and_says_the_caf(agents, sign_in, plain):
    client = sign_in(agents.cnaf)
    assert "Ce champ est obligatoire" in plain(client.post(NEW, TYPED))
    client.post(NEW, TYPED | {"caf": "69"})
    assert Operator.objects.get(name="Le Pont").caf_id == "69"


BAD = [
    ({"name": ""}, "Ce champ est obligatoire"),
    ({"siret": "123"}, "14 chiffres"),
    ({"siret": SIRET[:-1] + str((int(SIRET[-1]) + 1) % 10)}, "n’existe pas"),
    ({"rna": "59123"}, "lettre W suivie de 9 chiffres"),
    ({"rna": "X591234567"}, "lettre W suivie de 9 chiffres"),
    ({"siret": "", "rna": ""}, "l’un des deux au moins"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, sign_in, plain, change, said):
    page = plain(sign_in(agents.responsable).post(NEW, TYPED | {"city": "Hem"} | change))
    assert said in page and 'value="Hem"' in page and not Operator.objects.filter(city="Hem").exists()


def test_one_number_is_enough(agents, sign_in):
    client = sign_in(agents.responsable)
    client.post(NEW, TYPED | {"rna": ""})
    client.post(NEW, TYPED | {"siret": "", "name": "Deux"})
    client.post(NEW, TYPED | {"siret": "", "rna": "W591234568", "name": "Trois"})
    assert Operator.objects.filter(name__in=["Le Pont", "Deux", "Trois"]).count() == 3


def test_the_siret_of_another_operator_is_refused_with_where_it_is(agents, sign_in, plain):
    here = plain(sign_in(agents.responsable).post(NEW, TYPED | {"siret": agents.operator.siret}))
    assert "porte déjà ce SIRET" in here and agents.operator.name in here
    there = plain(sign_in(agents.responsable).post(NEW, TYPED | {"siret": agents.elsewhere_operator.siret}))
    assert "porte déjà ce SIRET" in there and "siège dans une autre Caf" in there and "Caf du Rhône" in there
    assert agents.elsewhere_operator.name not in there, "its number is public, its sheet is not ours"
    factories.OperatorFactory(rna="W691234567", caf_id="69")
    page = plain(sign_in(agents.responsable).post(NEW, TYPED | {"rna": "W691234567"}))
    assert "porte déjà ce numéro RNA" in page and not Operator.objects.filter(name="Le Pont").exists()


def test_it_is_corrected_with_its_history_and_nobody_overwrites_unseen(agents, sign_in, plain):
    operator, client = factories.OperatorFactory(name="Le Pot"), sign_in(agents.responsable)
    there = reverse("operator_update", args=[operator.pk])
    answer = client.post(there, TYPED | {"version": operator.version})
    assert answer.url == operator.get_absolute_url()
    operator.refresh_from_db()
    assert (operator.name, operator.caf_id) == ("Le Pont", "59")
    assert list(operator.events.order_by("pgh_id").values_list("name", flat=True)) == ["Le Pot", "Le Pont"]
    page = plain(client.post(there, TYPED | {"version": operator.version - 1, "name": "Autre"}))
    assert "Garder ma saisie" in page


CLOSING = {"on": "01/02/2024", "reason": "Dissolution."}


def test_it_is_closed_with_a_day_and_a_reason_offered_nowhere_then_opened_again(agents, sign_in, look, plain):
    operator, client = factories.OperatorFactory(name="Le Gué"), sign_in(agents.responsable)
    close, reopen = (reverse(f"operator_{step}", args=[operator.pk]) for step in ("close", "reopen"))
    assert "Dites pourquoi" in plain(client.post(close, CLOSING | {"reason": ""}))
    assert "dans l’avenir" in plain(client.post(close, CLOSING | {"on": f"01/01/{timezone.localdate().year + 1}"}))
    client.post(close, CLOSING)
    operator.refresh_from_db()
    assert (operator.state, operator.close_reason, operator.closed_by) == (
        "closed",
        "Dissolution.",
        agents.responsable,
    )
    assert "Dissolution." in Entry.objects.get(action="transition:close").note
    assert "Le Gué" not in look(agents.responsable, LIST) and "Le Gué" in look(agents.responsable, LIST, etat="closed")
    for name in ("service_create", "space_create"):
        assert "Le Gué" not in look(agents.responsable, reverse(name))
    page = plain(client.post(close, CLOSING, follow=True))
    assert "fermé" in page and Entry.objects.filter(action="transition:close").count() == 1, "closing twice"
    client.post(reopen, CLOSING | {"reason": "Erreur."})
    operator.refresh_from_db()
    assert operator.state == "open" and "Le Gué" in look(agents.responsable, reverse("service_create"))


def test_it_is_not_closed_while_it_runs_a_service(agents, sign_in, plain):
    service = factories.ServiceFactory(operator=agents.operator, name="Le Lien")
    client = sign_in(agents.responsable)
    page = plain(client.post(reverse("operator_close", args=[agents.operator.pk]), CLOSING))
    assert "fermez-les d’abord" in page and "Le Lien" in page
    with pytest.raises(IntegrityError, match="open services"), transaction.atomic():
        Operator.objects.filter(pk=agents.operator.pk).update(
            state="closed", closed_on=timezone.localdate(), closed_by=agents.responsable, close_reason="x"
        )
    assert service.is_open


def test_a_closed_operator_is_not_imported(agents):
    operator = factories.OperatorFactory()
    operator.close(by=agents.responsable, on=timezone.localdate(), reason="Dissolution.")
    with pytest.raises(IntegrityError, match="operator is closed"), transaction.atomic():
        factories.ServiceFactory(operator=operator)
    with pytest.raises(ActionRefused, match="n’est plus possible"):
        operator.close(by=agents.responsable, on=timezone.localdate(), reason="Encore.")


def test_lists_and_pages_take_the_same_number_of_queries(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client, operator = sign_in(agents.cnaf), factories.OperatorFactory()
    factories.ServiceFactory(operator=operator)
    for url in (LIST, operator.get_absolute_url()):
        with django_assert_max_num_queries(14) as first:
            client.get(url)
        for _ in range(6):
            factories.OperatorFactory()
            factories.ServiceFactory(operator=operator)
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(url)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"siret": "12"}, "siret_digits"),
        ({"rna": "W1"}, "rna_digits"),
        ({"siret": "", "rna": ""}, "has_a_number"),
        ({"state": "closed"}, "closed_by_someone"),
        ({"close_reason": "x"}, "closed_by_someone"),
    ],
)
def test_the_database_refuses(agents, change, rule):
    operator = factories.OperatorFactory()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Operator.objects.filter(pk=operator.pk).update(**change)


def test_an_empty_list_says_what_to_do(agents, look):
    Operator.objects.filter(pk=agents.elsewhere_operator.pk).update(caf_id="75")
    page = look(agents.elsewhere_responsable, LIST)
    assert "Aucun gestionnaire" in page and NEW in page
