"""The spaCy side: tagging, sentences, and the words that matter in their context."""
