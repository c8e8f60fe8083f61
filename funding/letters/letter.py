"""The decision letter: a tagged PDF made by Typst from data alone, so that no typed text is ever read as markup."""

import json
import unicodedata

import structlog
import typst
from django.conf import settings
from django.utils.text import capfirst

from funding.letters.caf_settings import APPEAL, APPEAL_CHECKED, CONDITIONS, LEGAL_GROUND, TO_VALIDATE
from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.dated_settings.letterhead import letterhead_of
from portal.foundation.text.french import euros, fr_date, in_paris

TEMPLATE = settings.BASE_DIR / "templates" / "documents" / "decision.typ"
# Control, unassigned and private characters: no font can show them, and PDF/UA refuses what cannot be shown.
UNSHOWABLE = {"Cc", "Cn", "Co", "Cs"}
log = structlog.get_logger(__name__)


def decision_letter(funding_request):
    """The PDF/UA letter of a decided request, as bytes; the same request gives the same letter."""
    inputs = {"data": json.dumps(letter_data(funding_request))}
    options = {
        "root": TEMPLATE.parent,
        "sys_inputs": inputs,
        "timestamp": funding_request.decided_at.replace(microsecond=0),
    }
    try:
        return typst.compile(TEMPLATE, format="pdf", pdf_standards="ua-1", ignore_system_fonts=True, **options)
    except typst.TypstError as error:
        # A script that the embedded fonts lack: still tagged, with the machine's fonts, without the PDF/UA claim.
        log.warning("letter_without_pdf_ua", request=funding_request.pk, reason=error.message.split("`")[0])
        return typst.compile(TEMPLATE, format="pdf", **options)


def letter_data(funding_request):
    """What the letter says: plain strings, and booleans for what it leaves out."""
    granted = funding_request.is_granted
    head = letterhead_of(funding_request.caf, in_paris(funding_request.decided_at).date())
    space, operator, envelope = funding_request.space, funding_request.space.operator, funding_request.envelope
    data = {
        "granted": granted,
        "title": "Décision d’attribution" if granted else "Décision de refus",
        "file": f"Demande n° {funding_request.pk}",
        "date": fr_date(funding_request.decided_at),
        "caf": str(funding_request.caf),
        "sender": head.sender,
        "signatory": head.signatory,
        "recipient": [operator.name, f"SIRET {operator.siret}", operator.city],
        "space": f"{space.name}, {space.city}",
        "exercice": str(funding_request.exercice),
        "requested": euros(funding_request.amount_requested),
        "granted_amount": euros(funding_request.amount_granted),
        "reason": funding_request.get_refusal_display(),
        "purpose": funding_request.purpose,
        "note": funding_request.decision_note,
        "decided_by": f"{funding_request.decided_by}, {funding_request.decided_by.get_role_display()}",
        "fund": capfirst(envelope.get_fund_display()) if envelope else "",
        "source": envelope.source if envelope else "",
        "fictitious": space.fictitious or bool(envelope and envelope.fictitious),
        "provisional": funding_request.commitment_reason,
        "ground": funding_request.ground_in_words,
        "by_commission": funding_request.commission_id is not None,
    }
    data |= _texts(funding_request)
    return {name: showable(value) for name, value in data.items()}


def _texts(funding_request):
    """What the Caf had decided that its letters say, on the day of the decision."""
    caf, day = funding_request.caf_id, in_paris(funding_request.decided_at).date()
    conditions = funding_request.conditions
    sources = dict.fromkeys(condition.source for condition in conditions if condition.source)
    return {
        "legal_ground": value_of(LEGAL_GROUND, caf=caf, day=day) or " ; ".join(sources),
        "conditions": value_of(CONDITIONS, caf=caf, day=day),
        "appeal": value_of(APPEAL, caf=caf, day=day),
        "appeal_to_validate": value_of(APPEAL_CHECKED, caf=caf, day=day) == TO_VALIDATE,
        "asked": [
            f"{condition.words} : {'oui' if condition.met else 'non'}"
            + (" (interprétation)" if condition.interpretation else "")
            for condition in conditions
        ],
    }


def showable(value):
    """`value` without the characters that cannot be drawn; line ends stay."""
    if isinstance(value, list):
        return [showable(item) for item in value]
    if not isinstance(value, str):
        return value
    return "".join(sign for sign in value if sign == "\n" or unicodedata.category(sign) not in UNSHOWABLE)
