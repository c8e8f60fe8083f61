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


def readable(phone: str) -> str:
    """The same number as it is read aloud: « 03 20 12 34 56 », « +32 2 123 45 67 »; as it stands when it is none."""
    number = international(phone)
    if not number:
        return phone
    parsed = phonenumbers.parse(number)
    form = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(parsed, form.NATIONAL if parsed.country_code == 33 else form.INTERNATIONAL)
