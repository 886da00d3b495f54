"""Wordlists: TOML files that anyone can edit → validated entries → the compiled lexicon.

entry.py says what an entry is, load.py reads entries and names mistakes, inflect.py
writes out their forms, compile.py makes the lexicon that texts are matched against.
Nothing here imports spaCy.
"""
