"""The list of the spaces agreed in a département on a day: page, PDF, CSV and XLSX."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from espaces_rencontre.agreed_list.files import as_csv, as_pdf, as_xlsx
from espaces_rencontre.agreed_list.forms import AgreedListForm
from espaces_rencontre.agreed_list.list_on import agreed_on, changes_of
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "xlsx": XLSX}


@require_GET
@requires(is_caf_agent, is_cnaf)
def agreed_list(request):
    """The spaces agreed on the day, and what changed on the list."""
    today = timezone.localdate()
    given = request.GET or ({"on": f"{today:%d/%m/%Y}"} if is_caf_agent(request.user) else None)
    form = AgreedListForm(given, agent=request.user, initial={"on": today})
    asked = form.asked if form.is_bound else None
    context = {"form": form, "asked": asked}
    if asked:
        departement, day = asked
        context |= {
            "departement": departement,
            "day": day,
            "agrements": agreed_on(request.user, departement, day),
            "changes": changes_of(request.user, departement, today),
            "query": request.GET.urlencode(),
        }
    return render(request, "espaces_rencontre/agreed_list/agreed_list.html", context)


@require_GET
@requires(is_caf_agent, is_cnaf)
def agreed_list_file(request, format):
    """The same list as a file."""
    if format not in FORMATS:
        raise Http404
    form = AgreedListForm(request.GET, agent=request.user)
    if not form.asked:
        messages.error(request, "Choisissez un département et un jour, puis téléchargez la liste.")
        return redirect("agreed_list")
    departement, day = form.asked
    agrements = agreed_on(request.user, departement, day)
    content = {
        "pdf": lambda: as_pdf(agrements, departement, day),
        "csv": lambda: as_csv(agrements),
        "xlsx": lambda: as_xlsx(agrements, departement, day),
    }[format]()
    name = f"espaces-agrees-{departement.pk}-{day.isoformat()}.{format}"
    headers = {"Content-Disposition": content_disposition_header(True, name), "X-Content-Type-Options": "nosniff"}
    return HttpResponse(content, content_type=FORMATS[format], headers=headers)
