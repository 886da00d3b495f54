"""One renderer a file: reports in, text out."""
