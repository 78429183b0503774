"""What a text costs as SMS: against the published alphabet, the borders of a segment, and the laws of counting."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.delivery.sms_segments import EXTENSION, SmsSegments, costly, count, fold

# 3GPP TS 23.038 §6.2.1, read as Unicode code points: column by column, 0x00 to 0x7F, without the escape at 0x1B.
ALPHABET_3GPP = """
    0040 00A3 0024 00A5 00E8 00E9 00F9 00EC 00F2 00C7 000A 00D8 00F8 000D 00C5 00E5
    0394 005F 03A6 0393 039B 03A9 03A0 03A8 03A3 0398 039E      00C6 00E6 00DF 00C9
    0020 0021 0022 0023 00A4 0025 0026 0027 0028 0029 002A 002B 002C 002D 002E 002F
    0030 0031 0032 0033 0034 0035 0036 0037 0038 0039 003A 003B 003C 003D 003E 003F
    00A1 0041 0042 0043 0044 0045 0046 0047 0048 0049 004A 004B 004C 004D 004E 004F
    0050 0051 0052 0053 0054 0055 0056 0057 0058 0059 005A 00C4 00D6 00D1 00DC 00A7
    00BF 0061 0062 0063 0064 0065 0066 0067 0068 0069 006A 006B 006C 006D 006E 006F
    0070 0071 0072 0073 0074 0075 0076 0077 0078 0079 007A 00E4 00F6 00F1 00FC 00E0
