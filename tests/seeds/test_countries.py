"""The table of countries is what Unicode CLDR says, through Babel."""

from seeds import rows
from seeds.reference.make_countries import country_names


def test_the_table_is_the_one_that_its_script_writes():
    table = [(row["code"], row["name"]) for row in rows("reference/countries")]
    assert table == country_names()
