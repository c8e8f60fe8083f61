"""Requests to open or change accounts: asked by one, confirmed by another."""

from datetime import timedelta

import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.text
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0005_session_generation"),
        ("partners", "0001_initial"),
        ("territory", "0003_search_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("open", "ouverture d’un compte"),
                            ("change", "changement d’un compte"),
                            ("reopen", "réouverture d’un compte"),
                            ("factor", "second facteur perdu"),
                        ],
                        max_length=10,
                        verbose_name="objet",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "demandée"),
                            ("confirmed", "confirmée"),
                            ("refused", "refusée"),
                            ("withdrawn", "retirée"),
                            ("expired", "expirée"),
                        ],
                        default="asked",
                        max_length=10,
                        verbose_name="état",
                    ),
                ),
                (
                    "account_version",
                    models.PositiveIntegerField(
                        blank=True, editable=False, null=True, verbose_name="version du compte"
                    ),
                ),
                ("first_name", models.CharField(max_length=80, verbose_name="prénom")),
                ("last_name", models.CharField(max_length=80, verbose_name="nom")),
                ("email", models.EmailField(max_length=254, verbose_name="adresse électronique")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("conseiller", "conseiller"),
                            ("travailleur_social", "travailleur social"),
                            ("responsable", "responsable départemental"),
                            ("cnaf", "Cnaf"),
                            ("partenaire", "partenaire"),
                            ("administrateur", "administrateur"),
                            ("dpo", "délégué à la protection des données"),
                        ],
                        max_length=20,
                        verbose_name="rôle",
                    ),
                ),
                ("asked_at", models.DateTimeField(auto_now_add=True, verbose_name="demandée le")),
                ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="terminée le")),
                ("refusal", models.CharField(blank=True, max_length=300, verbose_name="motif du refus")),
                (
                    "confirmed_in",
                    models.BigIntegerField(blank=True, editable=False, null=True, verbose_name="transaction"),
                ),
            ],
            options={
                "verbose_name": "demande sur un compte",
                "verbose_name_plural": "demandes sur les comptes",
            },
        ),
        migrations.AddField(
            model_name="accountchange",
            name="account",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="changes",
                to=settings.AUTH_USER_MODEL,
                verbose_name="compte",
            ),
        ),
        migrations.AddField(
            model_name="accountchange",
            name="answered_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="répondue par",
            ),
        ),
        migrations.AddField(
            model_name="accountchange",
            name="asked_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="demandée par",
            ),
        ),
        migrations.AddField(
            model_name="accountchange",
            name="caf",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="territory.caf",
                verbose_name="Caf",
            ),
        ),
        migrations.AddField(
            model_name="accountchange",
            name="operator",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="partners.operator",
                verbose_name="gestionnaire",
            ),
        ),
        migrations.AddIndex(
            model_name="accountchange",
            index=models.Index(
                condition=models.Q(("state", "asked")), fields=["asked_at"], name="account_change_waiting"
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "asked")),
                fields=("account",),
                name="account_change_one_asked_per_account",
                violation_error_message="Une demande attend déjà pour ce compte ou pour cette adresse : attendez sa réponse, ou retirez-la d’abord.",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.UniqueConstraint(
                django.db.models.functions.text.Lower("email"),
                condition=models.Q(("state", "asked")),
                name="account_change_one_asked_per_address",
                violation_error_message="Une demande attend déjà pour ce compte ou pour cette adresse : attendez sa réponse, ou retirez-la d’abord.",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("caf__isnull", False),
                        ("operator__isnull", True),
                        ("role__in", ("conseiller", "travailleur_social", "responsable")),
                    ),
                    models.Q(("caf__isnull", True), ("operator__isnull", False), ("role", "partenaire")),
                    models.Q(
                        ("caf__isnull", True),
                        ("operator__isnull", True),
                        ("role__in", ("cnaf", "administrateur", "dpo")),
                    ),
                    _connector="OR",
                ),
                name="account_change_perimeter_fits_role",
                violation_error_message="Le périmètre ne va pas avec le rôle : une Caf pour un conseiller, un travailleur social ou un responsable ; un gestionnaire pour un partenaire ; rien pour un rôle national.",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_by", models.F("asked_by")), _negated=True),
                name="account_change_answered_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(("answered_by", models.F("account")), _negated=True),
                name="account_change_not_on_ones_own",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("state", "asked")),
                    models.Q(models.Q(("state", "asked"), _negated=True), ("answered_at__isnull", False)),
                    _connector="OR",
                ),
                name="account_change_ended_iff_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_by__isnull", False), ("state__in", ["confirmed", "refused"])),
                    models.Q(("answered_by", None), ("state__in", ["asked", "withdrawn", "expired"])),
                    _connector="OR",
                ),
                name="account_change_answered_iff_agent",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "refused"), models.Q(("refusal", ""), _negated=True)),
                    models.Q(models.Q(("state", "refused"), _negated=True), ("refusal", "")),
                    _connector="OR",
                ),
                name="account_change_refused_iff_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "confirmed"), _negated=True),
                    (
                        "answered_at__lte",
                        django.db.models.expressions.CombinedExpression(
                            models.F("asked_at"), "+", models.Value(timedelta(days=14))
                        ),
                    ),
                    _connector="OR",
                ),
                name="account_change_confirmed_within_term",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("account", None), ("account_version", None), ("kind", "open")),
                    models.Q(("account_version", None), ("kind", "open"), ("state", "confirmed")),
                    models.Q(
                        models.Q(("kind", "open"), _negated=True),
                        ("account__isnull", False),
                        ("account_version__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="account_change_bears_on_an_account",
            ),
        ),
        migrations.AddConstraint(
            model_name="accountchange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "confirmed"), _negated=True),
                    models.Q(("account__isnull", False), ("confirmed_in__isnull", False)),
                    _connector="OR",
                ),
                name="account_change_confirmed_of_an_account",
            ),
        ),
    ]
