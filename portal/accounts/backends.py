"""How the session's account is read back at each request."""

from allauth.account.auth_backends import AuthenticationBackend

from portal.accounts.models import Agent


class AgentBackend(AuthenticationBackend):
    """That of allauth, reading the agent with the perimeter that every page names: one query, two for a partner."""

    def get_user(self, user_id: int) -> Agent | None:
        """The agent of this key, or None when it may not sign in any more."""
        agent = Agent.objects.with_perimeter().filter(pk=user_id).first()
        return agent if agent and self.user_can_authenticate(agent) else None
