"""« Pourquoi ce montant »: one receipt, readable by whoever it concerns."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from funding.declarations.models import Declaration
from funding.receipts.explanation import changes_between, explained_steps, input_lines
from funding.receipts.models import Receipt
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def receipt_detail(request, pk):
    """How an amount was computed, from what, and what it was before; computed anew on demand, unwritten."""
    receipt = Receipt.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    declarations = Declaration.objects.visible_to(request.user)
    history = list(Receipt.objects.visible_to(request.user).of(receipt.declaration))
    context = {
        "receipt": receipt,
        "declaration": receipt.declaration,
        "declaration_is_open": declarations.filter(pk=receipt.declaration_id).exists(),
        "parameter": receipt.parameter,
        "steps": explained_steps(receipt.rule_version, receipt.inputs, receipt.parameter, receipt.steps),
        "inputs": input_lines(receipt.inputs),
        "last": history[0],
        "history": [
            (row, changes_between(earlier, row) if earlier else [])
            for row, earlier in zip(history, [*history[1:], None], strict=True)
        ],
        "shows_run": is_cnaf(request.user),
        "checking": "verifier" in request.GET,
        "replayed": receipt.replayed() if "verifier" in request.GET else None,
    }
    return render(request, "funding/receipts/receipt_detail.html", context)
