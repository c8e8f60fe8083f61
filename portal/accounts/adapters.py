"""How django-allauth opens accounts here: it does not, an administrator does."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.core.exceptions import ValidationError

from portal.accounts.sign_in_events import record_lock


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request):
        """Always closed."""
        return False

    def pre_authenticate(self, request, **credentials):
        """Count the attempt; one too many is told to the journal."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError:
            record_lock(credentials.get("email", ""))
            raise


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """Single sign-on opens an account that an administrator has created, found by its e-mail; never a new one."""

    def is_open_for_signup(self, request, sociallogin):
        """Always closed."""
        return False
