"""What the environment gives: who may ask for the portal and how, keys, mail."""

from django.conf import settings
from django.core import mail

from portal.foundation.contributions.installation import Options, ToDo, installation_check
from portal.foundation.secrets.keys import decrypt, encrypt
from portal.foundation.text.french import counted

ONLY_HERE = {"localhost", "127.0.0.1", "[::1]"}
SHORTEST_SECRET = 50
# What begins the value of a machine of development, and the key with which the image is built.
OF_DEVELOPMENT, OF_THE_BUILD = "for-development", "A" * 43 + "="
SENDS_NOTHING = ("console", "dummy", "filebased")
SUBJECT = "Trait d’union : essai d’envoi"
BODY = "Ce message vient de « manage.py check_installation » : le portail envoie bien son courrier."


@installation_check("Adresse du portail", order=310)
def hosts_are_named(options: Options) -> str:
    """It answers to its own name alone."""
    hosts = [host for host in settings.ALLOWED_HOSTS if host not in ONLY_HERE]
    if "*" in hosts:
        raise ToDo("donnez dans ALLOWED_HOSTS le nom du portail, et non « * »")
    if not hosts:
        raise ToDo("donnez dans ALLOWED_HOSTS le nom sous lequel les agents ouvrent le portail")
    return ", ".join(hosts)


@installation_check("HTTPS", order=320)
def https_alone(options: Options) -> str:
    """Production settings: cookies and pages by HTTPS alone."""
    if not settings.PRODUCTION:
        raise ToDo("mettez PRODUCTION=1 : ce sont les réglages d’un poste de démonstration")
    if not (settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE):
        raise ToDo("les cookies partiraient sans HTTPS : remettez SESSION_COOKIE_SECURE et CSRF_COOKIE_SECURE")
    if not settings.SECURE_SSL_REDIRECT:
        return "la redirection est laissée au serveur placé devant (SECURE_SSL_REDIRECT=0)"
    return "redirection et cookies sûrs"


@installation_check("Clés", order=330)
def keys_are_ours(options: Options) -> str:
    """Secrets are signed and encrypted by keys of this installation, and open again."""
    if settings.SECRET_KEY.startswith(OF_DEVELOPMENT) or len(settings.SECRET_KEY) < SHORTEST_SECRET:
        raise ToDo(f"donnez à SECRET_KEY une valeur tirée au hasard, d’au moins {SHORTEST_SECRET} caractères")
    if not settings.SECRETS_KEYS or OF_THE_BUILD in settings.SECRETS_KEYS:
        raise ToDo("donnez dans SECRETS_KEYS une clé de cette installation : docs/operations.md, « Keys »")
    if decrypt(encrypt(BODY)) != BODY:
        raise ToDo("ce qui est chiffré ne se relit pas : vérifiez SECRETS_KEYS")
    return f"ce qui est chiffré se relit ({counted(len(settings.SECRETS_KEYS), 'clé')})"


@installation_check("Courrier", order=340)
def mail_leaves(options: Options) -> str:
    """A message is sent to the address given; without one the server takes a connection."""
    if settings.EMAIL_BACKEND.split(".")[-2] in SENDS_NOTHING:
        raise ToDo("donnez EMAIL_URL (smtp://serveur:25) : aucun message ne part, ni pour choisir un mot de passe")
    if settings.DEFAULT_FROM_EMAIL.endswith("@localhost"):
        raise ToDo("donnez dans DEFAULT_FROM_EMAIL l’adresse qui envoie, sur un domaine de la branche")
    try:
        return _sent(options.mail_to) if options.mail_to else _connected()
    except OSError as error:  # smtplib's errors are of this kind
        raise ToDo(
            f"le serveur de EMAIL_URL refuse ({type(error).__name__}) : vérifiez adresse, port et compte"
        ) from error


def _sent(address: str) -> str:
    mail.send_mail(SUBJECT, BODY, None, [address])
    return f"un message est parti vers {address} : vérifiez qu’il arrive"


def _connected() -> str:
    with mail.get_connection():
        return "le serveur répond ; avec --mail-to ADRESSE, un message d’essai part"
