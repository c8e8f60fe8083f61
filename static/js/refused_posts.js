// « Back » to a refused form of the account pages leads to the page before; every other form answers by a redirect.

// The refusal answers a POST, which no browser may store: « Back » to it would be the browser's own error page. The
// history holds instead the page before.
if ("posted" in document.body.dataset) {
  for (const form of document.forms) {
    if (!form.hasAttribute("action")) form.action = location.href;
  }
  const before = document.referrer.startsWith(`${location.origin}/`) ? document.referrer : location.href;
  history.replaceState(history.state, "", before + location.hash);
}
