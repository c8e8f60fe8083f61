"""What each parent is offered: several kinds at once, answers with a reason, put off, corrected, cancelled."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.journal.models import Entry
from portal.separations.directory.kinds import OFFERED
from portal.separations.offers.models import HELD_BACK, Offer
from tests import factories
from tests.database_roles import acting_as


def day(days):
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def parent(agents):
    """The first parent of a file that the conseiller follows."""
    family = factories.SeparationFactory().family
    family.entrust(by=agents.responsable, colleague=agents.conseiller)
    return family.both_parents[0]


def add(parent):
    return reverse("offer_add", args=[parent.pk])


def answer(parent, kind="housing"):
    return reverse("offer_answer", args=[parent.pk, kind])


def file(parent):
    return parent.family.get_absolute_url()


def typed(**changes):
    return {"answer": "offered", "reason": "", "due_on": "", "said_on": day(0).isoformat(), "note": ""} | changes


REFUSED = {"answer": "refused", "reason": "too_far"}


def later(days=30):
    return {"answer": "put_off", "reason": "thinks", "due_on": day(days).isoformat()}


def test_several_kinds_are_offered_at_once_to_one_parent_alone(agents, sign_in, look, plain, parent):
    client, other = sign_in(agents.conseiller), parent.family.both_parents[1]
    page = look(agents.conseiller, file(parent))
    assert page.count("Rien n’est encore proposé") == 2 and add(parent) in page and add(other) in page
    page = plain(client.get(add(parent)))
    assert "Logement" in page.replace("logement", "Logement") and str(other) not in page
    posted = typed(kinds=["housing", "legal_access"])
    assert client.post(add(parent), posted).url == file(parent)
    rows = Offer.objects.order_by("kind")
    assert [(row.kind, row.answer, row.parent_id) for row in rows] == [
        ("housing", "offered", parent.pk), ("legal_access", "offered", parent.pk),
    ]  # fmt: skip
    assert {row.noted_by for row in rows} == {agents.conseiller}
    assert Entry.objects.filter(action="offer:note").count() == 2
    page = look(agents.conseiller, file(parent))
    assert page.count("Rien n’est encore proposé") == 1 and "Réponse à une proposition notée" in page
    page = plain(client.get(add(parent)))
    assert 'value="housing"' not in page and 'value="laep"' in page, "what is not yet offered"
    assert add(parent) not in look(agents.responsable, file(parent)), "a manager reads"


def test_it_is_accepted_with_a_place_then_refused_and_the_history_stays(agents, sign_in, look, parent):
    place = factories.DirectoryPlaceFactory(name="Le Relais", phone="+33320112233")
    other_kind = factories.DirectoryPlaceFactory(kinds=["laep"])
    hidden = factories.DirectoryPlaceFactory(days=400)
    client = sign_in(agents.conseiller)
    client.post(add(parent), typed(kinds=["housing"]))
    page = look(agents.conseiller, answer(parent))
    assert "Le Relais" in page and other_kind.name not in page and hidden.name not in page
    client.post(answer(parent), typed(answer="accepted", place=place.pk, note="Rendez-vous lundi."))
    page = look(agents.responsable, file(parent))
    assert "Le Relais" in page and "03 20 11 22 33" in page and "Rendez-vous lundi." in page
    client.post(answer(parent), typed(**REFUSED))
    page = look(agents.responsable, file(parent))
    assert "trop loin" in page and "Accepté le" in page and "Proposé le" in page
    assert Offer.objects.holding().get().answer == "refused" and Offer.objects.count() == 3


BAD = [
    ({"answer": ""}, "Choisissez une réponse"),
    ({"answer": "refused"}, "Choisissez un motif"),
    ({"answer": "put_off", "reason": "thinks"}, "le jour où le reproposer"),
    ({"answer": "put_off", "reason": "thinks", "due_on": "2014-01-01"}, "avant la réponse"),
    ({"answer": "put_off", "reason": "thinks", "due_on": "2044-01-01"}, "plus de deux ans"),
    ({"reason": "cost"}, "Un motif ne va qu’avec"),
    ({"due_on": "2027-01-01"}, "ne va qu’avec « À reproposer »"),
    ({"said_on": "2999-01-01"}, "dans l’avenir"),
    ({"said_on": ""}, "Saisissez une date"),
    ({"note": "x" * 301}, "300"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, parent, change, said):
    client = sign_in(agents.conseiller)
    assert said in plain(client.post(answer(parent), typed(**change)))
    assert said in plain(client.post(add(parent), typed(kinds=["housing"], **change)))
    assert not Offer.objects.exists()


def test_nothing_ticked_is_said(agents, sign_in, plain, parent):
    assert "au moins une proposition" in plain(sign_in(agents.conseiller).post(add(parent), typed()))


def test_an_answer_does_not_come_before_the_last_one(agents, sign_in, plain, parent):
    factories.OfferFactory(parent=parent)
    page = plain(sign_in(agents.conseiller).post(answer(parent), typed(said_on=day(-1).isoformat())))
    assert "avant la réponse précédente" in page
    with pytest.raises(IntegrityError, match="follow the days"), transaction.atomic():
        factories.OfferFactory(parent=parent, days=1)


def test_what_was_put_off_comes_back_in_the_day_of_the_referent(agents, sign_in, look, parent):
    client = sign_in(agents.conseiller)
    client.post(answer(parent), typed(**later()))
    assert "À reproposer" not in look(agents.conseiller, "/")
    row = factories.OfferFactory(parent=parent, kind="laep", answer="put_off", reason="cost", days=9, due_on=day(-2))
    page = look(agents.conseiller, "/")
    assert "À reproposer" in page and parent.family.reference in page
    assert "À reproposer" not in look(agents.travailleur_social, "/"), "who does not follow the file"
    listed = look(agents.conseiller, reverse("family_list"), propositions="a_refaire")
    assert "1 dossier" in listed and parent.family.reference in listed
    assert "il y a 2 jours" in look(agents.conseiller, file(parent))
    client.post(answer(parent, "laep"), typed(answer="accepted"))
    assert not Offer.objects.due().exists() and Offer.objects.filter(pk=row.pk).exists()
    assert "À reproposer" not in look(agents.conseiller, "/")


def test_its_author_corrects_it_and_the_mistake_stays_behind(agents, sign_in, plain, look, parent):
    client = sign_in(agents.conseiller)
    client.post(answer(parent), typed(**REFUSED))
    wrong = Offer.objects.get()
    there = reverse("offer_correct", args=[wrong.pk])
    page = plain(client.get(there))
    assert "checked" in page and "trop loin" in page
    assert client.post(there, typed(**later())).url == file(parent)
    wrong.refresh_from_db()
    right = Offer.objects.standing().get()
    assert (right.corrects, right.answer, wrong.cancelled_by) == (wrong, "put_off", agents.conseiller)
    assert Entry.objects.get(action="offer:correct").target_id == right.pk
    assert "trop loin" not in look(agents.conseiller, file(parent)).split("Historique")[0]
    assert "déjà annulé" in plain(client.get(there, follow=True)), "what was corrected is corrected no more"


def test_nobody_else_corrects_it(agents, sign_in, plain, look, parent):
    row = factories.OfferFactory(parent=parent, noted_by=agents.conseiller)
    there, cancel = (reverse(name, args=[row.pk]) for name in ("offer_correct", "offer_cancel"))
    page = look(agents.travailleur_social, file(parent))
    assert there not in page and cancel not in page and answer(parent) in page
    client = sign_in(agents.travailleur_social)
    assert "Seule la personne qui a noté" in plain(client.post(there, typed(**REFUSED), follow=True))
    assert "Seule la personne qui a noté" in plain(client.post(cancel, {"reason": "non"}, follow=True))
    assert Offer.objects.standing().get().pk == row.pk


def test_a_mistake_is_cancelled_and_what_was_said_before_holds_again(agents, sign_in, plain, look, parent):
    client = sign_in(agents.conseiller)
    client.post(answer(parent), typed())
    client.post(answer(parent), typed(**REFUSED))
    first, second = Offer.objects.order_by("pk")
    page = plain(client.post(reverse("offer_cancel", args=[first.pk]), {"reason": "erreur"}, follow=True))
    assert "Une réponse plus récente" in page
    client.post(reverse("offer_cancel", args=[second.pk]), {"reason": "Mauvais dossier"})
    second.refresh_from_db()
    assert (second.cancelled_by, second.cancel_reason) == (agents.conseiller, "Mauvais dossier")
    assert Offer.objects.holding().get().pk == first.pk
    assert reverse("offer_cancel", args=[first.pk]) in look(agents.responsable, file(parent))
    sign_in(agents.responsable).post(reverse("offer_cancel", args=[first.pk]), {"reason": "Agent parti"})
    assert not Offer.objects.standing().exists(), "the manager answers for agents who left"


@pytest.mark.parametrize("kind", HELD_BACK)
def test_while_a_danger_is_open_nothing_joint_is_offered(agents, sign_in, plain, look, parent, kind):
    put_off = factories.OfferFactory(
        parent=parent, kind=kind, answer="put_off", reason="thinks", days=9, due_on=day(-1)
    )
    assert put_off in Offer.objects.due()
    parent.family.report_danger(by=agents.travailleur_social, note="peur")
    assert not Offer.objects.due().exists(), "not asked again while it lasts"
    client = sign_in(agents.conseiller)
    page = look(agents.conseiller, file(parent))
    assert (
        "après le contact par le référent" in page
        and answer(parent, kind) not in page
        and "danger" not in (page.split('id="offers"')[1].split("</section>")[0])
    )
    other = parent.family.both_parents[1]
    assert f'value="{kind}"' not in plain(client.get(add(other)))
    assert "contact par le référent" in plain(client.post(answer(other, kind), typed(), follow=True))
    with pytest.raises(IntegrityError, match="nothing joint"), transaction.atomic():
        factories.OfferFactory(parent=other, kind=kind)
    assert client.post(answer(other, "housing"), typed()).status_code == 302
    assert Offer.objects.filter(parent=other).count() == 1


def test_every_kind_but_the_specialised_ones_is_offered(agents, sign_in, plain, parent):
    assert sign_in(agents.conseiller).get(answer(parent, "shelter")).status_code == 404
    sign_in(agents.conseiller).post(add(parent), typed(kinds=[kind.value for kind in OFFERED]))
    assert Offer.objects.count() == len(OFFERED) == 14
    assert "Tout a déjà été proposé" in plain(sign_in(agents.conseiller).get(add(parent)))


def test_nothing_is_offered_to_the_deceased_nor_on_a_cancelled_file(agents, sign_in, plain, look, parent):
    parent.person.is_deceased = True
    parent.person.save()
    client = sign_in(agents.conseiller)
    assert add(parent) not in look(agents.conseiller, file(parent))
    assert "est décédée" in plain(client.post(add(parent), typed(kinds=["laep"]), follow=True))
    other = parent.family.both_parents[1]
    other.family.cancel(by=agents.conseiller, reason="Saisi deux fois")
    assert "Ce dossier est annulé" in plain(client.post(add(other), typed(kinds=["laep"]), follow=True))
    assert not Offer.objects.exists()


def test_a_double_click_writes_one(agents, sign_in, parent):
    client = sign_in(agents.conseiller)
    for _ in "12":
        client.post(answer(parent), typed(submission_key="6f2c1a52-1111-4222-8333-444455556667"))
    assert Offer.objects.count() == 1


def test_a_place_of_another_caf_is_no_choice(agents, sign_in, plain, parent):
    elsewhere = factories.DirectoryPlaceFactory(caf_id="69")
    page = plain(sign_in(agents.conseiller).post(answer(parent), typed(place=elsewhere.pk)))
    assert "Sélectionnez un choix valide" in page and not Offer.objects.exists()
    with pytest.raises(IntegrityError, match="of the same Caf"), transaction.atomic():
        factories.OfferFactory(parent=parent, place=elsewhere)


@pytest.mark.parametrize("change", [{"answer": "accepted"}, {"note": "autre"}, {"kind": "laep"}])
def test_the_database_keeps_rows_as_they_were_written(parent, change):
    row = factories.OfferFactory(parent=parent)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        Offer.objects.filter(pk=row.pk).update(**change)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        Offer.objects.filter(pk=row.pk).delete()


@pytest.mark.parametrize(
    ("columns", "rule"),
    [
        ({"answer": "refused"}, "reason_iff"),
        ({"reason": "cost"}, "reason_iff"),
        ({"answer": "put_off", "reason": "cost"}, "put_off_until"),
        ({"due_on": day(3)}, "put_off_until"),
        ({"kind": "shelter"}, "kind_for_all"),
    ],
)
def test_the_database_refuses(parent, columns, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        factories.OfferFactory(parent=parent, **columns)


def test_the_database_shows_it_in_its_caf_alone(parent):
    factories.OfferFactory(parent=parent)
    with acting_as("portal"), in_perimeter_of_caf("69"):
        assert not Offer.unscoped.exists()


def test_the_file_takes_one_query_for_them_however_many(
    agents, sign_in, parent, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.conseiller)
    factories.OfferFactory(parent=parent)
    client.get(file(parent))
    with django_assert_max_num_queries(26) as first:
        client.get(file(parent))
    for kind in ("laep", "clas", "tisf", "reaap"):
        place = factories.DirectoryPlaceFactory(kinds=[kind])
        factories.OfferFactory(parent=parent.family.both_parents[1], kind=kind, place=place)
        factories.OfferFactory(parent=parent, kind=kind, place=place)
        factories.OfferFactory(parent=parent, kind=kind, answer="accepted")
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(file(parent))
