"""What a PDF of the portal says, and what two free checkers of tagged PDFs say of it."""

import io
import re

import outloud
import pdfua
from pypdf import PdfReader


def text_of(content):
    """The words a PDF reader would copy, page after page, narrow and fixed blanks made plain."""
    pages = PdfReader(io.BytesIO(content)).pages
    return "\n".join(page.extract_text() for page in pages).replace("\u202f", " ").replace("\u00a0", " ")


def squeezed(text):
    """`text` without blanks nor hyphens: where the lines break depends on the names drawn."""
    return re.sub(r"[\s\-\u00ad\u2010]", "", text)


def said_by_checkers(content, folder):
    """What `outloud` and `pdfua` find wrong in a PDF, one line each; `folder`: where the file is written for them."""
    path = folder / "checked.pdf"
    path.write_bytes(content)
    result = outloud.check(str(path))
    found = [f"outloud {one.rule} page {one.page}: {one.message}" for one in result.sorted_findings()]
    if result.verdict == "unreadable":
        found.append("outloud: unreadable")
    return found + [f"pdfua {one.rule_id}: {one.message}" for one in pdfua.validate(str(path)).findings]
