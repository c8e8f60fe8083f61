"""What workers do for a search of the rights to examine: its parts, some files each."""

from portal.foundation.jobs.process import work_of
from portal.separations.rights_search.models import RightsPart
from portal.separations.rights_search.process import search_part

work_of(RightsPart)(search_part)
