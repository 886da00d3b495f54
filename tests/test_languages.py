from __future__ import annotations

import pytest

from plainspeak.formats import parse
from plainspeak.source import from_text

WELSH = "Mae’r cyngor wedi penderfynu bod rhaid i ni ofyn am eich barn ar y cynllun."
ENGLISH = "We want to know what you think of the plan for the town."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (WELSH, "cy"),
        ("Gallwch wneud cais ar-lein neu dros y ffôn os ydych yn byw yn y sir.", "cy"),
        ("Vous pouvez faire votre demande en ligne ou par téléphone si vous habitez ici.", "fr"),
        ("Możesz złożyć wniosek przez internet lub telefonicznie, jeśli nie ma cię w domu.", "pl"),
        ("Puede presentar la solicitud en línea o por teléfono si vive en el condado.", "es"),
        (
            "Sie können den Antrag online oder per Telefon stellen, wenn Sie in der Stadt sind.",
            "de",
        ),
        (
            "Puteți să depuneți cererea pe internet sau prin telefon dacă nu aveți casă.",
            "ro",
        ),
        (
            "Tá an chomhairle ag lorg tuairimí ó dhaoine sa cheantar agus faoi na pleananna.",
            "ga",
        ),
        (
            "Tha a’ chomhairle ag iarraidh bheachdan bho dhaoine anns an sgìre mun phlana seo.",
            "gd",
        ),
        ("یہ دستاویز اردو میں ہے", "ur"),
        ("এই নথিটি বাংলায়", "bn"),
        ("ਇਹ ਦਸਤਾਵੇਜ਼ ਪੰਜਾਬੀ ਵਿੱਚ ਹੈ", "pa"),
        ("هذه الوثيقة باللغة العربية", "ar"),
        ("这份文件是中文的", "zh"),
        ("Цей документ українською мовою", "uk"),
        ("ᎠᏂᏴᏫᏯ ᎦᏬᏂᎯᏍᏗ", "und"),
    ],
)
def test_blocks_in_other_languages_are_known(text: str, language: str) -> None:
    assert [block.language for block in parse(from_text(text), "plain").blocks] == [language]


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "The Llanfairpwll, Ynys Môn, Cyngor Gwynedd and Bro Morgannwg offices in Wales open daily.",
        "Cyngor Gwynedd",
        "The Senedd passed the Well-being of Future Generations (Wales) Act, Deddf Llesiant.",
        "A de facto la carte menu en route to the café.",
        "i. a b c d e o a i y",
        "£1, 2, 3 – 4",
        "Contact: Siân Jones, Heol y Bont, Aberystwyth, Ceredigion",
        "π is about 3.14 and Ω is ohm",
    ],
)
def test_english_with_foreign_names_stays_english(text: str) -> None:
    assert [block.language for block in parse(from_text(text), "plain").blocks] == [None]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        (f"{ENGLISH}\n\n{WELSH}\n\n{ENGLISH}", ["Line 3 is in Welsh and was not checked."]),
        (
            f"# Barn\n\n{WELSH}\n\n- Hwb\n\n{WELSH}\n",
            ["Lines 1 to 7 are in Welsh and were not checked."],
        ),
        (
            f'<div lang="pl">\n\nTak\n\n</div>\n\n{ENGLISH}',
            ["Line 3 is in Polish and was not checked."],
        ),
        (
            '<p lang="en-GB">Hello there</p><p lang="xx">Zorg</p>',
            ["Line 1 is in “xx” and was not checked."],
        ),
        (f'<p lang="en">{WELSH}</p>', ["Line 1 is in Welsh and was not checked."]),
        ("ᎠᏂᏴᏫᏯ ᎦᏬᏂᎯᏍᏗ", ["Line 1 is in a language other than English and was not checked."]),
        (ENGLISH, []),
    ],
)
def test_each_run_of_skipped_blocks_is_named(text: str, notes: list[str]) -> None:
    assert list(parse(from_text(text), "markdown").notes) == notes


def test_a_short_block_between_english_ones_is_english() -> None:
    text = f"{ENGLISH}\n\nCroeso\n\n{WELSH}\n\nHwb\n\n{ENGLISH}"
    languages = [block.language for block in parse(from_text(text), "plain").blocks]
    assert languages == [None, None, "cy", None, None]
