"""A first criterion of the fund in a real browser, from an empty base: prepared, published by another, corrected."""

from django.utils import timezone

from funding.eligibility.models import Criterion
from tests.browser.test_first_lines import two_agents_of_the_cnaf
from tests.browser.test_first_services import sends
from tests.browser.test_loop import fill


def publishes(somebody, criterion):
    """On the page of the criterion."""
    somebody.goto(criterion.get_absolute_url())
    somebody.press("Publier ce critère")
    somebody.sees("Le critère est publié")


def test_a_criterion_is_published_and_corrected_from_an_empty_base(committed, person):
    eve, other, rose = two_agents_of_the_cnaf(person)
    year = timezone.localdate().year + 1
    eve.goto("/financement/criteres/")
    eve.press("Préparer un critère")
    fill(eve.page, code="Accueil samedi", words="ouvert un samedi par mois", from_exercice=str(year))
    fill(eve.page, proof_asked="planning de l’année", source="circulaire de l’année", nature="interpretation")
    sends(eve, "Enregistrer le critère à publier")
    eve.sees("Un code s’écrit en minuscules")
    fill(eve.page, code="accueil_samedi")
    sends(eve, "Enregistrer le critère à publier")
    eve.sees("une autre personne de la Cnaf doit le relire")
    first = Criterion.objects.get(code="accueil_samedi")
    assert not eve.page.get_by_role("button", name="Publier ce critère").count()
    publishes(other, first)

    eve.goto(first.get_absolute_url())
    eve.press("Préparer une correction")
    fill(eve.page, words="ouvert deux samedis par mois")
    sends(eve, "Enregistrer le critère à publier")
    second = Criterion.objects.get(replaces=first)
    publishes(other, second)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.state, second.state) == ("superseded", "published")
    rose.goto("/financement/criteres/")
    rose.sees("ouvert deux samedis par mois")
