"""A meeting space as the Caf types it, and what its partners correct."""

from espaces_rencontre.spaces.models import MeetingSpace
from portal.partners.services.forms import NewServiceForm, ServiceForm

FIELDS = ["name", "city", "phone", "email", "hours", "zone"]


class SpaceForm(ServiceForm):
    """A space on file."""

    class Meta:
        model = MeetingSpace
        fields = FIELDS


class NewSpaceForm(NewServiceForm):
    """A space that is entered."""

    class Meta:
        model = MeetingSpace
        fields = FIELDS
