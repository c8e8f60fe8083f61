"""One factory per model, with traits for the states; rows are invented. A module per app."""

from tests.factories.accounts import (
    PASSWORD,
    AccountChangeFactory,
    AgentFactory,
    BudgetAlertFactory,
    BudgetReleaseFactory,
    DatedSettingFactory,
    OperatorFactory,
    cast,
    valid_siret,
)
from tests.factories.espaces_rencontre import (
    AgrementDocumentFactory,
    AgrementFactory,
    AgrementFileFactory,
    AgrementWithdrawalFactory,
    SpaceFactory,
    complete_file,
    with_documents,
)
from tests.factories.funding import (
    DeclarationFactory,
    EnvelopeFactory,
    FundingRequestFactory,
    ParameterFactory,
    ReceiptFactory,
    RunFactory,
    ShareFactory,
)
from tests.factories.imports import ImportFactory
from tests.factories.mediation import (
    ConventionFactory,
    CorrectionFactory,
    ReferralFactory,
    ServiceFactory,
    sent_referral,
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
