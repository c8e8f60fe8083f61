"""What is rare and was confirmed stands on the file, in plain words: who, when, and what explains it."""

import re

from django.urls import reverse

from portal.separations.families.models import Family


def test_what_was_confirmed_is_shown_with_who_when_and_why(agents, sign_in, sheet, plain, look):
    client, url = sign_in(agents.conseiller), reverse("separation_create")
    late = {"children__0__birth_date": "2014-12-29"}
    (box,) = re.findall(r'name="(confirm_(?!reason)[^"]+)"', plain(client.post(url, sheet(**late))))
    confirmed = sheet(**late, **{box: "on"}, confirm_reason="Acte de naissance vu.")
    assert client.post(url, confirmed).status_code == 302
    file = look(agents.responsable, Family.objects.get().get_absolute_url())
    for words in (
        "Vérifié et confirmé",
        "Noé est né plus de 300 jours après la séparation",
        "Acte de naissance vu.",
        f"par {agents.conseiller}",
    ):
        assert words in file, words


def test_a_file_without_any_says_nothing_of_it(agents, look, recorded):
    assert "Vérifié et confirmé" not in look(agents.conseiller, recorded.get_absolute_url())
