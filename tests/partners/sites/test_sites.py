"""The sites of a service: entered, corrected and closed by the Caf and by the service; one main site at most."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Service
from portal.partners.sites.models import Site
from tests import factories

TYPED = {
    "name": "Maison de la famille",
    "address": "2 rue Neuve",
    "postcode": "59500",
    "city": "Douai",
    "insee_commune": "59178",
    "phone": "0327112233",
    "hours": "le mardi",
    "accessible": "true",
    "is_main": "on",
}
CLOSING = {"on": "01/02/2024", "reason": "Bail fini."}


@pytest.mark.parametrize("role", ["responsable", "partenaire"])
def test_a_site_is_entered_corrected_and_read(agents, kind, sign_in, look, role):
    _, service = kind
    keeper = getattr(agents, role)
    client = sign_in(keeper)
    answer = client.post(reverse("site_create", args=[service.pk]), TYPED)
    site = Site.objects.get()
    assert answer.url == f"{service.get_absolute_url()}#sites"
    assert (site.phone, site.accessible, site.is_main) == ("03 27 11 22 33", True, True)
    page = look(agents.conseiller, service.get_absolute_url())
    assert "2 rue Neuve, 59500 Douai" in page and "principal" in page and "Ajouter un site" not in page
    client.post(reverse("site_update", args=[site.pk]), TYPED | {"city": "Lambres", "version": site.version})
    site.refresh_from_db()
    assert site.city == "Lambres"
    assert [entry.action for entry in Entry.objects.filter(target_type="partners.site").order_by("pk")] == [
        "create", "update",
    ]  # fmt: skip


BAD = [
    ({"name": ""}, "Ce champ est obligatoire"),
    ({"postcode": "5950"}, "5 chiffres"),
    ({"insee_commune": "5917"}, "5 signes"),
    ({"phone": "12"}, "03 20 12 34 56"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, sign_in, plain, change, said):
    service = factories.ServiceFactory()
    page = plain(sign_in(agents.responsable).post(reverse("site_create", args=[service.pk]), TYPED | change))
    assert said in page and "le mardi" in page and not Site.objects.exists()


def test_two_main_sites_are_refused_whoever_writes_them(agents, sign_in, plain):
    service = factories.ServiceFactory()
    main = factories.SiteFactory(service=service, is_main=True)
    page = plain(sign_in(agents.responsable).post(reverse("site_create", args=[service.pk]), TYPED))
    assert "a déjà un site principal" in page and Site.objects.count() == 1
    with pytest.raises(IntegrityError, match="site_one_main"), transaction.atomic():
        factories.SiteFactory(service=service, is_main=True)
    main.close(by=agents.responsable, on=timezone.localdate(), reason="Déménagement.")
    factories.SiteFactory(service=service, is_main=True)
    with pytest.raises(ActionRefused, match="Un autre site est devenu le principal"):
        main.reopen(by=agents.responsable, on=timezone.localdate(), reason="Retour.")
    factories.SiteFactory(service=factories.ServiceFactory(), is_main=True)


def test_a_service_whose_site_is_closed_is_still_there(agents, kind, sign_in, look):
    _, service = kind
    site, client = factories.SiteFactory(service_id=service.pk), sign_in(agents.partenaire)
    client.post(reverse("site_close", args=[site.pk]), CLOSING)
    client.post(reverse("site_close", args=[site.pk]), CLOSING)
    site.refresh_from_db()
    assert (site.state, site.close_reason) == ("closed", "Bail fini.")
    assert Entry.objects.filter(action="transition:close").count() == 1
    assert Service.objects.get(pk=service.pk).is_open
    assert "Bail fini." in look(agents.conseiller, service.get_absolute_url())
    client.post(reverse("site_reopen", args=[site.pk]), CLOSING)
    site.refresh_from_db()
    assert site.is_open


def test_a_closed_service_takes_no_site(agents, sign_in, plain):
    service = factories.ServiceFactory()
    service.close(by=agents.responsable, on=timezone.localdate(), reason="Fin.")
    page = plain(sign_in(agents.responsable).post(reverse("site_create", args=[service.pk]), TYPED, follow=True))
    assert "rouvrez-le d’abord" in page and not Site.objects.exists()


def test_nobody_of_elsewhere_touches_it(agents, sign_in):
    site = factories.SiteFactory(service=factories.ServiceFactory(named_by=agents.partenaire))
    for agent in (agents.elsewhere_responsable, agents.elsewhere_partenaire):
        for name in ("site_update", "site_close", "site_reopen"):
            assert sign_in(agent).get(reverse(name, args=[site.pk])).status_code == 404
