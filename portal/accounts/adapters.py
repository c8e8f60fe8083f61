"""How django-allauth opens accounts here: it does not, an administrator does."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by themselves."""

    def is_open_for_signup(self, request):
        """Always closed."""
        return False


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    """Single sign-on opens an account that an administrator has created, found by its e-mail; never a new one."""

    def is_open_for_signup(self, request, sociallogin):
        """Always closed."""
        return False
