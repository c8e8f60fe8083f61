"""Documents of files of agrément: joined, replaced, downloaded."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrement_documents.forms import AgrementDocumentForm
from espaces_rencontre.agrement_documents.models import AgrementDocument
from espaces_rencontre.agrement_files.content import DOCUMENTS, in_words, required
from espaces_rencontre.agrement_files.models import FROZEN, AgrementFile
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_document_join(request, pk, letter):
    """Join a document, in place of the one that stood, or say why it is not required."""
    agrement_file = _file(request, pk)
    if letter not in required(private_body=agrement_file.private_body) or not agrement_file.is_changeable:
        messages.error(request, FROZEN)
        return refuse(request, agrement_file)
    standing = AgrementDocument.objects.visible_to(request.user).filter(agrement_file=agrement_file, letter=letter)
    row = standing.first() or AgrementDocument(agrement_file=agrement_file, letter=letter)
    form = AgrementDocumentForm(typed(request), request.FILES or None, agent=request.user, letter=letter)
    if request.method == "POST" and form.is_valid():
        row.document, row.not_required = form.cleaned_data["document"] or "", form.cleaned_data.get("not_required", "")
        row.added_by, row.added_at = request.user, timezone.now()
        row.save()
        Entry.objects.record(by=request.user, action="update", target=agrement_file, note=in_words(letter))
        messages.success(request, f"La pièce est notée : {row.get_letter_display()}.")
        return redirect(agrement_file)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement_file": agrement_file, "document": row, "label": DOCUMENTS[letter]}
    return render(request, "espaces_rencontre/agrement_documents/agrement_document_join.html", context)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_document(request, pk):
    """A document of a file, to be downloaded."""
    document = get_visible_or_404(AgrementDocument, request.user, pk=pk)
    return pdf_download(document.document, f"dossier-agrement-{document.agrement_file_id}-{document.letter}.pdf")


def _file(request, pk):
    """The file, held while a document is written."""
    rows = AgrementFile.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    return rows.for_page().get_or_404(pk=pk)
