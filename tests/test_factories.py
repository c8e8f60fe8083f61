"""The factories make rows that the database accepts."""

from tests import factories


def test_each_role_has_an_agent_and_a_referral_can_be_sent(agents):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service)
    assert referral.state == "sent"
    assert factories.FundingRequestFactory(submitted_by=agents.conseiller).state == "submitted"
    assert factories.DeclarationFactory(submitted_by=agents.partenaire).state == "submitted"
    factories.ShareFactory()
    factories.RunFactory()
    factories.ParameterFactory()
    factories.AgrementFactory()
    factories.ConventionFactory()
    factories.ChildFactory()
    factories.SeparationFactory()
    factories.DangerReportFactory()
