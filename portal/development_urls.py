"""Every address of the portal, and those of the toolbar and of the reload that script/serve brings."""

from debug_toolbar.toolbar import debug_toolbar_urls
from django.urls import include, path

from portal.urls import urlpatterns as ours

urlpatterns = [*ours, *debug_toolbar_urls(), path("__reload__/", include("django_browser_reload.urls"))]
