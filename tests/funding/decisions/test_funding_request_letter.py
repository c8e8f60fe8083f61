"""The decision letter: a tagged PDF whose text is text, whatever was typed."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from tests import factories
from tests.pdfs import said_by_checkers, squeezed, text_of


@pytest.fixture
def letter(sign_in):
    """Return the letter of a request as an agent downloads it."""

    def download(agent, request):
        answer = sign_in(agent).get(reverse("funding_request_letter", args=[request.pk]))
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == f'attachment; filename="decision-demande-{request.pk}.pdf"'
        return answer.content

    return download


def test_the_letter_of_a_grant_is_a_tagged_pdf_with_its_title_and_its_text(agents, letter, eligible):
    factories.ShareFactory()
    request = eligible(agents, purpose="Ouvrir deux samedis.")
    request.grant(by=agents.responsable, amount=Decimal("9000.50"), decision_note="Pour trois samedis.")
    content = letter(agents.partenaire, request)
    assert content.startswith(b"%PDF-1.7") and b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert f"Décision d’attribution – Demande n° {request.pk}".encode() in content, "the title of the document"
    assert b"/StructTreeRoot" in content and b"/Lang(fr-FR)" in content.replace(b" ", b"")
    text = text_of(content)
    for words in (
        "Décision d’attribution", "vous attribue 9 000,50 €", "Sur votre demande de 12 000,00 €", "Caf du Nord",
        "Pour trois samedis.", "Ouvrir deux samedis.", str(agents.responsable), request.space.operator.name,
    ):  # fmt: skip
        assert squeezed(words) in squeezed(text), words


@pytest.mark.parametrize("granted", [True, False])
def test_two_free_checkers_find_nothing_wrong_in_the_letter(agents, letter, eligible, granted, tmp_path):
    request = eligible(agents)
    if granted:
        factories.ShareFactory()
        request.grant(by=agents.responsable, amount=Decimal("9000.50"), decision_note="Pour trois samedis.")
    else:
        request.refuse(by=agents.responsable, refusal="no_money")
    assert said_by_checkers(letter(agents.partenaire, request), tmp_path) == []


def test_the_letter_bears_the_head_and_the_signatory_of_the_day_of_its_decision(agents, letter, eligible):
    request = eligible(agents)
    request.refuse(by=agents.responsable, refusal="no_money")
    decided = {
        "letterhead_name": "Caisse d’allocations familiales du Nord", "letterhead_address": "82 rue Neuve\nBP 645",
        "letterhead_postcode": "59000", "letterhead_city": "Lille", "letterhead_phone": "+33320000000",
        "signatory_name": "Aïcha Delmas", "signatory_function": "directrice adjointe",
    }  # fmt: skip
    for key, value in decided.items():
        factories.DatedSettingFactory(entered_by=agents.responsable, key=key, value=value)
    tomorrow = timezone.localdate() + timedelta(days=1)
    factories.DatedSettingFactory(
        entered_by=agents.responsable, key="letterhead_city", value="Ville-de-demain", from_on=tomorrow
    )
    content = letter(agents.partenaire, request)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    text = squeezed(text_of(content))
    for words in (*decided.values(), "59000 Lille", "Téléphone : 03 20 00 00 00", "Pour la Caf du Nord"):
        shown = words.replace("+33320000000", "03 20 00 00 00")
        assert squeezed(shown) in text, words
    assert squeezed("Ville-de-demain") not in text, "decided for tomorrow"


def test_the_letter_of_a_refusal_says_the_reason_before_anything_else(agents, letter, eligible):
    request = eligible(agents)
    request.refuse(by=agents.responsable, refusal="no_money")
    text = squeezed(text_of(letter(agents.conseiller, request)))
    assert text.index("MotifdurefuspartdelaCafépuisée") < text.index("Cequevousavezdemandé")
    assert "attribue" not in text


def test_what_was_typed_is_never_read_as_markup_and_any_script_makes_a_letter(agents, letter, eligible):
    request = eligible(agents, purpose='#panic("boum") $x^2$ *gras* [x] <b> // %')
    request.refuse(by=agents.responsable, refusal="outside", decision_note="漢字 🎉 عربي \x07 \u2028 fin")
    content = letter(agents.responsable, request)
    assert content.startswith(b"%PDF")
    shown = squeezed(text_of(content)).replace("“", '"').replace("”", '"')
    assert '#panic("boum")$x^2$*gras*[x]<b>//%' in shown


def test_the_same_request_gives_the_same_letter(agents, letter, eligible):
    request = eligible(agents)
    request.refuse(by=agents.responsable, refusal="outside")
    assert letter(agents.responsable, request) == letter(agents.partenaire, request)


def test_there_is_no_letter_before_the_decision_and_none_for_the_cnaf(agents, sign_in, eligible, plain):
    request = eligible(agents)
    url = reverse("funding_request_letter", args=[request.pk])
    page = plain(sign_in(agents.responsable).get(url, follow=True))
    assert "La lettre existe une fois la décision prise." in page
    assert sign_in(agents.cnaf).get(url).status_code == 403
