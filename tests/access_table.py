"""Who may open which address: one line per URL name, replayed whole by tests/test_access.py.

A line says: the method, what the address points at (a key of the scene in test_access.py, or nothing), the agents who
may, and whether the row lies in a perimeter (then their like elsewhere get 404). Agents who hold the page but not this
very row get 404 too. Everybody else gets 403, and a visitor is sent to the sign-in page.
"""

from dataclasses import dataclass, field

CASEWORKERS = frozenset({"conseiller", "travailleur_social"})
MANAGER = frozenset({"responsable"})
CAF = CASEWORKERS | MANAGER
PARTNER = frozenset({"partenaire"})
CNAF = frozenset({"cnaf"})
ADMIN = frozenset({"administrateur"})
DPO = frozenset({"dpo"})
DANGER = frozenset({"travailleur_social", "responsable"})
# They import too, and see their own imports alone.
OTHERS = CNAF | ADMIN
SPACES = CAF | PARTNER | CNAF
ALL = CAF | PARTNER | CNAF | ADMIN | DPO


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one URL name answers to whom."""

    name: str
    may: frozenset
    method: str = "get"
    at: dict = field(default_factory=dict)
    scoped: bool = False
    not_theirs: frozenset = frozenset()
    query: str = ""
    open_to_visitors: bool = False
    # Seen by every partner of the operator, whatever the services they name.
    of_operator: bool = False


def page(name, may, *, query="", visitors=False, **at):
    """A page without a row of a perimeter, unless `at` names one."""
    return Line(name=name, may=may, at=at, scoped=bool(at), query=query, open_to_visitors=visitors)


def step(name, may, **at):
    """A POST."""
    return Line(name=name, may=may, method="post", at=at, scoped=bool(at))


def kept(name, method="post", **at):
    """A convention-cadre of the Nord as its manager writes it; the Cnaf writes those of the nation alone."""
    return Line(name=name, may=MANAGER, method=method, at=at, scoped=True, not_theirs=CNAF)


def seen(name, may, method="get", **at):
    """About what an agent opened, for those who answer for them; an administrator holds the page and not this row."""
    return Line(name=name, may=may, method=method, at=at, scoped=True, not_theirs=ADMIN)


TABLE = [
    page("home", ALL),
    page("agent_list", ADMIN),
    page("agent_create", ADMIN),
    Line(name="agent_update", may=ADMIN, at={"pk": "agent"}),
    Line(name="agent_deactivate", may=ADMIN, at={"pk": "agent"}, method="post"),
    Line(name="agent_reactivate", may=ADMIN, at={"pk": "agent"}, method="post"),
    page("budget_alert_list", MANAGER | ADMIN | DPO),
    # An administrator answers where the Caf has no manager; the DPO reads everything, and answers nothing.
    seen("budget_alert_detail", MANAGER | DPO, pk="budget_alert"),
    seen("budget_alert_acknowledge", MANAGER, "post", pk="budget_alert"),
    page("budget_release_ask", CAF | PARTNER),
    seen("budget_release_detail", MANAGER | DPO, pk="budget_release"),
    seen("budget_release_release", MANAGER, "post", pk="budget_release"),
    seen("budget_release_refuse", MANAGER, "post", pk="budget_release"),
    page("caf_setting_list", CAF),
    # The section is the same for each Caf, its values are those of the reader's own.
    Line(name="caf_setting_change", may=MANAGER, at={"slug": "caf_setting_section"}),
    step("dated_setting_withdraw", MANAGER, pk="dated_setting"),
    Line(name="agent_factor_reset", may=ADMIN, at={"pk": "agent"}, method="post"),
    page("agent_change_list", ADMIN | MANAGER),
    page("agent_change_bulk", ADMIN | MANAGER),
    page("agent_change_detail", ADMIN | MANAGER, pk="account_change"),
    step("agent_change_confirm", ADMIN | MANAGER, pk="account_change"),
    page("agent_change_refuse", ADMIN | MANAGER, pk="account_change"),
    step("agent_change_withdraw", ADMIN, pk="account_change"),
    step("compact_toggle", ALL),
    Line(name="columns_choose", may=ALL, at={"list_name": "list_name"}, method="post"),
    page("journal_list", DPO),
    # A journal that nothing narrows leads back to its list.
    page("journal_export", DPO),
    page("seal_list", DPO | ADMIN),
    step("journal_verify", DPO | ADMIN),
    page("draft_list", ALL),
    Line(
        name="draft_discard",
        may=frozenset({"conseiller"}),
        method="post",
        at={"pk": "draft"},
        scoped=True,
        not_theirs=ALL - {"conseiller"},
    ),
    # partners
    page("operator_list", SPACES),
    page("operator_create", MANAGER | CNAF),
    Line(name="operator_detail", may=SPACES, at={"pk": "operator"}, scoped=True, of_operator=True),
    page("operator_update", MANAGER | CNAF, pk="operator"),
    page("operator_close", MANAGER | CNAF, pk="operator"),
    page("operator_reopen", MANAGER | CNAF, pk="operator"),
    page("site_create", MANAGER | PARTNER, pk="service"),
    page("site_update", MANAGER | PARTNER, pk="site"),
    page("site_close", MANAGER | PARTNER, pk="site"),
    page("site_reopen", MANAGER | PARTNER, pk="site"),
    page("service_list", SPACES),
    page("service_create", MANAGER),
    page("service_detail", SPACES, pk="service"),
    page("service_update", MANAGER | PARTNER, pk="service"),
    step("service_confirm", MANAGER | PARTNER, pk="service"),
    page("service_close", MANAGER, pk="service"),
    page("service_reopen", MANAGER, pk="service"),
    page("mediator_create", MANAGER | PARTNER, pk="service"),
    page("mediator_update", MANAGER | PARTNER, pk="mediator"),
    page("mediator_end", MANAGER | PARTNER, pk="mediator"),
    page("space_create", MANAGER),
    page("space_update", MANAGER | PARTNER, pk="space"),
    step("space_confirm", MANAGER | PARTNER, pk="space"),
    page("space_close", MANAGER, pk="space"),
    page("space_reopen", MANAGER, pk="space"),
    # separations
    page("separation_search", CAF),
    page("separation_list", CAF),
    page("separation_create", CASEWORKERS),
    page("family_detail", CAF, pk="family"),
    page("family_update", CASEWORKERS, pk="family"),
    page("separation_add", CASEWORKERS, pk="family"),
    page("reconciliation_add", CASEWORKERS, pk="family"),
    page("family_cancel", CAF, pk="family"),
    page("family_restore", MANAGER, pk="family"),
    page("separation_cancel", CASEWORKERS, pk="separation"),
    page("reconciliation_cancel", CASEWORKERS, pk="reconciliation"),
    page("child_cancel", CASEWORKERS, pk="child"),
    page("person_detail", CAF, pk="person"),
    page("person_update", CASEWORKERS, pk="person"),
    page("contact_point_add", CASEWORKERS, pk="person", kind="kind"),
    page("contact_point_update", CASEWORKERS, pk="contact_point"),
    step("contact_point_end", CASEWORKERS, pk="contact_point"),
    step("person_tell_apart", CASEWORKERS, pk="person", other_pk="other_person"),
    step("person_tell_apart_undo", CASEWORKERS, pk="told_apart"),
    page("person_merge", CASEWORKERS, pk="person", other_pk="look_alike"),
    step("person_merge_undo", CASEWORKERS, pk="person_merge"),
    page("danger_record", CAF, pk="family"),
    page("danger_update", CAF, pk="danger"),
    page("danger_lift", DANGER, pk="danger"),
    step("danger_undo", CAF, pk="danger"),
    page("first_contact_make", CAF, pk="first_contact"),
    page("family_list", CAF),
    # Without a row it leads back to the list; which rows it takes is said by its tests.
    Line(name="family_bulk", may=CAF),
    page("family_entrust", CAF, pk="family"),
    page("family_close", CAF, pk="family"),
    page("family_reopen", CAF, pk="family"),
    page("next_step_create", CAF, pk="family"),
    page("next_step_correct", CAF, pk="next_step"),
    step("next_step_finish", CAF, pk="next_step"),
    step("next_step_withdraw", CAF, pk="next_step"),
    page("procedure_add", CASEWORKERS, pk="family"),
    page("procedure_update", CASEWORKERS, pk="procedure"),
    page("procedure_end", CASEWORKERS, pk="procedure"),
    page("procedure_cancel", CASEWORKERS, pk="procedure"),
    page("asf_opening_add", CASEWORKERS, pk="file_parent"),
    page("asf_opening_end", CASEWORKERS, pk="asf_opening"),
    page("asf_opening_cancel", CASEWORKERS, pk="asf_opening"),
    page("offer_add", CASEWORKERS, pk="file_parent"),
    page("offer_answer", CASEWORKERS, pk="file_parent", kind="offer_kind"),
    page("offer_correct", CASEWORKERS, pk="offer"),
    page("offer_cancel", CAF, pk="offer"),
    page("specialised_orientation_add", CAF, pk="danger", position="position"),
    page("specialised_orientation_detail", CAF, pk="specialised_orientation"),
    page("specialised_orientation_cancel", CAF, pk="specialised_orientation"),
    page("directory_place_list", CAF),
    page("directory_place_create", DANGER),
    page("directory_place_detail", CAF, pk="directory_place"),
    page("directory_place_update", DANGER, pk="directory_place"),
    step("directory_place_confirm", DANGER, pk="directory_place"),
    step("directory_place_close", DANGER, pk="directory_place"),
    step("directory_place_reopen", DANGER, pk="directory_place"),
    page("right_list", CAF),
    page("right_export", CAF),
    # Who follows the file of the Caf, or answers for all of them, says more: see test_right_examine.py.
    page("right_examine", CAF, pk="found_right"),
    page("parent_right_examine", CAF, pk="file_parent", code="right_code"),
    step("right_examine_again", CAF, pk="found_right"),
    step("rights_run_start", MANAGER),
    page("rights_run_detail", MANAGER, pk="rights_run"),
    step("rights_run_cancel", MANAGER, pk="rights_run"),
    page("replacement_list", CAF),
    page("replacement_create", CAF),
    page("replacement_update", CAF, pk="replacement"),
    step("replacement_cancel", CAF, pk="replacement"),
    page("hand_over_list", CAF),
    page("hand_over_create", CAF),
    page("hand_over_update", CAF, pk="hand_over"),
    step("hand_over_cancel", CAF, pk="hand_over"),
    step("hand_over_recall", CAF, pk="hand_over"),
    page("transfer_list", CAF),
    page("transfer_ask", CAF, pk="family"),
    page("transfer_detail", CAF, pk="sent_transfer"),
    page("transfer_accept", MANAGER, pk="received_transfer"),
    page("transfer_refuse", MANAGER, pk="received_transfer"),
    step("transfer_withdraw", CAF, pk="sent_transfer"),
    # espaces_rencontre
    page("space_list", SPACES),
    page("space_detail", SPACES, pk="space"),
    page("agrement_create", CAF, pk="space"),
    page("agrement_proof", SPACES, pk="agrement"),
    page("agrement_detail", SPACES, pk="agrement"),
    page("agrement_correct", CAF, pk="agrement"),
    page("agrement_cancel", CAF, pk="agrement"),
    page("agrement_join", CAF, pk="awaiting_agrement"),
    page("agrement_file_list", SPACES),
    page("agrement_file_create", CAF | PARTNER, pk="space"),
    page("agrement_file_detail", SPACES, pk="agrement_file"),
    page("agrement_file_update", CAF | PARTNER, pk="agrement_file"),
    page("agrement_file_deposit", CAF | PARTNER, pk="agrement_file"),
    page("agrement_file_abandon", CAF | PARTNER, pk="agrement_file"),
    page("agrement_file_undo_deposit", CAF | PARTNER, pk="deposited_file"),
    page("agrement_file_complete", CAF, pk="deposited_file"),
    page("agrement_file_grant", CAF, pk="complete_file"),
    page("agrement_file_refuse", CAF, pk="complete_file"),
    page("agrement_file_reopen", CAF, pk="complete_file"),
    page("agrement_file_refusal", SPACES, pk="refused_file"),
    page("agrement_document_join", CAF | PARTNER, pk="agrement_file", letter="letter"),
    page("agrement_document", SPACES, pk="agrement_document"),
    page("agrement_withdrawal_open", CAF, pk="agrement"),
    page("agrement_withdrawal_record_observations", CAF, pk="withdrawal"),
    page("agrement_withdrawal_withdraw", CAF, pk="withdrawal"),
    page("agrement_withdrawal_drop", CAF, pk="withdrawal"),
    page("agrement_withdrawal_undo", CAF, pk="withdrawn"),
    page("agrement_withdrawal_notice", SPACES, pk="withdrawal"),
    page("agrement_withdrawal_proof", SPACES, pk="withdrawn"),
    page("agreed_list", CAF | CNAF),
    Line(name="agreed_list_file", may=CAF | CNAF, at={"format": "list_format"}, query="?departement=59"),
    # requests and envelopes of funding
    page("funding_request_list", SPACES),
    page("funding_request_create", CASEWORKERS | PARTNER),
    page("funding_request_detail", SPACES, pk="request"),
    page("funding_request_update", CASEWORKERS | PARTNER, pk="draft_request"),
    step("funding_request_submit", CASEWORKERS | PARTNER, pk="draft_request"),
    step("funding_request_grant", MANAGER, pk="request"),
    step("funding_request_refuse", MANAGER, pk="request"),
    page("funding_request_proof", SPACES, pk="request"),
    page("funding_request_letter", CAF | PARTNER, pk="decided_request"),
    # Without a row it leads back to the list; which rows it takes is said by test_funding_request_bulk.py.
    Line(name="funding_request_bulk", may=MANAGER),
    page("funding_request_condition", CASEWORKERS | PARTNER, pk="later_request", code="condition_code"),
    page("condition_proof", SPACES, pk="condition_proof"),
    page("delegation_list", MANAGER | ADMIN),
    page("delegation_create", MANAGER | ADMIN),
    page("delegation_detail", MANAGER | ADMIN, pk="delegation"),
    page("delegation_deed", MANAGER | ADMIN, pk="delegation"),
    step("delegation_end", MANAGER | ADMIN, pk="delegation"),
    page("commission_list", MANAGER),
    page("commission_create", MANAGER),
    page("commission_detail", MANAGER, pk="commission"),
    page("commission_update", MANAGER, pk="commission"),
    page("commission_minutes", MANAGER, pk="commission"),
    step("commission_cancel", MANAGER, pk="commission"),
    page("criterion_list", SPACES),
    page("criterion_create", CNAF),
    Line(name="criterion_detail", may=SPACES, at={"pk": "published_criterion"}),
    Line(name="criterion_update", may=CNAF, at={"pk": "criterion"}),
    Line(name="criterion_publish", may=CNAF, at={"pk": "criterion"}, method="post"),
    Line(name="criterion_discard", may=CNAF, at={"pk": "criterion"}, method="post"),
    page("envelope_list", CNAF | MANAGER),
    # What a fund amounts to is public; its shares are narrowed on the page: see its tests.
    Line(name="envelope_detail", may=CNAF | MANAGER, at={"pk": "envelope"}),
    Line(name="share_entry_create", may=CNAF, at={"pk": "envelope"}),
    # lines, shares, transfers and overruns of the Fnas: a line is public, its corrections are the Cnaf's
    page("envelope_create", CNAF),
    Line(name="envelope_update", may=CNAF, at={"pk": "draft_envelope"}),
    Line(name="envelope_publish", may=CNAF, method="post", at={"pk": "draft_envelope"}),
    Line(name="envelope_discard", may=CNAF, method="post", at={"pk": "draft_envelope"}),
    Line(name="envelope_correction_create", may=CNAF, at={"pk": "envelope"}),
    page("envelope_correction_detail", CNAF, pk="envelope_correction"),
    step("envelope_correction_approve", CNAF, pk="envelope_correction"),
    step("envelope_correction_refuse", CNAF, pk="envelope_correction"),
    step("envelope_correction_cancel", CNAF, pk="envelope_correction"),
    Line(name="share_transfer_create", may=CNAF, at={"pk": "envelope"}),
    page("share_transfer_list", CNAF | MANAGER),
    page("share_transfer_detail", CNAF | MANAGER, pk="share_transfer"),
    step("share_transfer_approve", CNAF, pk="share_transfer"),
    step("share_transfer_refuse", CNAF, pk="share_transfer"),
    step("share_transfer_cancel", CNAF, pk="share_transfer"),
    page("overrun_list", CNAF | MANAGER),
    # reports
    page("national_report", CNAF),
    page("export_list", CNAF | MANAGER),
    step("export_create", CNAF | MANAGER),
    Line(name="export_detail", may=CNAF, at={"pk": "export"}, not_theirs=MANAGER),
    Line(name="export_cancel", may=CNAF, at={"pk": "export"}, not_theirs=MANAGER, method="post"),
    Line(name="export_download", may=CNAF, at={"pk": "export"}, not_theirs=MANAGER),
    page("health_live", ALL, visitors=True),
    page("health_ready", ALL, visitors=True),
    page("import_list", CNAF | MANAGER | ADMIN),
    step("import_create", CNAF | MANAGER | ADMIN),
    page("import_model", CNAF | MANAGER | ADMIN),
    Line(name="import_detail", may=MANAGER, at={"pk": "import_job"}, scoped=True, not_theirs=OTHERS),
    Line(name="import_apply", may=MANAGER, at={"pk": "import_job"}, scoped=True, not_theirs=OTHERS, method="post"),
    Line(name="import_cancel", may=MANAGER, at={"pk": "import_job"}, scoped=True, not_theirs=OTHERS, method="post"),
    Line(name="import_download", may=MANAGER, at={"pk": "import_job"}, scoped=True, not_theirs=OTHERS),
    Line(name="import_line_update", may=MANAGER, at={"pk": "import_line"}, scoped=True, not_theirs=OTHERS),
    # the API
    page("api_schema", ALL),
    step("motive_choose", CAF),
    page("glass_break", CAF, pk="family"),
    page("concern_declare", CAF, pk="family"),
    page("protection_detail", MANAGER, pk="protected_file"),
    step("protection_lift", MANAGER, pk="protection"),
    page("file_access_list", MANAGER | DPO),
    Line(name="broken_glass_detail", may=MANAGER | DPO, at={"pk": "broken_glass"}, scoped=True),
    step("broken_glass_see", MANAGER, pk="broken_glass"),
    page("concern_detail", MANAGER, pk="concern"),
    step("concern_lift", MANAGER, pk="concern"),
    page("api_parameter-list", ALL),
    Line(name="api_parameter-detail", may=ALL, at={"pk": "published_parameter"}),
    page("api_service-list", SPACES),
    page("api_service-detail", SPACES, pk="service"),
    page("api_referral-list", CAF | PARTNER),
    page("api_referral-detail", CAF | PARTNER, pk="sent_referral"),
    page("api_national_figures-list", CNAF, query="?exercice=2014"),
    # mediation
    page("referral_list", CAF | PARTNER),
    # Without a row it leads back to the list; which rows it takes is said by test_referral_bulk.py.
    Line(name="referral_bulk", may=CASEWORKERS | PARTNER),
    page("referral_create", CASEWORKERS, pk="family"),
    page("referral_detail", CAF | PARTNER, pk="sent_referral"),
    step("referral_consent", CASEWORKERS, pk="draft_referral", parent_pk="parent"),
    page("referral_contacts", CASEWORKERS, pk="draft_referral"),
    step("referral_send", CASEWORKERS, pk="draft_referral"),
    step("referral_withdraw", CASEWORKERS, pk="sent_referral"),
    step("referral_accept", PARTNER, pk="sent_referral"),
    step("referral_refuse", PARTNER, pk="sent_referral"),
    step("referral_start", PARTNER, pk="sent_referral"),
    step("referral_end", PARTNER, pk="sent_referral"),
    page("referral_correct", CASEWORKERS | PARTNER, pk="accepted_referral"),
    step("referral_correction_agree", CASEWORKERS | PARTNER, pk="correction"),
    page("referral_correction_refuse", CASEWORKERS | PARTNER, pk="correction"),
    step("referral_correction_withdraw", CASEWORKERS | PARTNER, pk="correction"),
    page("convention_list", SPACES),
    page("service_without_convention_list", SPACES),
    page("convention_create", MANAGER),
    page("convention_detail", SPACES, pk="convention"),
    page("convention_update", MANAGER, pk="prepared_convention"),
    page("convention_eligibility", MANAGER, pk="prepared_convention"),
    page("convention_sign", MANAGER, pk="prepared_convention"),
    page("convention_end", MANAGER, pk="convention"),
    page("convention_cancel", MANAGER, pk="prepared_convention"),
    page("convention_document", SPACES, pk="signed_convention"),
    page("amendment_create", MANAGER, pk="convention"),
    page("amendment_update", MANAGER, pk="amendment"),
    page("amendment_sign", MANAGER, pk="amendment"),
    step("amendment_cancel", MANAGER, pk="amendment"),
    page("amendment_document", SPACES, pk="signed_amendment"),
    # funding: declarations, receipts, parameters, recomputes
    page("declaration_list", CAF | PARTNER | CNAF),
    Line(name="declaration_bulk", may=PARTNER),
    page("declaration_create", PARTNER),
    page("declaration_update", PARTNER, pk="draft_declaration"),
    page("declaration_detail", CAF | PARTNER | CNAF, pk="declaration"),
    step("declaration_submit", PARTNER, pk="draft_declaration"),
    step("declaration_reopen", PARTNER, pk="declaration"),
    page("receipt_detail", CAF | PARTNER | CNAF, pk="receipt"),
    page("parameter_list", CNAF),
    page("parameter_create", CNAF),
    page("parameter_update", CNAF, pk="parameter"),
    page("parameter_detail", CNAF, pk="parameter"),
    step("parameter_publish", CNAF, pk="parameter"),
    step("parameter_discard", CNAF, pk="parameter"),
    page("recompute_list", CNAF),
    step("recompute_start", CNAF),
    page("recompute_detail", CNAF, pk="run"),
    step("recompute_cancel", CNAF, pk="run"),
    # funding: conventions-cadres are public texts, written by the manager of their Caf, or by the Cnaf for the nation
    page("framework_list", SPACES),
    page("framework_create", MANAGER | CNAF),
    Line(name="framework_detail", may=SPACES, at={"pk": "framework"}),
    Line(name="framework_document", may=SPACES, at={"pk": "signed_framework"}),
    kept("framework_update", "get", pk="framework"),
    kept("framework_sign", pk="framework"),
    kept("framework_end", pk="signed_framework"),
    kept("framework_cancel", pk="framework"),
    page("meeting_list", CAF | CNAF),
    page("meeting_create", MANAGER),
    page("meeting_detail", CAF | CNAF, pk="meeting"),
    page("meeting_update", MANAGER, pk="meeting"),
    page("meeting_minutes", CAF | CNAF, pk="held_meeting"),
    step("meeting_cancel", MANAGER, pk="meeting"),
    step("meeting_sign", MANAGER, pk="meeting"),
    step("member_add", MANAGER, pk="meeting"),
    step("member_remove", MANAGER, pk="meeting_member"),
    step("opinion_add", MANAGER, pk="meeting"),
    step("opinion_remove", MANAGER, pk="opinion"),
]
