"""When Ps are recomputed by themselves."""

from celery.schedules import crontab

from portal.foundation.contributions.schedule import scheduled

YEARLY = "funding.recompute.tasks.recompute_yearly"

scheduled(
    "forecast-of-the-opening-year",
    YEARLY,
    crontab(minute=0, hour=2, day_of_month=2, month_of_year=1),
    stage="forecast",
)
scheduled(
    "real-of-the-closed-year",
    YEARLY,
    crontab(minute=0, hour=2, day_of_month=1, month_of_year=4),
    stage="real",
)
