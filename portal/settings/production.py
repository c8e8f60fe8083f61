"""Production: everything secret or elsewhere must be given; nothing of the demonstration, no embedded server."""

from cryptography.fernet import Fernet
from django.core.exceptions import ImproperlyConfigured

from portal.settings.base import *

PRODUCTION = True
for required in ("SECRET_KEY", "ALLOWED_HOSTS", "DATABASE_URL", "REDIS_URL", "SECRETS_KEYS"):
    if not env(required, default=""):
        raise ImproperlyConfigured(f"{required} is missing: production does not start without it.")

SECRET_KEY = env("SECRET_KEY")
for position, key in enumerate(SECRETS_KEYS, start=1):
    try:
        Fernet(key)
    except ValueError as error:
        raise ImproperlyConfigured(
            f"Key {position} of SECRETS_KEYS is no Fernet key: docs/operations.md says how one is made."
        ) from error
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
PUBLIC_URL = env("PUBLIC_URL", default=f"https://{ALLOWED_HOSTS[0].lstrip('.')}").rstrip("/")
DATABASES = {"default": kept_connections | env.db("DATABASE_URL")}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}}
vars().update(env.email("EMAIL_URL", default="smtp://localhost:25"))

MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = False
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "portal.foundation.static_files.HashedStaticFilesStorage",
        "OPTIONS": readable_by_all,
    },
}
LOGGING["root"]["level"] = env("LOG_LEVEL", default="INFO")
