"""What a file of agrément must hold, letter by letter. Pure."""

from espaces_rencontre.agrement_files.content import missing, required


def test_the_statutes_are_for_private_law_bodies_alone():
    assert required(private_body=False) == list("abcdefg")
    assert required(private_body=True) == [*"abcdefg", "statutes"]
    assert missing("abcdef", private_body=True) == ["g", "statutes"]
