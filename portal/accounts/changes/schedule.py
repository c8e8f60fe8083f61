"""When requests about accounts that waited too long end."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("expire-account-changes", "portal.accounts.changes.tasks.expire_account_changes", crontab(minute=10))
