"""One factory per model, with traits for the states; rows are invented. A module per app."""

from tests.factories.accounts import (
    PASSWORD,
    AccountChangeFactory,
    AgentFactory,
    BudgetAlertFactory,
    BudgetReleaseFactory,
    DatedSettingFactory,
    OperatorFactory,
    SiteFactory,
    cast,
    valid_siret,
)
from tests.factories.espaces_rencontre import AgrementFactory, SpaceFactory
from tests.factories.funding import (
    CommissionFactory,
    ConditionProofFactory,
    CriterionFactory,
    DeclarationFactory,
    DelegationFactory,
    EnvelopeCorrectionFactory,
    EnvelopeFactory,
    FundingRequestFactory,
    ParameterFactory,
    ReceiptFactory,
    RunFactory,
    ShareFactory,
    ShareTransferFactory,
    delegate,
    prove,
)
from tests.factories.governance import FrameworkFactory, MeetingFactory, MeetingMemberFactory, OpinionFactory
from tests.factories.imports import ImportFactory
from tests.factories.mediation import (
    ACT,
    AmendmentFactory,
    ConventionFactory,
    CorrectionFactory,
    MediatorFactory,
    ReferralFactory,
    ServiceFactory,
    answer_conditions,
    sent_referral,
    signed_convention,
)
from tests.factories.offers import DirectoryPlaceFactory, OfferFactory, SpecialisedOrientationFactory
from tests.factories.separations import (
    AsfOpeningFactory,
    BrokenGlassFactory,
    ChildFactory,
    ConcernFactory,
    ContactPointFactory,
    DangerReportFactory,
    FamilyFactory,
    FirstContactFactory,
    FoundRightFactory,
    HandOverFactory,
    NextStepFactory,
    NotSamePersonFactory,
    ParentFactory,
    PersonFactory,
    PersonMergeFactory,
    ProcedureFactory,
    ProtectionFactory,
    ReconciliationFactory,
    ReplacementFactory,
    RightsRunFactory,
    SeparationFactory,
    TransferFactory,
    write_contacts,
)
