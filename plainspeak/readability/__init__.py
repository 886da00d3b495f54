"""How hard a draft is to read."""
