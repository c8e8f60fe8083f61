"""When the rights of the whole caseload are searched: after midnight, so that ages and terms are those of the day."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

PATH = "portal.separations.rights_search.tasks"
scheduled("search-rights", f"{PATH}.search_each_night", crontab(hour=0, minute=40))
