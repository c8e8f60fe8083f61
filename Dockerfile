# One image for web, worker and beat; docker-compose.yml says which command each runs.
FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
RUN useradd --create-home --uid 10001 portal
WORKDIR /srv/portal

COPY requirements.txt .
RUN pip install --require-hashes -r requirements.txt

# .dockerignore is the list of what enters.
COPY --chown=portal:portal . .
RUN mkdir -m 700 /srv/var && chown portal:portal /srv/var
USER portal
ENV VAR_DIR=/srv/var STATIC_ROOT=/srv/portal/staticfiles
# Settings are read from the environment at run time; collecting static files needs none of the secrets.
RUN PRODUCTION=1 SECRET_KEY=unused-while-building ALLOWED_HOSTS=localhost DATABASE_URL=postgres://x@localhost/x \
    REDIS_URL=redis://localhost/0 SECRETS_KEYS=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= \
    python manage.py collectstatic --noinput

EXPOSE 8000
# gunicorn reads gunicorn.conf.py here: it refuses a database that would write families in its log.
# The path without its query, and no referer: a search holds a name.
CMD ["gunicorn", "portal.wsgi", "--bind", "0.0.0.0:8000", "--workers", "3", "--threads", "4", "--access-logfile", "-", \
     "--access-logformat", "%(t)s %(m)s %(U)s %(s)s %(B)s %(M)sms"]
