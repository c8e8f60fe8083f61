"""The list of requests about accounts, the home pages of those who confirm, and what the DPO sees."""

from django.urls import reverse

from portal.accounts.models import Agent

LIST = reverse("agent_change_list")


def listed(client, **asked):
    """The list as it reads: an address may go to the next line at its « @ »."""
    return client.get(LIST, asked).content.decode().replace("<wbr>", "")


def test_each_reads_the_requests_of_their_perimeter(agents, ask, sign_in):
    here, national = ask(), ask(email="b@example.org", role="cnaf", caf=None, last_name="Ailleurs")
    pages = {name: listed(sign_in(getattr(agents, name))) for name in ("responsable", "administrateur")}
    assert here.email in pages["responsable"] and national.email not in pages["responsable"]
    assert here.email in pages["administrateur"] and national.email in pages["administrateur"]
    elsewhere = sign_in(agents.elsewhere_responsable)
    assert "Aucune demande sur un compte" in elsewhere.get(LIST).content.decode()
    assert elsewhere.get(here.get_absolute_url()).status_code == 404


def test_those_one_has_to_answer_are_found_at_once(agents, ask, sign_in):
    mine, theirs = ask(), ask(email="b@example.org", role="cnaf", caf=None)
    for name, seen, hidden in (("responsable", mine, theirs), ("second_administrateur", theirs, mine)):
        page = listed(sign_in(getattr(agents, name)), a_moi="1")
        assert seen.email in page and hidden.email not in page


def test_the_list_keeps_its_number_of_queries(agents, ask, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.responsable)
    for number in range(6):
        ask(email=f"n{number}@example.org")
    with django_assert_max_num_queries(14):
        assert "Confirmer" in client.get(LIST).content.decode()


def test_several_are_confirmed_after_a_trial_that_opens_nothing(agents, ask, sign_in):
    changes = [ask(email=f"n{number}@example.org") for number in range(3)]
    client, address = sign_in(agents.responsable), reverse("agent_change_bulk")
    changes[0].withdraw(by=agents.administrateur)
    before = Agent.objects.count()
    trial = client.get(address, {"step": "confirm", "row": [change.pk for change in changes]})
    assert changes[1].email in trial.content.decode() and Agent.objects.count() == before
    client.post(address, {"step": "confirm", "row": [f"{change.pk}:{change.seen_as}" for change in changes]})
    opened = Agent.objects.filter(email__in=[change.email for change in changes])
    assert {agent.email for agent in opened} == {changes[1].email, changes[2].email}


def test_the_home_page_asks_those_who_confirm_and_nobody_else(agents, ask, sign_in):
    ask()
    for name in ("responsable", "administrateur", "second_administrateur", "elsewhere_responsable"):
        page = sign_in(getattr(agents, name)).get(reverse("home")).content.decode()
        assert ("à confirmer ou à refuser" in page) is (name == "responsable"), name


def test_the_dpo_sees_how_many_accounts_changed_and_reads_which(agents, ask, sign_in):
    ask().confirm(by=agents.responsable)
    client = sign_in(agents.dpo)
    home = client.get(reverse("home")).content.decode()
    assert "changements de comptes, en 24\u00a0heures" in home.replace("24 heures", "24\u00a0heures")
    page = client.get(reverse("journal_list"), {"action": "account"}).content.decode()
    assert "a ouvert le compte" in page and "s’est connecté" not in page.partition("<tbody")[2]
