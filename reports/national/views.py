"""The national figures: map, chart and table of one exercice, for the Cnaf."""

from django.shortcuts import render
from django.views.decorators.http import require_GET

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf
from portal.foundation.lists.list_page import ListPage
from reports.national.charts import bars_by_region
from reports.national.figures import national_figures
from reports.national.forms import FiguresForm
from reports.national.france_map import france_map
from reports.national.tables import NationalTable


@require_GET
@requires(is_cnaf)
def national_report(request):
    """Every Caf for one exercice, sorted by one indicator: figures, map, chart, table."""
    form = FiguresForm(request.GET, agent=request.user)
    exercice, indicator = form.chosen
    figures = national_figures(exercice, request.user)
    context = {
        "form": form,
        "exercice": exercice,
        "indicator": indicator,
        "figures": figures,
        "list": ListPage(
            request,
            [line for line, _ in figures.sorted_by(indicator)],
            NationalTable,
            per_page=len(figures.lines) or 1,
            total=figures.total,
            indicator=indicator,
        ),
        "regions": [(region, indicator.shown(value)) for region, value in figures.regions_sorted_by(indicator)],
        "map": france_map(figures, indicator),
        "chart": bars_by_region(figures, indicator),
    }
    return render(request, "reports/national/national_report.html", context)
