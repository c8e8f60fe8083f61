"""Alerts on what agents open in an hour, requests that a stop be released, budgets raised: see `budgets/guards.py`."""

import datetime as dt

import django.contrib.postgres.constraints
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0011_partners_name_a_service"),
        ("territory", "0003_search_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="BudgetRelease",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="demandée le")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="motif")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "en attente"),
                            ("released", "accordée"),
                            ("refused", "refusée"),
                            ("expired", "expirée"),
                        ],
                        default="asked",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="terminée le")),
                ("until", models.DateTimeField(blank=True, null=True, verbose_name="limite levée jusqu’au")),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="motif du refus")),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="agent",
                    ),
                ),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="répondue par",
                    ),
                ),
                (
                    "caf",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
            ],
            options={
                "verbose_name": "demande de levée de la limite",
                "verbose_name_plural": "demandes de levée de la limite",
            },
        ),
        migrations.CreateModel(
            name="BudgetAlert",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("raised_at", models.DateTimeField(verbose_name="levée le")),
                ("until_at", models.DateTimeField(verbose_name="vaut jusqu’au")),
                ("searches", models.PositiveIntegerField(verbose_name="recherches")),
                ("files", models.PositiveIntegerField(verbose_name="dossiers ouverts")),
                ("refusals", models.PositiveIntegerField(default=0, verbose_name="refus")),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "à regarder"), ("seen", "vue")],
                        default="open",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="vue le")),
                (
                    "seen_total",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="total quand elle a été vue"),
                ),
                ("comment", models.CharField(blank=True, max_length=500, verbose_name="remarque")),
                (
                    "agent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="agent",
                    ),
                ),
                (
                    "caf",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="territory.caf",
                        verbose_name="Caf",
                    ),
                ),
                (
                    "seen_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="vue par",
                    ),
                ),
            ],
            options={
                "verbose_name": "alerte de consultation",
                "verbose_name_plural": "alertes de consultation",
                "indexes": [models.Index(fields=["raised_at"], name="budget_alert_by_moment")],
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("agent", "="),
                            (models.Func("raised_at", "until_at", function="TSTZRANGE"), "&&"),
                        ],
                        condition=models.Q(("state", "open")),
                        name="budget_alert_one_open_an_hour",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "until_at",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("raised_at"), "+", models.Value(dt.timedelta(seconds=3600))
                                ),
                            )
                        ),
                        name="budget_alert_lasts_an_hour",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seen_by", models.F("agent")), _negated=True),
                        name="budget_alert_seen_by_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("comment", ""),
                                ("seen_at", None),
                                ("seen_by", None),
                                ("seen_total", None),
                                ("state", "open"),
                            ),
                            models.Q(
                                ("seen_at__isnull", False),
                                ("seen_by__isnull", False),
                                ("seen_total__isnull", False),
                                ("state", "seen"),
                            ),
                            _connector="OR",
                        ),
                        name="budget_alert_seen_iff_agent",
                    ),
                ],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetalert",
            trigger=pgtrigger.compiler.Trigger(
                name="budget_alert_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'DELETE'\n           OR (NEW.agent_id, NEW.raised_at, NEW.until_at) IS DISTINCT FROM (OLD.agent_id, OLD.raised_at, OLD.until_at)\n           OR NEW.caf_id IS DISTINCT FROM OLD.caf_id\n           OR ((NEW.searches, NEW.files) IS DISTINCT FROM (OLD.searches, OLD.files)\n               AND NEW.searches + NEW.files <= OLD.searches + OLD.files)\n           OR NEW.refusals < OLD.refusals\n           OR (OLD.state = 'seen' AND (NEW.state, NEW.seen_at, NEW.seen_by_id, NEW.seen_total, NEW.comment)\n               IS DISTINCT FROM (OLD.state, OLD.seen_at, OLD.seen_by_id, OLD.seen_total, OLD.comment)) THEN\n            RAISE EXCEPTION 'an alert is kept as it was raised and seen' USING ERRCODE = 'check_violation';\n        END IF;\n        IF OLD.state = 'open' AND NEW.state = 'seen' THEN \n    IF NOT accounts_may_answer(NEW.seen_by_id, OLD.agent_id, OLD.caf_id) THEN\n        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';\n    END IF;\n END IF;\n        RETURN NEW;\n    ",
                    hash="cc871b4fd1793afa2a29eb692ccb368ec3b30238",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_budget_alert_kept_7d72f",
                    table="accounts_budgetalert",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="datedsetting",
            trigger=pgtrigger.compiler.Trigger(
                name="budget_raised_from_tomorrow",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.key IN ('budget_alert', 'budget_stop'))",
                    declare="DECLARE today date; held integer;",
                    func="\n        today := (now() AT TIME ZONE 'Europe/Paris')::date;\n        IF NEW.from_on > today THEN RETURN NEW; END IF;\n        SELECT value::integer INTO held FROM accounts_datedsetting\n        WHERE caf_id = NEW.caf_id AND key = NEW.key AND state = 'kept' AND from_on < today\n        ORDER BY from_on DESC LIMIT 1;\n        held := coalesce(held, CASE NEW.key WHEN 'budget_alert' THEN 60 WHEN 'budget_stop' THEN 120 END);\n        SELECT greatest(held, max(value::integer)) INTO held FROM accounts_datedsetting\n        WHERE caf_id = NEW.caf_id AND key = NEW.key AND from_on = today;\n        IF NEW.value::integer > held THEN\n            RAISE EXCEPTION 'a budget is raised from tomorrow on' USING ERRCODE = 'check_violation';\n        END IF;\n        RETURN NEW;\n    ",
                    hash="657054ce5c6c614c84810ce76ab6fd22652ae2bd",
                    operation="INSERT",
                    pgid="pgtrigger_budget_raised_from_tomorrow_89777",
                    table="accounts_datedsetting",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="budgetrelease",
            index=models.Index(fields=["agent", "asked_at"], name="budget_release_by_agent"),
        ),
        migrations.AddConstraint(
            model_name="budgetrelease",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "asked")),
                fields=("agent",),
                name="budget_release_one_asked",
                violation_error_message="Votre demande est déjà partie : elle attend la réponse.",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_by", models.F("agent")), _negated=True), name="budget_release_by_another"
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("answered_by", None), ("state", "asked")),
                    models.Q(("answered_at__isnull", False), ("answered_by", None), ("state", "expired")),
                    models.Q(
                        ("answered_at__isnull", False),
                        ("answered_by__isnull", False),
                        ("state__in", ["released", "refused"]),
                    ),
                    _connector="OR",
                ),
                name="budget_release_answered_iff_agent",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), models.Q(("refusal", ""), _negated=True)),
                    models.Q(models.Q(("state", "refused"), _negated=True), ("refusal", "")),
                    _connector="OR",
                ),
                name="budget_release_refused_iff_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="budgetrelease",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(models.Q(("state", "released"), _negated=True), ("until", None)),
                    models.Q(
                        ("state", "released"),
                        ("until__gt", models.F("answered_at")),
                        (
                            "until__lte",
                            django.db.models.expressions.CombinedExpression(
                                models.F("answered_at"), "+", models.Value(dt.timedelta(seconds=14400))
                            ),
                        ),
                    ),
                    _connector="OR",
                ),
                name="budget_release_of_a_few_hours",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="budgetrelease",
            trigger=pgtrigger.compiler.Trigger(
                name="budget_release_kept",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN\n            RETURN NEW;\n        END IF;\n        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'\n           AND (NEW.agent_id, NEW.asked_at, NEW.reason) IS NOT DISTINCT FROM (OLD.agent_id, OLD.asked_at, OLD.reason)\n           AND NEW.caf_id IS NOT DISTINCT FROM OLD.caf_id THEN\n            IF NEW.state IN ('released', 'refused') THEN \n    IF NOT accounts_may_answer(NEW.answered_by_id, OLD.agent_id, OLD.caf_id) THEN\n        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';\n    END IF;\n END IF;\n            RETURN NEW;\n        END IF;\n        RAISE EXCEPTION 'a request for a release is kept as asked and answered' USING ERRCODE = 'check_violation';\n    ",
                    hash="1c8b6d623715c9d7608eb0c1039d9d661ca47467",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_budget_release_kept_9b289",
                    table="accounts_budgetrelease",
                    when="BEFORE",
                ),
            ),
        ),
    ]
