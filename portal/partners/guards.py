"""What the database refuses of services, however a row is written."""

import pgtrigger

KIND_STAYS = pgtrigger.Trigger(
    name="kind_stays",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("kind"),
    func="RAISE EXCEPTION 'a service stays of its kind' USING ERRCODE = 'check_violation';",
)


def of_kind(kind: str) -> pgtrigger.Trigger:
    """What a kind of service has of its own hangs on a service of that kind."""
    return pgtrigger.Trigger(
        name="of_its_kind",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("id"),
        func=f"""
            IF NOT EXISTS (SELECT FROM partners_service WHERE id = NEW.id AND kind = '{kind}') THEN
                RAISE EXCEPTION 'a service is of its kind' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        """,
    )
