"""What is rare and was confirmed stands on the file, in plain words: who, when, and what explains it."""

from django.urls import reverse

from portal.separations.families.models import Family


def test_what_was_confirmed_is_shown_with_who_when_and_why(agents, sign_in, sheet, plain, look):
    client, url = sign_in(agents.conseiller), reverse("separation_create")
    late = {"children-0-birth_date": "2016-03-02", "children-0-first_name": "Léa"}
    page = plain(client.post(url, sheet() | late))
    assert "né plus de 300 jours après la séparation" in page and not Family.objects.exists()
    name = page.split('name="confirm_parent')[-1] if 'name="confirm_parent' in page else ""
    boxes = [part.split('"')[0] for part in page.split('name="confirm_')[1:]]
    box = next(f"confirm_{key}" for key in boxes if key != "reason")
    assert not name
    confirmed = sheet() | late | {box: "on", "confirm_reason": "Reconnue après la séparation"}
    assert client.post(url, confirmed).status_code == 302
    file = look(agents.responsable, Family.objects.get().get_absolute_url())
    for words in (
        "Vérifié et confirmé",
        "Léa est né plus de 300 jours après la séparation",
        "Reconnue après la séparation",
        f"par {agents.conseiller}",
    ):
        assert words in file, words


def test_a_file_without_any_says_nothing_of_it(agents, look, recorded):
    assert "Vérifié et confirmé" not in look(agents.conseiller, recorded.get_absolute_url())
