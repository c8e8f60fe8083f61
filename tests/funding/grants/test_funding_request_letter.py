"""The decision letter: a tagged PDF whose text is text, whatever was typed."""

import re
import zlib
from decimal import Decimal

import pytest
from django.urls import reverse

from tests import factories

STREAM = re.compile(rb"(\d+) 0 obj\s*<<(?:(?!endobj).)*?>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|\(((?:\\.|[^\\)])*)\)", re.DOTALL)
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def inflated(content):
    """Each stream of a PDF by its object number, as plain bytes."""
    streams = {}
    for number, data in STREAM.findall(content):
        try:
            # Lenient about the last byte, which the pattern above may take for the end of a line.
            streams[int(number)] = zlib.decompressobj().decompress(data)
        except zlib.error:
            streams[int(number)] = data
    return streams


def text_of(content):
    """The words a PDF reader would copy: glyphs turned into letters by the maps each font carries."""
    streams, fonts = inflated(content), {}
    for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", content):
        font = re.search(rb"\n%s 0 obj\s*<<(.*?)>>" % number, content, re.DOTALL)[1]
        cmap = streams[int(re.search(rb"/ToUnicode (\d+)", font)[1])]
        pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", cmap)
        fonts[name] = {int(glyph, 16): bytes.fromhex(letter.decode()).decode("utf-16-be") for glyph, letter in pairs}
    words = []
    for stream in streams.values():
        font = None
        for name, shown in SHOWN.findall(stream) if b" Tf" in stream else ():
            font = fonts[name] if name else font
            glyphs = re.sub(rb"\\([0-7]{1,3}|.)", _unescaped, shown, flags=re.DOTALL)
            words += [font.get(high << 8 | low, "") for high, low in zip(glyphs[::2], glyphs[1::2], strict=False)]
    return "".join(words).replace("\u202f", " ").replace("\u00a0", " ")


def _unescaped(match):
    sign = match[1]
    return bytes([int(sign, 8)]) if sign.isdigit() else ESCAPES.get(sign, sign)


@pytest.fixture
def letter(sign_in):
    """Return the letter of a request as an agent downloads it."""

    def download(agent, request):
        answer = sign_in(agent).get(reverse("funding_request_letter", args=[request.pk]))
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Content-Disposition"] == f'attachment; filename="decision-demande-{request.pk}.pdf"'
        return answer.content

    return download


def squeezed(text):
    """`text` without blanks nor hyphens: where the lines break depends on the names drawn."""
    return re.sub(r"[\s\-\u00ad\u2010]", "", text)


def test_the_letter_of_a_grant_is_a_tagged_pdf_with_its_title_and_its_text(agents, letter, eligible):
    factories.ShareFactory()
    request = eligible(agents, purpose="Ouvrir deux samedis.")
    request.grant(by=agents.responsable, amount=Decimal("9000.50"), decision_note="Pour trois samedis.")
    content = letter(agents.partenaire, request)
    assert content.startswith(b"%PDF-1.7") and b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert f"Décision d’attribution – Demande n° {request.pk}".encode() in content, "the title of the document"
    assert b"/StructTreeRoot" in content and b"/Lang(fr-FR)" in content.replace(b" ", b"")
    text = text_of(content)
    for words in (
        "Décision d’attribution", "vous attribue 9 000,50 €", "Sur votre demande de 12 000,00 €", "Caf du Nord",
        "Pour trois samedis.", "Ouvrir deux samedis.", str(agents.responsable), request.space.operator.name,
    ):  # fmt: skip
        assert squeezed(words) in squeezed(text), words


def test_the_letter_of_a_refusal_says_the_reason_before_anything_else(agents, letter, eligible):
    request = eligible(agents)
    request.refuse(by=agents.responsable, refusal="no_money")
    text = text_of(letter(agents.conseiller, request)).replace(" ", "")
    assert text.index("MotifdurefuspartdelaCafépuisée") < text.index("Cequevousavezdemandé")
    assert "attribue" not in text


def test_what_was_typed_is_never_read_as_markup_and_any_script_makes_a_letter(agents, letter, eligible):
    request = eligible(agents, purpose='#panic("boum") $x^2$ *gras* [x] <b> // %')
    request.refuse(by=agents.responsable, refusal="outside", decision_note="漢字 🎉 عربي \x07 \u2028 fin")
    content = letter(agents.responsable, request)
    assert content.startswith(b"%PDF")
    assert '#panic("boum")$x^2$*gras*[x]<b>//%' in text_of(content).replace(" ", "").replace("“", '"').replace(
        "”", '"'
    )


def test_the_same_request_gives_the_same_letter(agents, letter, eligible):
    request = eligible(agents)
    request.refuse(by=agents.responsable, refusal="outside")
    assert letter(agents.responsable, request) == letter(agents.partenaire, request)


def test_there_is_no_letter_before_the_decision_and_none_for_the_cnaf(agents, sign_in, eligible, plain):
    request = eligible(agents)
    url = reverse("funding_request_letter", args=[request.pk])
    page = plain(sign_in(agents.responsable).get(url, follow=True))
    assert "La lettre existe une fois la décision prise." in page
    assert sign_in(agents.cnaf).get(url).status_code == 403
