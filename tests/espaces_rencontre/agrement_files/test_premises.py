"""Where a space receives: an address per line, all in the département. Pure."""

from espaces_rencontre.agrement_files.premises import addresses, elsewhere, without_postcode


def test_premises_lie_in_the_departement():
    lines = addresses(" 12 rue du Pont,  59100 Roubaix\n\n3 place Neuve, 62000 Arras \nsans code")
    assert lines == ["12 rue du Pont, 59100 Roubaix", "3 place Neuve, 62000 Arras", "sans code"]
    assert without_postcode(lines) == [3] and elsewhere(lines, "59") == [2]
    assert elsewhere(["1 rue X, 20200 Bastia"], "2B") == elsewhere(["1 rue X, 97400 Saint-Denis"], "974") == []
