"""The roles of the database: who owns the tables, who runs, and what the one that runs may do."""
