"""Why a file was opened, by whom it may be and who must not are rows of its Caf."""

from portal.foundation.database.policies import keep_in_caf
from portal.separations.file_access.models import Concern, Motive, Protection, ProtectionReader

keep_in_caf(Motive, Protection, ProtectionReader, Concern)
