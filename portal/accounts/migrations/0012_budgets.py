"""Alerts on what agents open in an hour, and requests that a stop be released: see `budgets/guards.py`."""

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
                        name="budget_alert_once_an_hour",
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
                            models.Q(("comment", ""), ("seen_at", None), ("seen_by", None), ("state", "open")),
                            models.Q(("seen_at__isnull", False), ("seen_by__isnull", False), ("state", "seen")),
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
                    func="\n        IF TG_OP = 'DELETE'\n           OR (NEW.agent_id, NEW.raised_at, NEW.until_at) IS DISTINCT FROM (OLD.agent_id, OLD.raised_at, OLD.until_at)\n           OR NEW.caf_id IS DISTINCT FROM OLD.caf_id\n           OR NEW.searches + NEW.files < OLD.searches + OLD.files OR NEW.refusals < OLD.refusals\n           OR (OLD.state = 'seen' AND (NEW.state, NEW.seen_at, NEW.seen_by_id, NEW.comment)\n               IS DISTINCT FROM (OLD.state, OLD.seen_at, OLD.seen_by_id, OLD.comment)) THEN\n            RAISE EXCEPTION 'an alert is kept as it was raised and seen' USING ERRCODE = 'check_violation';\n        END IF;\n        IF OLD.state = 'open' AND NEW.state = 'seen' THEN \n    IF NOT accounts_may_answer(NEW.seen_by_id, OLD.agent_id, OLD.caf_id) THEN\n        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';\n    END IF;\n END IF;\n        RETURN NEW;\n    ",
                    hash="98cab5c79036d68160b297fe577af3e177a9a151",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_budget_alert_kept_7d72f",
                    table="accounts_budgetalert",
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
