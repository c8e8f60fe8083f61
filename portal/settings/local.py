"""This machine alone: the demonstration is in, and embedded servers stand in for those that nobody configured."""

from portal.settings.base import *

PRODUCTION = False
EMBEDDED_DIR = VAR_DIR / "embedded"
SECRET_KEY = env("SECRET_KEY", default="") or (
    "for-development-and-demonstration-only-never-for-real-families-0123456789"
)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
PUBLIC_URL = env("PUBLIC_URL", default="http://localhost:8000")
PORTAL_APPS = [*PORTAL_APPS, "demonstration"]
INSTALLED_APPS = [*INSTALLED_APPS, "demonstration"]

EMBEDDED_DATABASE = {"ENGINE": "portal.embedded_backend", "NAME": "portal"}
DATABASES = {
    "default": kept_connections | (env.db("DATABASE_URL") if env("DATABASE_URL", default="") else EMBEDDED_DATABASE)
}
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "portal.embedded_backend.cache.EmbeddedRedisCache", "LOCATION": ""}
}
vars().update(env.email("EMAIL_URL", default="consolemail://"))

# Passkeys work on http://localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage",
        "OPTIONS": readable_by_all,
    },
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
