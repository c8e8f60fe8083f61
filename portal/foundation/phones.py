"""Telephone numbers as people type them, read in one place."""

import phonenumbers


def international(phone: str) -> str:
    """A telephone number as « +33612345678 »; empty when it is not one."""
    try:
        number = phonenumbers.parse(phone, "FR")
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
