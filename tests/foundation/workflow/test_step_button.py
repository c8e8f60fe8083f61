"""The button of a step: shown to whoever may take it, with the look the page asks for."""

from django.template import engines

from tests import factories

TAG = '{% step_button row "refuse" "x-circle" css="btn-danger" %}'


def test_the_button_posts_to_the_address_of_the_step_and_is_nobody_else_s(agents, rf):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    sent = factories.sent_referral(by=agents.conseiller, service=service)
    shown = {}
    for agent in (agents.partenaire, agents.conseiller):
        request = rf.get("/")
        request.user = agent
        shown[agent.role] = engines["django"].from_string(TAG).render({"row": sent}, request)
    assert f'action="{sent.get_absolute_url()}refuser/"' in shown["partenaire"]
    assert 'class="btn btn-danger"' in shown["partenaire"] and "#x-circle" in shown["partenaire"]
    assert 'name="submission_key"' in shown["partenaire"] and 'name="csrfmiddlewaretoken"' in shown["partenaire"]
    assert shown["conseiller"].strip() == ""
