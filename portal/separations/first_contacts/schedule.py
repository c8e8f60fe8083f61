"""When those who are asked for a first contact are written to, and when managers are told of what is late."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

PATH = "portal.separations.first_contacts.tasks"
scheduled("tell-first-contacts", f"{PATH}.tell_first_contacts", crontab())
scheduled("escalate-first-contacts", f"{PATH}.escalate_first_contacts", crontab(hour=6, minute=10))
