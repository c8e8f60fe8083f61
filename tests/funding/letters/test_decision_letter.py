"""What the decision letter says beside the decision: ground, conditions, way of appeal, delegation or commission."""

import io
import re
from decimal import Decimal

import pytest
from pypdf import PdfReader

from funding.letters.letter import decision_letter
from tests import factories


def pages_of(request):
    """The words of each page, without blanks nor hyphens."""
    row = type(request).objects.for_page().get(pk=request.pk)
    pages = PdfReader(io.BytesIO(decision_letter(row))).pages
    return [re.sub(r"[\s\-\u00ad\u2010\u202f\u00a0]", "", page.extract_text()) for page in pages]


def squeezed(words):
    return re.sub(r"[\s\-\u00a0\u202f]", "", words)


@pytest.fixture
def granted(agents, eligible):
    """A request granted under a delegation."""
    factories.ShareFactory()
    request = eligible(agents)
    request.grant(by=agents.responsable, amount=Decimal("9000"))
    return request


def test_it_says_its_ground_its_conditions_and_an_appeal_that_no_jurist_read(agents, granted):
    text = "".join(pages_of(granted))
    for words in (
        "Fondement", "article sur le soutien à la parentalité, 2014", "Conditions", "Vous rendez compte de son emploi",
        "Voies de recours", "Texte à valider par un juriste.", "Fonds national espaces de rencontre",
        f"Par délégation n° {granted.delegation_id}, donnée par Mme Aïcha Delmas, directrice, par acte signé le",
        str(agents.responsable),
    ):  # fmt: skip
        assert squeezed(words) in text, words


def test_what_the_caf_decided_stands_in_its_letters(agents, granted):
    for key, value in {
        "decision_legal_ground": "Délibération n° 12 du conseil d’administration",
        "decision_conditions": "Vous envoyez un bilan avant le 31 mars.",
        "decision_appeal": "Recours devant la commission.",
        "decision_appeal_checked": "validated",
    }.items():
        factories.DatedSettingFactory(entered_by=agents.responsable, key=key, value=value)
    text = "".join(pages_of(granted))
    for words in ("Délibération n° 12", "un bilan avant le 31 mars", "Recours devant la commission."):
        assert squeezed(words) in text, words
    assert squeezed("à valider par un juriste") not in text and squeezed("réexaminer") not in text


def test_a_decision_of_the_commission_says_so(agents, eligible):
    sitting, request = factories.CommissionFactory(), eligible(agents, delegated=False)
    request.refuse(by=agents.responsable, refusal="outside", commission=sitting)
    text = "".join(pages_of(request))
    assert squeezed(f"Décidé par la {sitting}") in text
    assert squeezed("Vous rendez compte") not in text, "the conditions of a grant"


@pytest.mark.parametrize("lines", [0, 12, 18, 24, 30])
def test_the_references_stand_on_one_page(agents, eligible, lines):
    request = eligible(agents, purpose="Une ligne.\n" * lines)
    request.refuse(by=agents.responsable, refusal="outside", decision_note="Une précision. " * 20)
    (page,) = [text for text in pages_of(request) if "Références" in text]
    assert "Datedeladécision" in page and "Fondement" in page


def test_a_script_that_the_fonts_lack_in_a_setting_still_makes_a_letter(agents, granted):
    factories.DatedSettingFactory(
        entered_by=agents.responsable, key="decision_conditions", value="漢字 \u2028 #panic() 🎉"
    )
    assert "#panic()" in "".join(pages_of(granted))
