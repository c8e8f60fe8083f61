"""When requests for a release that waited too long end."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

scheduled("expire-budget-releases", "portal.accounts.budgets.tasks.expire_budget_releases", crontab(minute=25))
