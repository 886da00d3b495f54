"""Wordlists: TOML files that anyone can edit → validated entries → the compiled lexicon.

tables.py and slips.py read the text, load.py makes entries (entry.py), lint.py and its
rules name mistakes, tidy.py sorts. inflect.py, spelling.py and written.py write out every
form; compile.py makes the lexicon that texts are matched against, store.py and shipped.py
keep it. Nothing here imports spaCy.
"""
