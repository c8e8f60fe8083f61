"""The whole loop in a real browser, by five people at their own windows, and every page of it without a violation."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from python_calamine import CalamineWorkbook

from funding.envelopes.models import Envelope
from mediation.referrals.models import Referral
from portal.separations.rights.models import Procedure
from tests import factories

TODAY = timezone.localdate
YEAR = 2014


@pytest.fixture
def cast(committed, settings):
    """Five people and what an opening day already holds: a convention, an agreed space, a share, a delegation."""
    people = factories.cast()
    people.service = factories.ServiceFactory(named_by=people.partenaire, name="Médiation du Beffroi")
    factories.ConventionFactory(service=people.service)
    people.space = factories.AgrementFactory(space__named_by=people.partenaire, space__name="Le Pont").space
    factories.ShareFactory(amount=Decimal("20000"))
    factories.DelegationFactory(agent=people.responsable, amount_limit=Decimal("15000"))
    return people


def fill(page, **answers):
    """Type each answer in the field of this id."""
    for name, value in answers.items():
        field = page.locator(f"#id_{name.replace('__', '-')}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)


def logs_and_refers(conseiller, service):
    """Search first, record the separation, gather both consents, send: the page of the referral."""
    page = conseiller.page
    page.locator("#search").fill("Lefèvre Hélène")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    conseiller.sees("Personne ne répond à cette recherche")
    conseiller.press("Enregistrer une séparation")
    fill(page, parent_1__title="mother", parent_1__last_name="Lefèvre", parent_1__first_name="Hélène")
    fill(page, parent_1__birth_date="1984-05-17", parent_1__phone="06 12 34 56 78")
    fill(page, parent_2__title="father", parent_2__last_name="Petit", parent_2__first_name="Marc")
    fill(page, separation__separated_on=f"{YEAR}-03-03", separation__union="marriage", separation__mode="de_facto")
    fill(
        page, children__0__first_name="Noé", children__0__birth_date="2008-03-02", children__0__residence="alternating"
    )
    page.locator("#sheet").get_by_role("button", name="Enregistrer la séparation").last.click()
    conseiller.sees("La séparation est enregistrée")
    conseiller.check()
    conseiller.press("Orienter vers une médiation")
    page.get_by_label(service.name).check()
    page.get_by_label("Ce que les parents souhaitent aborder").fill("La résidence de Noé et la pension.")
    conseiller.press("Préparer l’orientation")
    for _ in range(2):
        consent = page.locator("form", has=page.get_by_role("button", name="Noter l’accord")).first
        consent.locator('input[placeholder="jj/mm/aaaa"]').fill(TODAY().isoformat())
        consent.get_by_role("button", name="Noter l’accord").click()
        page.wait_for_load_state("load")
    conseiller.check()
    conseiller.press("Transmettre au service")
    conseiller.sees("transmise")
    return page.url


def accepts_and_ends(partenaire):
    """Answer, hold the first séance, end with a written agreement."""
    page = partenaire.page
    partenaire.goto("/")
    partenaire.sees("Répondez à l’orientation n°")
    partenaire.press("Lire et répondre")
    shown = page.locator("main").inner_text()
    assert "Hélène Lefèvre" in shown and "06 12 34 56 78" in shown and "Allocataire" not in shown
    partenaire.press("Accepter et recevoir les parents")
    fill_in = page.locator("form", has=page.get_by_role("button", name="Commencer la médiation"))
    fill_in.locator('input[placeholder="jj/mm/aaaa"]').fill(TODAY().isoformat())
    fill_in.locator("input[type=checkbox]").check()
    fill_in.get_by_role("button", name="Commencer la médiation").click()
    partenaire.check()
    ending = page.locator("form", has=page.get_by_role("button", name="Terminer la médiation"))
    ending.locator('input[placeholder="jj/mm/aaaa"]').fill(TODAY().isoformat())
    ending.get_by_label("accord écrit").check()
    ending.get_by_role("button", name="Terminer la médiation").click()
    partenaire.check()
    partenaire.sees("accord écrit")


def declares(partenaire):
    """Declare one full post above the ceiling of 2014, and hand it in."""
    page = partenaire.page
    partenaire.goto("/financement/declarations/")
    partenaire.press("Nouvelle déclaration")
    page.locator("#id_service").select_option(index=1)
    fill(page, exercice=str(YEAR), stage="real", operating_costs="90 000", actual_etp="1")
    fill(page, family_contributions="0", court_deposits="0")
    page.locator("main").get_by_role("button", name="Enregistrer la déclaration").first.click()
    partenaire.check()
    partenaire.sees("60 167,25 €")
    page.get_by_role("button", name=f"Transmettre la déclaration {YEAR}").click()
    partenaire.check()
    partenaire.sees("transmise")


def recomputes(cnaf):
    """Recompute the year, read the difference, open the amount and its steps."""
    page = cnaf.page
    cnaf.goto("/financement/baremes/")
    cnaf.press("Recalculer un exercice")
    page.locator("#recompute_exercice").select_option(str(YEAR))
    page.locator("#recompute_stage").select_option("real")
    page.locator("main").get_by_role("button", name="Recalculer l’exercice").first.click()
    cnaf.check()
    cnaf.sees("1 nouveau reçu")
    page.get_by_role("link", name="Pourquoi ce montant").first.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    cnaf.check()
    cnaf.sees("60 167,25 €")
    cnaf.sees("le plus petit")


def asks(conseiller, proof):
    """Prepare a request for the space, with the proof that the fund of 2014 asks for, and hand it in."""
    page = conseiller.page
    conseiller.goto("/financement/demandes/")
    conseiller.press("Préparer une demande")
    page.locator("#id_space").select_option(index=1)
    fill(page, exercice=str(YEAR), amount_requested="12 000", purpose="Ouvrir deux samedis par mois.")
    page.locator("#id_ddcs_proof").set_input_files(proof)
    conseiller.press("Enregistrer la demande")
    conseiller.press("Transmettre à la Caf")
    conseiller.sees("La demande est transmise")


def grants(responsable):
    """Grant what is asked; the letter is a PDF."""
    page = responsable.page
    responsable.goto("/")
    responsable.sees("Décidez de la demande n°")
    responsable.press("Lire et décider")
    responsable.press("Accorder 12 000")
    responsable.sees("Accordée : 12 000,00 €")
    with page.expect_download() as letter:
        page.get_by_role("link", name="Télécharger la lettre de décision").click()
    assert letter.value.path().read_bytes().startswith(b"%PDF-")
    responsable.goto("/")
    responsable.sees("8 000,00 €")


def exports(cnaf):
    """Read the national figures, then take them as a CSV and as a spreadsheet: the line of the Nord in each."""
    page = cnaf.page
    lines = {}
    for name in ("Exporter en CSV", "Exporter en Excel"):
        cnaf.goto(f"/chiffres/?exercice={YEAR}")
        cnaf.press(name)
        with page.expect_download() as file:
            page.locator("main").get_by_role("link", name="Télécharger").first.click()
        lines[name] = file.value.path()
    csv = lines["Exporter en CSV"].read_text(encoding="utf-8-sig")
    headings, *rows = (row.split(";") for row in csv.splitlines())
    nord = dict(zip(headings, next(row for row in rows if row[0] == "59"), strict=True))
    sheet = CalamineWorkbook.from_path(lines["Exporter en Excel"]).get_sheet_by_index(0).to_python()
    same = dict(zip(sheet[0], next(row for row in sheet if row[0] == "59"), strict=True))
    assert nord["Séparations"] == "1" and same["Séparations"] == 1
    assert nord["Ps de médiation (€)"] == "60167,25" and same["Ps de médiation (€)"] == 60167.25
    assert nord["Engagements pour les espaces de rencontre (€)"] == "12000,00"


def test_from_a_separation_to_a_paid_service_and_a_national_report(person, cast, tmp_path):
    proof = tmp_path / "preuve.pdf"
    proof.write_bytes(b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    conseiller = person(cast.conseiller)
    logs_and_refers(conseiller, cast.service)
    partenaire = person(cast.partenaire)
    accepts_and_ends(partenaire)
    procedure = Procedure.objects.get()
    assert (procedure.kind, procedure.outcome, procedure.covers_maintenance) == ("mediation", "agreement", True)
    declares(partenaire)
    cnaf = person(cast.cnaf)
    recomputes(cnaf)
    asks(conseiller, proof)
    grants(person(cast.responsable))
    exports(cnaf)
    conseiller.goto("/")
    conseiller.sees("Réponses des services 1")


def test_every_list_and_home_stands_on_a_narrow_window(person, cast):
    factories.sent_referral(by=cast.conseiller, service=cast.service)
    Referral.objects.update(sent_at=timezone.now() - timedelta(days=20))
    factories.FundingRequestFactory(space=cast.space, submitted_by=cast.conseiller)
    factories.DeclarationFactory(service=cast.service)
    factories.SeparationFactory(separated_on=date(YEAR, 5, 1))
    space = f"/espaces-de-rencontre/{cast.space.pk}/"
    envelope = Envelope.objects.of_meeting_spaces().get(exercice=YEAR).get_absolute_url()
    pages = {
        cast.conseiller: ["/", "/separations/", "/separations/nouvelle/", "/orientations/", "/financement/demandes/"],
        cast.responsable: ["/", "/financement/enveloppes/", envelope, "/espaces-de-rencontre/", space, "/exports/"],
        cast.partenaire: ["/", "/orientations/", "/financement/declarations/", "/financement/declarations/nouvelle/"],
        cast.cnaf: ["/", "/chiffres/", "/financement/baremes/", "/financement/recalculs/", "/exports/"],
        cast.administrateur: ["/", "/agents/", "/agents/nouveau/"],
        cast.dpo: ["/", "/journal/"],
    }
    for agent, addresses in pages.items():
        somebody = person(agent, viewport={"width": 320, "height": 640})
        for address in addresses:
            somebody.goto(address)


def test_without_javascript_a_referral_still_goes_its_way(person, cast):
    referral = factories.sent_referral(by=cast.conseiller, service=cast.service)
    partenaire = person(cast.partenaire, java_script_enabled=False)
    partenaire.page.goto(f"/orientations/{referral.pk}/")
    partenaire.page.get_by_role("button", name="Accepter et recevoir les parents").click()
    partenaire.sees("acceptée")
    referral.refresh_from_db()
    assert referral.state == "accepted"
