"""What the browser is told to forget when somebody's session is over."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY

# Pages frozen for « Back » go with the cache; what scripts kept (what was being typed) goes with the storage.
SIGNED_OUT = '"cache", "storage"'
# A session that ended by itself: its author comes back to what was being typed, kept in the tab under their number.
ENDED = '"cache"'


class ForgetMiddleware:
    """Send `Clear-Site-Data` once somebody is signed in no more: by themselves, by a closed account, or by time.

    A password changed elsewhere ends a session as a closed account does.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        """Compare who came with who is left."""
        came_signed_in = SESSION_KEY in request.session
        had_ended = bool(request.COOKIES.get(settings.SESSION_COOKIE_NAME)) and request.session.session_key is None
        response = self.get_response(request)
        if came_signed_in and not request.user.is_authenticated:
            response.headers["Clear-Site-Data"] = SIGNED_OUT
        elif had_ended:
            response.headers["Clear-Site-Data"] = ENDED
        return response
