"""One envelope: its shares and its movements, narrowed to what one may see."""

from decimal import Decimal

from django.urls import reverse

from funding.envelopes.models import Envelope
from tests import factories


def url(envelope):
    return reverse("envelope_detail", args=[envelope.pk])


def test_the_cnaf_reads_every_share_and_movement(agents, sign_in, plain):
    envelope = factories.ShareFactory(amount=Decimal("20000")).envelope
    withdrawal = factories.ShareTransferFactory(
        share=envelope.shares.get(), to_caf_id=None, amount=Decimal("500"), reason="reprise partielle",
        proposed_by=agents.second_cnaf,
    )  # fmt: skip
    withdrawal.approve(by=agents.cnaf)
    factories.ShareFactory(caf_id="69", amount=Decimal("5432"))
    page = plain(sign_in(agents.cnaf).get(url(envelope)))
    for words in ("19 500,00 €", "5 432,00 €", "reprise partielle", str(agents.cnaf), "Ajouter"):
        assert words in page, words


def test_a_manager_reads_the_own_share_and_movements_alone(agents, sign_in, plain):
    envelope = factories.ShareFactory(amount=Decimal("20000")).envelope
    factories.ShareFactory(caf_id="69", amount=Decimal("5432"))
    page = plain(sign_in(agents.responsable).get(url(envelope)))
    assert "Part de votre Caf" in page and "20 000,00 €" in page and "première répartition" in page
    for hidden in ("5 432,00", "25 432,00", "Rhône", "Ajouter", "Saisir une part", "1 174 568,00"):
        assert hidden not in page, hidden


def test_an_envelope_without_a_share_says_who_enters_it(agents, sign_in, plain):
    envelope = Envelope.objects.get(exercice=2014)
    assert "Saisir une part" in plain(sign_in(agents.cnaf).get(url(envelope)))
    assert "Votre Caf n’a pas encore de part." in plain(sign_in(agents.responsable).get(url(envelope)))


def test_the_page_takes_the_same_number_of_queries_for_one_share_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    envelope, client = factories.ShareFactory().envelope, sign_in(agents.cnaf)
    with django_assert_max_num_queries(20) as first:
        client.get(url(envelope))
    for caf in ("69", "62", "75", "13", "33"):
        factories.ShareFactory(caf_id=caf)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(url(envelope))


def test_overrun_and_unspent_money_are_as_loud(agents, sign_in, plain):
    line = factories.EnvelopeFactory(exercice=2031, binding=False, amount=Decimal("100000"), fictitious=True)
    share = factories.ShareFactory(envelope=line, amount=Decimal("500"))
    factories.ShareFactory(envelope=line, caf_id="69", amount=Decimal("7000"))
    request = factories.FundingRequestFactory(
        space=factories.AgrementFactory().space, exercice=2031, submitted_by=agents.conseiller
    )
    factories.prove(request, by=agents.conseiller)
    request.grant(by=agents.responsable, amount=Decimal("1000"), commitment_reason="ce que dit le budget")
    page = plain(sign_in(agents.cnaf).get(url(line)))
    for words in (
        "Ligne fictive, inventée pour la démonstration",
        "Des Caf ont engagé 500,00 € de plus que leur part",
        "92 500,00 € ne sont dans aucune part",
        "7 000,00 € répartis ne sont pas engagés",
        "dépassée de 500,00 €",
    ):
        assert words in page, words
    assert "dépassée de 500,00 €" in plain(sign_in(agents.responsable).get(url(share.envelope)))


def test_a_line_that_nobody_published_is_read_by_the_cnaf_alone(agents, sign_in, plain):
    line = factories.EnvelopeFactory(exercice=2031, state="draft", prepared_by=agents.cnaf)
    assert "une autre personne de la Cnaf doit la relire" in plain(sign_in(agents.cnaf).get(url(line)))
    assert sign_in(agents.responsable).get(url(line)).status_code == 404
    assert sign_in(agents.cnaf).get(reverse("share_entry_create", args=[line.pk])).status_code == 404
