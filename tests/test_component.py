"""plainspeak in other people's spaCy pipelines."""

from __future__ import annotations

from importlib.metadata import entry_points
from importlib.resources import files

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

import plainspeak
from plainspeak.errors import PipelineError
from plainspeak.model import Report

TEXT = "The Council will commence work in May. We utilise the hall."
TAGS = {"will": "MD", "commence": "VB", "utilise": "VBP", "We": "PRP", "work": "NN"}


@Language.component("tags_from_a_table", assigns=["token.tag"])
def tags_from_a_table(doc: Doc) -> Doc:
    for token in doc:
        token.tag_ = TAGS.get(token.text, "NNP")
    return doc


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Our own tagger with the component behind it."""
    nlp = spacy.load(str(files("plainspeak.language") / "model"))
    nlp.add_pipe("plainspeak")
    return nlp


def codes(doc: Doc) -> list[str]:
    return [finding.code for finding in doc._.plainspeak.findings]


def test_it_is_registered_with_spacy() -> None:
    [point] = entry_points(group="spacy_factories", name="plainspeak")
    assert callable(point.load())
    assert spacy.blank("en").has_factory("plainspeak")


def test_the_report_is_that_of_the_library(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert isinstance(doc._.plainspeak, Report)
    assert doc._.plainspeak == plainspeak.check(TEXT)


def test_findings_are_spans_too(nlp: Language) -> None:
    doc = nlp(TEXT)
    spans = [(span.text, span.label_) for span in doc.spans["plainspeak"]]
    assert ("commence", "officialese/commence") in spans
    assert ("utilise", "officialese/utilise") in spans


def test_tags_may_come_from_any_component() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tags_from_a_table")
    nlp.add_pipe("plainspeak")
    assert codes(nlp(TEXT))[:1] == ["officialese/commence"]


def test_tags_decide() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("tags_from_a_table")
    nlp.add_pipe("plainspeak")
    as_a_name = nlp("Commence Ltd and Utilise Ltd met.")
    assert codes(as_a_name) == []


def test_without_tags_it_says_what_to_do() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("plainspeak")
    with pytest.raises(PipelineError, match="Add it after a tagger"):
        nlp(TEXT)


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", "—"])
def test_texts_with_little_or_no_prose(nlp: Language, text: str) -> None:
    assert isinstance(nlp(text)._.plainspeak, Report)


def test_several_paragraphs_keep_their_positions(nlp: Language) -> None:
    text = "Heading\n\n- We utilise the\n  hall.\n\nThe   Council\u00a0will commence."
    doc = nlp(text)
    found = [text[f.span.start : f.span.end] for f in doc._.plainspeak.findings]
    assert found == [f.text for f in doc._.plainspeak.findings]
    assert {"utilise", "commence"} <= set(found)


def test_a_byte_order_mark_moves_nothing(nlp: Language) -> None:
    doc = nlp("\ufeffWe utilise it.")
    assert [span.text for span in doc.spans["plainspeak"]] == ["utilise"]


def test_two_processes_find_what_one_finds(nlp: Language) -> None:
    texts = [TEXT, "Nothing here.", "We utilise it."] * 4
    one = [doc._.plainspeak for doc in nlp.pipe(texts)]
    two = [doc._.plainspeak for doc in nlp.pipe(texts, n_process=2, batch_size=3)]
    assert one == two


def test_the_report_goes_with_the_doc(nlp: Language) -> None:
    doc = nlp(TEXT)
    back = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert back._.plainspeak == doc._.plainspeak
    assert [span.label_ for span in back.spans["plainspeak"]] == codes(doc)


def test_the_report_goes_into_a_docbin(nlp: Language) -> None:
    doc = nlp(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    [back] = DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert back._.plainspeak == doc._.plainspeak


def test_a_doc_that_was_not_checked_has_no_report() -> None:
    assert spacy.blank("en")("We utilise it.")._.plainspeak is None


def test_the_pipeline_is_saved_and_loaded_with_its_audience(
    nlp: Language, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(folder)
    loaded = spacy.load(folder)
    assert loaded.get_pipe_config("plainspeak")["audience"] == "residents"
    assert codes(loaded(TEXT)) == codes(nlp(TEXT))
