"""A danger from the call to its end, seen from five accounts, with a referral that a service has already accepted."""

from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.first_contacts.models import FirstContact
from portal.separations.first_contacts.process import tell_untold
from tests import factories

TOLD = "Il attend devant l’école."


def test_a_danger_from_the_call_to_its_end(person, mailoutbox):
    agents = factories.cast()
    family = factories.SeparationFactory().family
    family.referent = agents.conseiller
    family.save()
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service, family=family)
    colleague = factories.AgentFactory(role="conseiller", caf=agents.conseiller.caf)
    caller, referent, social = person(colleague), person(agents.conseiller), person(agents.travailleur_social)
    manager, partner = person(agents.responsable), person(agents.partenaire)
    partner.goto("/")
    partner.sees("Orientations à répondre 1")

    # The call: a colleague who happens to answer records what was said, and undoes a first click by mistake.
    for note in ("", TOLD):
        caller.goto(family.get_absolute_url())
        caller.press("Noter un danger")
        caller.page.locator("[name=note]").fill(note)
        caller.press("Signaler et suspendre la médiation")
        caller.sees("C’est enregistré")
        if not note:
            caller.press("Signalé par erreur : annuler")
            caller.sees("Le signalement est annulé")
    assert DangerReport.objects.filter(lifted_at=None).get().note == TOLD
    tell_untold("59")

    # The same neutral words for everybody; the note for those who may read it.
    referent.goto("/")
    referent.sees("À contacter 1")
    referent.press("Ouvrir le dossier")
    referent.sees("Contact par le référent, avant le")
    assert TOLD not in referent.page.content()
    for somebody in (referent, social, manager):
        somebody.goto("/separations/")
        somebody.sees("contact par le référent")
    social.goto(family.get_absolute_url())
    social.sees(TOLD)
    partner.goto("/")
    partner.sees("Contact par le référent d’abord 1")
    partner.press("Ouvrir l’orientation")
    partner.sees("Appelez le référent de la Caf avant toute rencontre")
    assert partner.page.get_by_role("link", name="Répondre").count() == 0
    assert TOLD not in partner.page.content() and "danger" not in partner.page.locator("main").inner_text()
    partner.page.goto("/orientations/")
    partner.sees("le référent du dossier")

    # Nobody answers, then somebody does.
    for answer, said in (("no", "L’essai est noté"), ("yes", "Le contact est noté")):
        referent.goto(family.get_absolute_url())
        referent.press("Noter un contact ou un essai")
        referent.page.locator("[name=means][value=phone]").check()
        referent.page.locator(f"[name=reached][value={answer}]").check()
        referent.press("Enregistrer")
        referent.sees(said)
    assert FirstContact.objects.filter(state="made").get().made_by == agents.conseiller

    # Lifted, with a reason: the service answers again.
    social.goto(family.get_absolute_url())
    social.press("Lever cette situation de danger")
    social.page.locator("[name=reason]").fill("Éloignement prononcé, plus de crainte.")
    social.press("Lever la situation de danger")
    social.sees("est levée")
    partner.goto(referral.get_absolute_url())
    assert partner.page.get_by_role("link", name="Répondre").count() == 1
    manager.goto("/separations/")
    assert "contact par le référent" not in manager.page.locator("main").inner_text()
    acts = Entry.objects.filter(action__startswith="danger:").values_list("action", flat=True).order_by("pk")
    assert list(acts) == ["danger:record", "danger:undo", "danger:record", "danger:lift"]
