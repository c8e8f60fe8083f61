// Small comforts. Every page works without this file.
(() => {
  "use strict";

  const root = document.documentElement;

  // A page that comes back from the browser's memory shows nothing before the server has answered again: somebody else
  // may be signed in by now, or nobody. It is hidden as it leaves, so that it does not flash when it returns.
  window.addEventListener("pagehide", (event) => { if (event.persisted && document.body.dataset.agent) document.body.hidden = true; });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted || !document.body.dataset.agent) return;
    document.body.hidden = true;
    document.title = "Trait d’union";
    location.reload();
  });

  // A refused form is the answer to a POST, which no browser may store: « Back » to it would be the browser's own error
  // page. The history holds instead the page the form was on, where the draft is found again.
  if ("posted" in document.body.dataset) {
    for (const form of document.forms) if (!form.hasAttribute("action")) form.action = location.href;
    const before = document.referrer.startsWith(`${location.origin}/`) ? document.referrer : location.href;
    history.replaceState(history.state, "", before + location.hash);
  }

  // Compact tables, remembered with the account: what the server has kept is shown without leaving the page ------
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.target.matches?.("[data-compact-toggle]") || !event.detail.successful) return;
    const button = event.target.querySelector("button");
    const on = button.value === "1";
    root.classList.toggle("compact", on);
    button.value = on ? "0" : "1";
    button.setAttribute("aria-pressed", String(on));
  });

  document.addEventListener("click", (event) => {
    // Messages stay until closed.
    const close = event.target.closest("[data-close]");
    if (close) {
      close.closest(".message").remove();
      document.getElementById("content")?.focus({ preventScroll: true });
    }

    if (event.target.closest("[data-print]")) window.print();

    // Menus close when one clicks elsewhere.
    for (const open of document.querySelectorAll("details.menu[open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });

  // Keys: « / » goes to the search field, Escape closes what is open ------------------------------------------
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (event.target.matches?.(".definition")) event.target.blur();
      const open = document.querySelector("details.menu[open]");
      if (open) { open.open = false; open.querySelector("summary").focus(); }
      return;
    }
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const search = document.getElementById("search");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  });

  // A form is sent once: the second click waits for the first answer ------------------------------------------
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
  });
  const buttonsOf = (form) => [...form.elements].filter((element) => element.type === "submit");
  const release = (form) => {
    delete form.dataset.sent;
    for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
  };
  window.addEventListener("pageshow", () => { for (const form of document.forms) release(form); });
  document.addEventListener("htmx:afterRequest", (event) => { if (event.target.matches?.("form")) release(event.target); });

  // Errors are read first: the summary takes the focus, its links lead into the fields ------------------------
  const summary = document.querySelector(".error-summary");
  if (summary) summary.focus();
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".error-summary a");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    const field = target.matches("input, select, textarea") ? target : target.querySelector("input, select, textarea");
    if (field) { event.preventDefault(); field.focus(); field.scrollIntoView({ block: "center" }); }
  });
})();
