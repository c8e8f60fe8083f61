"""Encrypt every secret again with the first key of SECRETS_KEYS."""

from django.core.management.base import BaseCommand

from portal.foundation.secrets.rotation import rotate_all


class Command(BaseCommand):
    """Run it once the new key stands first, then remove the old one."""

    help = "Encrypts every secret again with the first key of SECRETS_KEYS; the old keys can be removed afterwards."

    def handle(self, *args: object, **options: object) -> None:
        """Rotate and say how many; fails when a secret is lost, so that nobody removes a key too early."""
        lost_in_all = 0
        for column, (rotated, lost) in rotate_all().items():
            self.stdout.write(f"{column}: {rotated} encrypted again, {lost} that no key opens")
            lost_in_all += lost
        if lost_in_all:
            self.stderr.write(
                "Some secrets are open to no key: put back the key that is missing, then run this again."
            )
            raise SystemExit(1)
