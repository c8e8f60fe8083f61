"""What every machine shares; all is read from the environment, docs/operations.md lists it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
import pghistory
import structlog
from csp.constants import NONE, SELF
from django.urls import reverse_lazy

from portal.foundation.logs import tell_where

BASE_DIR = Path(__file__).resolve().parents[2]
env = environ.Env()

# Where the portal keeps files: embedded servers, uploaded proofs, exports, logs.
VAR_DIR = Path(env("VAR_DIR", default=str(BASE_DIR / "var")))
DEMO = env.bool("DEMO", default=False)
DEBUG = False
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

# Ours, the lowest first: each is walked for what its features contribute.
PORTAL_APPS = [
    "portal.foundation",
    "portal.journal",
    "portal.territory",
    "portal.partners",
    "portal.accounts",
    "portal.separations",
    "mediation",
    "espaces_rencontre",
    "funding",
    "reports",
]
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "rest_framework",
    "drf_spectacular",
    *PORTAL_APPS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "portal.foundation.cache_control.NoStoreMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.foundation.sessions.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "portal.accounts.sign_out.ForgetMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "portal.foundation.access.disclosure.DisclosureMiddleware",
    "portal.foundation.submissions.interrupted.InterruptedPostMiddleware",
    "portal.foundation.access.perimeter.PerimeterMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "portal.accounts.dated_settings.in_force.ReadOnceMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.foundation.contributions.navigation.page_frame",
            ],
            "builtins": ["portal.foundation.templatetags.french", "portal.foundation.templatetags.ui"],
        },
    }
]


def owner_of_the_database() -> dict[str, Any] | None:
    """What the owner of the tables signs in with, empty when nobody said; nothing else of a connection differs."""
    if not env("DATABASE_OWNER_URL", default=""):
        return {}
    return {key: env.db("DATABASE_OWNER_URL")[key] for key in ("USER", "PASSWORD", "HOST", "PORT")}


# Data -----------------------------------------------------------------------------------------------------------
kept_connections = {"CONN_MAX_AGE": env.int("CONN_MAX_AGE", default=60), "CONN_HEALTH_CHECKS": True}
REDIS_URL = env("REDIS_URL", default="")
TASKS_RUN_AT_ONCE = env.bool("TASKS_RUN_AT_ONCE", default=False)
# Keys of encrypted columns, the first encrypts; none outside production: one is made in VAR_DIR.
SECRETS_KEYS = env.list("SECRETS_KEYS", default=[])
MEDIA_ROOT = VAR_DIR / "media"
EXPORT_DIR = VAR_DIR / "exports"
EXPORT_LIFETIME = timedelta(days=7)
IMPORT_DIR = VAR_DIR / "imports"
IMPORT_LIFETIME = timedelta(days=30)
# The heads of the seals of the journal, outside the database: copy it elsewhere, see docs/operations.md.
JOURNAL_SEALS_FILE = Path(env("JOURNAL_SEALS_FILE", default=str(VAR_DIR / "journal" / "seals.jsonl")))
# Proofs and exports are for the account that runs the portal, and nobody else.
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700
UPLOAD_MAX_BYTES = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = UPLOAD_MAX_BYTES + 1024 * 1024

# Accounts ---------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.Agent"
AUTHENTICATION_BACKENDS = ["portal.accounts.backends.AgentBackend"]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = reverse_lazy("home")
ACCOUNT_ADAPTER = "portal.accounts.adapters.AccountAdapter"
SOCIALACCOUNT_ADAPTER = "portal.accounts.adapters.SingleSignOnAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Trait d’union : "
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_BY_CODE_ENABLED = False
# Domains that an agent's address may have, and a partner's; empty: all.
AGENT_EMAIL_DOMAINS = env.list("AGENT_EMAIL_DOMAINS", default=[])
PARTNER_EMAIL_DOMAINS = env.list("PARTNER_EMAIL_DOMAINS", default=[])
# How many proxies stand before the portal: their X-Forwarded-For tells who tries, and nobody else's is believed.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=0)
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key", "login": "60/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
# The address was given by an administrator: there is nothing left to verify before a second factor.
MFA_ALLOW_UNVERIFIED_EMAIL = True
# One code early or late: the clocks of telephones drift.
MFA_TOTP_TOLERANCE = 1
MFA_TOTP_ISSUER = "Trait d’union"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = {}
if env("OIDC_SERVER_URL", default=""):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "EMAIL_AUTHENTICATION": True,
        "APPS": [
            {
                "provider_id": env("OIDC_PROVIDER_ID", default="caf"),
                "name": env("OIDC_NAME", default="Compte de la branche famille"),
                "client_id": env("OIDC_CLIENT_ID"),
                "secret": env("OIDC_CLIENT_SECRET"),
                "settings": {"server_url": env("OIDC_SERVER_URL")},
            }
        ],
    }
# CNIL recommendation of 2022 (14 October 2022): twelve characters of four kinds, attempts limited.
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "portal.accounts.passwords.FourKindsValidator"},
]
# Idle time-out: what a person does renews the session (a page that refreshes itself does not), thirty quiet minutes
# end it: see portal/foundation/sessions.py.
SESSION_ENGINE = "portal.foundation.sessions"
SESSION_COOKIE_AGE = env.int("SESSION_IDLE_SECONDS", default=30 * 60)
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "portal.foundation.submissions.interrupted.csrf_failed"

# Security headers -------------------------------------------------------------------------------------------------
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF, *env.list("OIDC_FORM_ACTION", default=[])],
        "frame-ancestors": [NONE],
    }
}

# Language and time ------------------------------------------------------------------------------------------------
LANGUAGE_CODE = "fr"
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

# Static files -----------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = Path(env("STATIC_ROOT", default=str(VAR_DIR / "static")))
# Static files hold nothing of anybody: whoever serves them may read them.
readable_by_all = {"file_permissions_mode": 0o644, "directory_permissions_mode": 0o755}

# Mail: digests without personal data, and password resets ---------------------------------------------------------
DEFAULT_FROM_EMAIL = env("DEFAULT_FROM_EMAIL", default="ne-pas-repondre@localhost")

# API --------------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.SessionAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {"user": env("API_RATE", default="120/min")},
    "DEFAULT_PAGINATION_CLASS": "portal.foundation.api.pagination.CursorPages",
    "COERCE_DECIMAL_TO_STRING": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Trait d’union",
    "DESCRIPTION": "Lecture seule, dans le périmètre de la personne connectée.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAuthenticated"],
}

# History and logs: keys, never names ------------------------------------------------------------------------------
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
PGHISTORY_APPEND_ONLY = True
structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        tell_where,
        structlog.processors.TimeStamper(fmt="iso"),
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
)
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL", default="WARNING")},
}