"""
BASIC = [chr(int(code, 16)) for code in ALPHABET_3GPP.split()]
# §6.2.1.1, the extension table: 0x0A 0x14 0x28 0x29 0x2F 0x3C 0x3D 0x3E 0x40 0x65.
EXTENDED = [chr(code) for code in (0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC)]

gsm_texts = st.text(alphabet=st.sampled_from(BASIC + EXTENDED), max_size=700)
any_texts = st.text(max_size=400) | gsm_texts


def test_the_published_table_has_127_characters_and_ten_more_behind_the_escape() -> None:
    assert len(set(BASIC)) == 127
    assert set(EXTENSION) == set(EXTENDED)


@pytest.mark.parametrize("character", BASIC, ids=lambda character: f"U+{ord(character):04X}")
def test_every_character_of_the_alphabet_takes_one_septet(character: str) -> None:
    assert count(character) == SmsSegments("GSM-7", units=1, segments=1)


@pytest.mark.parametrize("character", EXTENDED, ids=lambda character: f"U+{ord(character):04X}")
def test_every_character_of_the_extension_table_takes_two_septets(character: str) -> None:
    assert count(character) == SmsSegments("GSM-7", units=2, segments=1)


def test_no_other_character_of_the_basic_plane_is_gsm_7() -> None:
    known = {*BASIC, *EXTENDED}
    assert {chr(code) for code in range(0x10000) if count(chr(code)).encoding == "GSM-7"} == known


def test_nordic_letters_cost_nothing_and_their_neighbours_do() -> None:
    assert costly("æøåÆØÅäöÄÖéÉüÜ") == ()
    assert costly("çáíóúêëõðþ") == tuple("çáíóúêëõðþ")  # the alphabet has the capital Ç only


# Encoding, size and segments as Twilio's own calculator (npm sms-segments-calculator 1.3.0) gives them. That calculator
# says 1 for the empty text, and never cuts an emoji of several code points: the cases stay clear of both.
@pytest.mark.parametrize(
    ("text", "encoding", "segments"),
    [
        ("a" * 160, "GSM-7", 1),
        ("a" * 161, "GSM-7", 2),
        ("a" * 306, "GSM-7", 2),
        ("a" * 307, "GSM-7", 3),
        ("a" * 459, "GSM-7", 3),
        ("a" * 460, "GSM-7", 4),
        ("€" * 80, "GSM-7", 1),
        ("€" * 81, "GSM-7", 2),
        ("€" * 152, "GSM-7", 2),  # 76 a segment: 152 of 153 septets
        ("€" * 153, "GSM-7", 3),
        ("a" * 158 + "€", "GSM-7", 1),
        ("a" * 159 + "€", "GSM-7", 2),
        ("a" * 152 + "€" + "a" * 151, "GSM-7", 2),  # 305 septets and one unused: full
        ("a" * 152 + "€" + "a" * 152, "GSM-7", 3),  # 306 septets would fit if the € could be cut in two
        ("\r\n" * 80, "GSM-7", 1),
        ("\r\n" * 81, "GSM-7", 2),
        ("–" + "a" * 69, "UCS-2", 1),
        ("–" + "a" * 70, "UCS-2", 2),
        ("–" + "a" * 133, "UCS-2", 2),
        ("–" + "a" * 134, "UCS-2", 3),
        ("–" + "€" * 69, "UCS-2", 1),  # in UCS-2 the euro sign is a unit as any other
        ("😀" * 35, "UCS-2", 1),
        ("😀" * 36, "UCS-2", 2),
        ("😀" * 66, "UCS-2", 2),  # 33 a segment: 66 of 67 units
        ("😀" * 67, "UCS-2", 3),
        ("a" * 66 + "😀" + "a" * 65, "UCS-2", 2),
        ("a" * 66 + "😀" + "a" * 66, "UCS-2", 3),  # 134 units would fit if the emoji could be cut in two
        ("Hvor sandsynligt er det – fra 0 til 10 – at du vil anbefale os?", "UCS-2", 1),
        ("På en skala fra 0 til 10, hvor sandsynlig er det at du anbefaler oss til en kollega eller venn?", "GSM-7", 1),
        ("Hälsningar från Göteborg och Malmö å ä ö Å Ä Ö é", "GSM-7", 1),
        ("Grüße, señor: ¿Ça va? ¡Sí!", "UCS-2", 1),
    ],
)
def test_counts_as_the_carrier_does(text: str, encoding: str, segments: int) -> None:
    counted = count(text)
    assert (counted.encoding, counted.segments) == (encoding, segments)


def test_the_empty_text_takes_no_segment() -> None:
    assert count("") == SmsSegments("GSM-7", units=0, segments=0)


def test_one_dash_doubles_the_price_until_it_is_folded() -> None:
    text = "Tak for din hjælp – " + "x" * 96
    assert len(text) == 116
    assert (costly(text), count(text).segments) == (("–",), 2)
    assert (costly(fold(text)), count(fold(text)).segments) == ((), 1)


def test_costly_names_each_character_once_in_order() -> None:
    assert costly("½ “så” – “ja” 😀 – ½") == ("½", "“", "”", "–", "😀")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("0–10 — eller ‐ ‑ ‒ ― −5", "0-10 - eller - - - - -5"),
        ("“citat” „citat“ «sitat» »citat«", '"citat" "citat" "sitat" "citat"'),
        ("Anna’s ‘butik’ ‚her‘ ‹nu› 5´ `", "Anna's 'butik' 'her' 'nu' 5' '"),
        ("vent …", "vent ..."),
        ("• et\t• to", "- et - to"),
        ("10\u00a0000\u202fkr", "10 000 kr"),
        ("linje\u2028linje\u2029slut", "linje\nlinje\nslut"),
        ("\ufeffusyn\u00adlig\u200b", "usynlig"),
        ("A\u030arhus, Malmo\u0308", "Århus, Malmö"),
    ],
)
def test_typographic_signs_fold_to_their_plain_form(typed: str, folded: str) -> None:
    assert fold(typed) == folded
    assert count(folded).encoding == "GSM-7"


@pytest.mark.parametrize("text", ["1½ år", "20°", "A·B", "5 m²", "a→b", "Zoë", "José Íñigo", "Łódź", "5×", "😀", "ʼ"])
def test_what_carries_meaning_is_left_alone(text: str) -> None:
    assert fold(text) == text


@given(st.characters(categories=["L"]))
def test_no_letter_is_ever_replaced(letter: str) -> None:
    assert fold(letter) == unicodedata.normalize("NFC", letter)


@given(any_texts)
def test_folding_twice_is_folding_once_and_nothing_gets_costlier(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert set(costly(once)) <= set(costly(unicodedata.normalize("NFC", text)))


@given(gsm_texts)
def test_a_text_already_in_gsm_7_is_never_changed(text: str) -> None:
    assert fold(text) == text


@given(any_texts)
def test_a_text_is_gsm_7_exactly_when_nothing_in_it_is_costly(text: str) -> None:
    assert (count(text).encoding == "GSM-7") == (costly(text) == ())


@given(any_texts)
def test_segments_hold_the_units_with_at_most_one_lost_at_each_border(text: str) -> None:
    counted = count(text)
    alone, joined = {"GSM-7": (160, 153), "UCS-2": (70, 67)}[counted.encoding]
    if counted.units <= alone:
        assert counted.segments == (1 if text else 0)
    else:
        assert (counted.segments - 1) * (joined - 1) < counted.units <= counted.segments * joined


@given(any_texts, any_texts)
def test_a_longer_text_never_takes_fewer_segments(text: str, more: str) -> None:
    assert count(text + more).segments >= count(text).segments


@given(st.text())
def test_ucs_2_units_are_utf_16_units(text: str) -> None:
    assert count("–" + text).units == len(("–" + text).encode("utf-16-le")) // 2
