"""Which blocks are not in English, so that they are left out and named.

Scripts other than Latin are told by their letters. Languages in Latin letters are told
by their small words, and only where English ones are rare: a Welsh place name or a
French phrase does not make a block foreign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from plainspeak.document import Block, Document
from plainspeak.source import Source

_NAMES = {
    "am": "Amharic or Tigrinya",
    "ar": "Arabic",
    "bn": "Bengali",
    "cy": "Welsh",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "fa": "Persian",
    "fr": "French",
    "ga": "Irish",
    "gd": "Scottish Gaelic",
    "gu": "Gujarati",
    "gv": "Manx",
    "he": "Hebrew",
    "hi": "Hindi",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "kw": "Cornish",
    "lt": "Lithuanian",
    "nl": "Dutch",
    "pa": "Punjabi",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sco": "Scots",
    "so": "Somali",
    "ta": "Tamil",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "zh": "Chinese",
}

# Small words by which a language is known. The commonest ten or so make up a fifth to a
# third of any running text.
_SMALL_WORDS = {
    "cy": "yn y yr a i o ar ac mae gan wedi bydd am eich ein chi ni os neu sydd gyda hyn hwn hon "
    "nad na ddim nid roedd yw ydych ydym fod bod ei eu gallwch rhaid dylai sut pa beth cael gael "
    "trwy drwy rhwng dros hefyd mwy cyngor gwasanaeth ynghylch hynny'n sy'n mae'r a'r i'r o'r "
    "byddwn gallwn drwy'r iddo ym fel os oes gennych eich cyfer ynglŷn at",
    "fr": "le la les de des du un une et est en que qui dans pour pas sur au aux avec ce cette ces "
    "vous nous votre vos notre par plus ou sont être à il elle leur leurs d'un d'une n'est",
    "es": "el la los las de del un una y es en que por para con no se su sus al lo como más o son "
    "este esta estos usted nuestro nuestra pero si puede está ha",
    "de": "der die das und ist in zu den von mit für auf ein eine einen einer nicht sie wir ihre "
    "ihr ihnen wenn oder im dem des sich auch werden wird sind haben bei nach über aus",
    "pl": "i w na z do się nie że jest to o dla jak po od lub oraz ich przez może są za czy przy "
    "które który która być można państwa jeśli ze co tym tego",
    "ro": "și de la în a cu pe pentru este care din că nu sau o un mai sunt fi să dumneavoastră "
    "dacă ce prin dvs au al ale lui ați puteți",
    "ga": "agus an na ar is a i le go ag do bhfuil tá atá ní sé sí seo sin ó faoi chun nó má leis "
    "sa bhí déan féidir leat",
    "gd": "agus an na a air is tha le gu ann do bha chan e seo sin bho mu airson no ma leis anns "
    "bidh faodaidh nan nam aig gun sibh agaibh dhan",
    "it": "il la le di e è un una che in per non con del della dei delle si al alla sono come più "
    "gli lo o nel nella da questo questa suo sua",
    "pt": "o a os as de do da dos das e é um uma que em para com não se por no na ao mais como ou "
    "seu sua são você pode",
    "nl": "de het een en van in is op te dat die voor met niet zijn aan er of als u uw ook bij "
    "door naar worden wordt kunt wij",
    "lt": "ir į iš su yra kad apie jūs jūsų mes arba nuo bei tai kaip dėl prie jei gali būti",
    "so": "waa iyo in ka ku u la ay ah oo uu waxaa soo aad ee loo kuu haddii",
    "tr": "ve bir bu için ile de da olarak olan daha en çok veya gibi kadar sonra size sizin",
}
_ENGLISH = frozenset(
    "the of and to in a is that for on with are be this by from or we you it as at will our your "
    "have not can was has if they their which who how what when should must may all more about "
    "an been were but also do there these he she his her its would us".split()
)
_LANGUAGES_OF: dict[str, list[str]] = {}
for _tag, _words in _SMALL_WORDS.items():
    for _word in set(_words.split()):
        _LANGUAGES_OF.setdefault(_word, []).append(_tag)

_LETTER = re.compile(r"[^\W\d_]")
_LATIN_LETTER = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# Scripts by their code points; the first script with most of the letters counts. Letters
# of one language within a script come before the script.
_SCRIPTS = (
    ("ur", re.compile(r"[ٹڈڑںےھۓ]"), 0.02),
    ("ps", re.compile(r"[ټډړښځڅېۍ]"), 0.02),
    ("fa", re.compile(r"[پچژگ]"), 0.01),
    ("uk", re.compile(r"[іїєґІЇЄҐ]"), 0.02),
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),
    ("ar", re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), 0.5),
    ("ru", re.compile(r"[\u0400-\u04ff]"), 0.5),
    ("zh", re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"), 0.5),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]"), 0.5),
    ("bn", re.compile(r"[\u0980-\u09ff]"), 0.5),
    ("pa", re.compile(r"[\u0a00-\u0a7f]"), 0.5),
    ("gu", re.compile(r"[\u0a80-\u0aff]"), 0.5),
    ("hi", re.compile(r"[\u0900-\u097f]"), 0.5),
    ("ta", re.compile(r"[\u0b80-\u0bff]"), 0.5),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.5),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.5),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.5),
    ("am", re.compile(r"[\u1200-\u139f]"), 0.5),
)
# So many characters of a block are looked at; the first look settles most.
_FIRST_LOOK = 400
_LOOKED_AT = 4000
# So many words tell a language; a block with fewer takes that of those around it.
_ENOUGH_WORDS = 5
# So does a list item or an address of fewer than this, if hardly a word of it is English.
_MANY_WORDS = 15


def name_languages(document: Document, source: Source) -> Document:
    """Set the language of each block and add a note for each run that is not English."""
    found = [_declared(block) or detect(block.prose) for block in document.blocks]
    found = _settled(document.blocks, found)
    blocks = tuple(
        block if block.language == language else replace(block, language=language)
        for block, language in zip(document.blocks, found, strict=True)
    )
    return replace(document, blocks=blocks, notes=(*document.notes, *_notes(blocks, source)))


def detect(prose: str) -> str | None:
    """Return the tag of the language that a prose is in, or None for English or too little."""
    prose = prose[:_LOOKED_AT]
    if not prose.isascii() and (tag := _by_script(prose)):
        return tag
    words = _WORD.findall(prose[:_FIRST_LOOK].lower().replace("’", "'"))
    english = sum(word in _ENGLISH for word in words)
    if len(words) < _ENOUGH_WORDS or 4 * english >= len(words):
        return None
    if len(prose) > _FIRST_LOOK:
        words = _WORD.findall(prose.lower().replace("’", "'"))
        english = sum(word in _ENGLISH for word in words)
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, count in Counter(words).items():
        for tag in _LANGUAGES_OF.get(word, ()):
            hits[tag] += count
            different[tag] += len(word) > 1
    if not hits:
        return None
    tag, count = max(hits.items(), key=lambda hit: (hit[1], different[hit[0]]))
    enough = count >= 0.2 * len(words) and different[tag] >= 2
    return tag if enough and count > 2 * english else None


def _by_script(prose: str) -> str | None:
    letters = len(_LETTER.findall(prose))
    foreign = letters - len(_LATIN_LETTER.findall(prose))
    if not letters or foreign <= 0.5 * letters:
        return None
    for tag, script, share in _SCRIPTS:
        if len(script.findall(prose)) >= share * letters:
            return tag
    return "und"


def _declared(block: Block) -> str | None:
    """Return the language that the markup gives, unless that is English.

    A page that says it is English may still hold Welsh, so English is looked at.
    """
    if block.language is None:
        return None
    tag = block.language.replace("_", "-").partition("-")[0]
    return None if tag in {"", "en"} else tag


def _settled(blocks: tuple[Block, ...], found: list[str | None]) -> list[str | None]:
    """Give blocks that do not tell their language that of the ones around them."""
    unsure = [
        language is None and _tells_little(block)
        for block, language in zip(blocks, found, strict=True)
    ]
    settled = list(found)
    before: str | None = None
    for unsure_run, run in groupby(range(len(blocks)), key=unsure.__getitem__):
        indexes = list(run)
        if not unsure_run:
            before = found[indexes[-1]]
            continue
        last = indexes[-1] + 1
        after = found[last] if last < len(found) else before
        for index in indexes:
            if before == after or (
                indexes[0] == 0 and len(_first_words(blocks[index])) < _ENOUGH_WORDS
            ):
                settled[index] = after
    return settled


def _tells_little(block: Block) -> bool:
    words = _first_words(block)
    english = len(words & _ENGLISH)
    if len(words) < _ENOUGH_WORDS:
        return not english
    return len(words) < _MANY_WORDS and 4 * english < len(words)


def _first_words(block: Block) -> set[str]:
    return set(_WORD.findall(block.prose[:200].lower().replace("’", "'")))


def _notes(blocks: tuple[Block, ...], source: Source) -> Iterator[str]:
    for tag, run in groupby(blocks, key=lambda block: block.language):
        if tag is None:
            continue
        skipped = list(run)
        first = source.position(skipped[0].segments[0].source_start).line
        last = source.position(max(skipped[-1].segments[-1].source_end - 1, 0)).line
        language = "a language other than English" if tag == "und" else _NAMES.get(tag, f"“{tag}”")
        if first == last:
            yield f"Line {first} is in {language} and was not checked."
        else:
            yield f"Lines {first} to {last} are in {language} and were not checked."
