"""`python -m plainspeak` runs the command line."""

from plainspeak.cli import main

main()
