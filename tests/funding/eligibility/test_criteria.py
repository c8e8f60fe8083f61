"""Criteria of eligibility: shipped with their sources, prepared by one person of the Cnaf, published by another."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from funding.eligibility.models import Criterion
from portal.journal.models import Entry
from tests import factories

LIST, CREATE = reverse("criterion_list"), reverse("criterion_create")


def typed(**changes):
    """A new criterion from 2031."""
    return {
        "code": "accueil_samedi", "words": "ouvert un samedi par mois", "from_exercice": "2031", "until_exercice": "",
        "proof_asked": "planning de l’année", "needs_document": "on", "source": "test", "nature": "interpretation",
    } | changes  # fmt: skip


@pytest.mark.parametrize(
    ("exercice", "codes"),
    [
        (2013, []),
        (2014, ["agrement", "ddcs_2013"]),
        (2015, ["agrement", "referentiel_national", "comite_financeurs"]),
        (2031, ["agrement", "referentiel_national", "comite_financeurs"]),
    ],
)
def test_those_of_the_texts_ship_with_the_software(db, exercice, codes):
    rows = Criterion.objects.of_exercice(exercice).order_by("pk")
    assert [row.code for row in rows] == codes
    assert all(row.source and row.published_in_words == "livré avec le logiciel" for row in rows)


def test_everybody_who_funds_reads_them_and_drafts_are_the_cnafs(agents, sign_in, plain):
    draft = factories.CriterionFactory(prepared_by=agents.cnaf)
    for agent in (agents.responsable, agents.conseiller, agents.partenaire):
        client = sign_in(agent)
        page = plain(client.get(LIST))
        assert "Circulaire Cnaf n° 2015-015" in page and draft.words not in page and "Préparer" not in page
        assert client.get(draft.get_absolute_url()).status_code == 404
    assert draft.words in plain(sign_in(agents.second_cnaf).get(LIST))


def test_one_prepares_another_publishes_and_it_holds(agents, sign_in, plain):
    page = plain(sign_in(agents.cnaf).post(CREATE, typed(), follow=True))
    row = Criterion.objects.get(code="accueil_samedi")
    publish = reverse("criterion_publish", args=[row.pk])
    assert "une autre personne de la Cnaf doit le relire" in page
    page = plain(sign_in(agents.cnaf).post(publish, {"version": "1"}, follow=True))
    assert "Vous ne pouvez pas faire cette action vous-même" in page
    assert row.words in plain(sign_in(agents.second_cnaf).get(reverse("home")))
    page = plain(sign_in(agents.second_cnaf).post(publish, {"version": "1"}, follow=True))
    assert "Le critère est publié" in page and "interprétation" in page
    assert "accueil_samedi" in Criterion.objects.of_exercice(2031).values_list("code", flat=True)
    assert Entry.objects.get(action="transition:publish").agent == agents.second_cnaf


def test_a_correction_closes_the_one_it_corrects(agents, sign_in, plain):
    old = Criterion.objects.get(code="comite_financeurs")
    url = f"{CREATE}?corrige={old.pk}"
    client = sign_in(agents.cnaf)
    assert f'value="{old.code}"' in client.get(url).content.decode()
    client.post(url, typed(code=old.code, from_exercice="2015", until_exercice="2020", words="avis du comité"))
    new = Criterion.objects.get(words="avis du comité")
    assert new.replaces == old
    plain(sign_in(agents.second_cnaf).post(reverse("criterion_publish", args=[new.pk]), {"version": "1"}))
    old.refresh_from_db()
    assert old.state == "superseded" and old.superseded_on
    assert "comite_financeurs" not in Criterion.objects.of_exercice(2021).values_list("code", flat=True)


def test_two_of_a_code_never_hold_for_one_exercice(agents, sign_in, plain):
    row = factories.CriterionFactory(code="agrement", from_exercice=2014, prepared_by=agents.cnaf)
    url = reverse("criterion_publish", args=[row.pk])
    page = plain(sign_in(agents.second_cnaf).post(url, {"version": "1"}, follow=True))
    assert "Un critère publié porte déjà ce code" in page
    row.refresh_from_db()
    assert row.is_draft


def test_what_is_published_is_never_edited_nor_deleted(agents, sign_in, plain):
    row = Criterion.objects.get(code="ddcs_2013")
    page = plain(
        sign_in(agents.cnaf).post(reverse("criterion_update", args=[row.pk]), typed(version="1"), follow=True)
    )
    assert "préparez une correction" in page
    page = plain(sign_in(agents.cnaf).post(reverse("criterion_discard", args=[row.pk]), {"version": "1"}, follow=True))
    assert "ne peut plus être écarté" in page
    for act in (lambda rows: rows.update(words="rien"), lambda rows: rows.delete()):
        with pytest.raises(IntegrityError, match="never edited"), transaction.atomic():
            act(Criterion.objects.filter(pk=row.pk))


def test_a_draft_is_corrected_and_discarded(agents, sign_in, plain):
    row = factories.CriterionFactory(prepared_by=agents.second_cnaf)
    client = sign_in(agents.cnaf)
    client.post(reverse("criterion_update", args=[row.pk]), typed(words="ouvert le samedi", version="1"))
    row.refresh_from_db()
    assert (row.words, row.prepared_by) == ("ouvert le samedi", agents.cnaf), "who corrects becomes who prepared"
    page = plain(client.post(reverse("criterion_discard", args=[row.pk]), {"version": "2"}, follow=True))
    assert "est écarté" in page and not Criterion.objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"code": "Été !"}, "Un code s’écrit en minuscules"),
        ({"code": "Accueil samedi"}, "Un code s’écrit en minuscules"),
        ({"words": ""}, "obligatoire"),
        ({"from_exercice": "1999"}, "Donnez un exercice entre 2014"),
        ({"until_exercice": "2030"}, "ne peut pas précéder le premier"),
        ({"source": ""}, "un critère sans source ne peut pas être publié"),
    ],
)
def test_what_is_wrong_is_said(agents, sign_in, plain, changes, said):
    assert said in plain(sign_in(agents.cnaf).post(CREATE, typed(**changes)))
    assert not Criterion.objects.filter(prepared_by=agents.cnaf).exists()
