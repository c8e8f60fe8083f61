"""The rules on rights of a separated parent: pure, dated, sourced; they know neither Django nor a database."""
