"""When those who are asked are written to again, and when managers are told of what is late."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

PATH = "portal.separations.first_contacts.tasks"
scheduled("tell-first-contacts", f"{PATH}.tell_first_contacts_left", crontab(minute="*/5"))
scheduled("escalate-first-contacts", f"{PATH}.escalate_first_contacts", crontab(hour=6, minute=10))
