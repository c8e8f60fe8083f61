"""A first correction of a referral in a real browser, from an empty base: alone within the delay, then by both."""

from datetime import timedelta

from django.utils import timezone

from mediation.corrections.models import ReferralCorrection
from mediation.referrals.models import Referral
from mediation.services.models import Service
from portal.foundation.database.owner import OWNER
from tests.browser.test_first_day import (
    PARTNER,
    asks_for_services,
    chooses_a_password,
    confirms,
    imports_a_list,
    starts,
)
from tests.browser.test_loop import fill, logs_and_refers
from tests.database_roles import acting_as
from tests.factories import valid_siret


def test_a_correction_alone_then_asked_accepted_refused_and_withdrawn(committed, person):
    anne, bruno, rose, claire = starts(person)
    siret = valid_siret(1)
    imports_a_list(rose, "operators", ["SIRET", "Nom", "Commune", "Caf"], [siret, "Le Pont", "Lille", "59"])
    heading = ["SIRET du gestionnaire", "Service", "Commune", "Téléphone"]
    imports_a_list(rose, "mediation-services", heading, [siret, "Le Pont de Lille", "Lille", "0320000001"])
    service = Service.objects.get()
    anne.goto("/agents/nouveau/")
    fill(anne.page, first_name="Paul", last_name="Pont", email=PARTNER, role="partenaire")
    asks_for_services(anne, service)
    anne.press("Demander l’ouverture")
    confirms(bruno, PARTNER)
    paul = person()
    chooses_a_password(paul, PARTNER)
    referral = logs_and_refers(claire, service)

    # Within the delay, alone: accepted by mistake, so it waits for an answer again.
    paul.goto(referral)
    paul.press("Accepter et recevoir les parents")
    corrects(paul, referral, "Accepté par erreur.")
    assert Referral.objects.get().state == "sent"

    # Past it, by both sides: asked and withdrawn, asked and refused, asked and accepted.
    paul.goto(referral)
    paul.press("Accepter et recevoir les parents")
    long_ago = timezone.now() - timedelta(days=30)
    with acting_as(OWNER):
        Referral.unscoped.update(sent_at=long_ago, answered_at=long_ago)
    corrects(paul, referral, "Accepté par erreur.", button="Demander la correction")
    paul.press("Retirer")
    corrects(paul, referral, "Accepté par erreur.", button="Demander la correction")
    claire.goto(referral)
    claire.press("Refuser")
    claire.page.locator("main textarea").fill("Les parents ont rendez-vous.")
    claire.press("Refuser la correction")
    corrects(paul, referral, "Les parents ne viendront pas.", button="Demander la correction")
    claire.goto("/")
    claire.sees("Corrections à accepter ou à refuser 1")
    claire.goto(referral)
    claire.press("Accepter la correction")
    assert Referral.objects.get().state == "sent"
    told = ReferralCorrection.objects.order_by("pk").values_list("state", flat=True)
    assert list(told) == ["applied", "withdrawn", "refused", "applied"]


def corrects(somebody, referral, why, button="Corriger"):
    somebody.goto(referral)
    somebody.press("Corriger ce qui a été déclaré par erreur")
    somebody.page.locator("[name=reason]").fill(why)
    somebody.page.locator("main form").get_by_role("button", name=button, exact=True).click()
    somebody.page.wait_for_load_state("load")
    somebody.check()
