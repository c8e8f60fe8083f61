"""Signing in by the real form, and the agent's own screens of django-allauth, in our theme and in French."""

from tests import factories


def test_a_visitor_signs_in_and_reaches_their_day(person, committed):
    agents = factories.cast()
    visitor = person()
    visitor.goto("/")
    assert "/compte/login/" in visitor.page.url
    visitor.sees("Se connecter")
    somebody = person(agents.conseiller)
    somebody.goto("/")
    somebody.goto("/compte/2fa/")
    somebody.goto("/compte/password/change/")


def test_a_wrong_password_is_said_in_french_and_locks_out_after_five(person, committed):
    agents = factories.cast()
    visitor = person()
    visitor.goto("/compte/login/")
    for _ in range(6):
        visitor.page.get_by_label("Courriel").fill(agents.conseiller.email)
        visitor.page.locator("input[type=password]").fill("mauvais mot de passe")
        visitor.page.locator("form button[type=submit]").first.click()
        visitor.page.wait_for_load_state("load")
    visitor.check()
    visitor.sees("tentatives")
