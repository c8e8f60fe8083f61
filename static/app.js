// Small comforts. Every page works without this file.
(() => {
  "use strict";

  const root = document.documentElement;
  const stored = (store, key) => { try { return store.getItem(key); } catch { return null; } };
  const store = (kind, key, value) => { try { value === null ? kind.removeItem(key) : kind.setItem(key, value); } catch { /* full or forbidden */ } };

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
  // page. The history holds instead the page the form was on, where what data-keep kept is found again.
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

  // What is typed in a form with data-keep="key" survives a cut or an expired session -------------------------
  // Kept per agent in this tab only, never a password, a file or a hidden field. A submission leaves the copy in
  // place: it goes away when a page without that form shows the submission was accepted.
  const agent = document.body.dataset.agent;
  if (!agent) return;
  const prefix = `kept:${agent}:`;
  const keepable = (element) => element.name && !["password", "file", "hidden", "submit", "button"].includes(element.type);
  const read = (form) => [...form.elements].filter(keepable).map((element) =>
    [element.name, element.value, element.type === "checkbox" || element.type === "radio" ? element.checked : null]);
  const keys = new Set();

  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = prefix + form.dataset.keep;
    keys.add(key);
    const kept = JSON.parse(stored(sessionStorage, key) ?? "null");
    const redisplayed = form.querySelector(".error-summary, [aria-invalid='true']");
    const before = JSON.stringify(read(form));
    // A refused form was not accepted: its text stays, even when nobody touches it again.
    if (redisplayed) store(sessionStorage, key, JSON.stringify({ values: read(form) }));
    else if (kept && JSON.stringify(kept.values) !== before) restore(form, kept.values, key);
    form.addEventListener("input", () => store(sessionStorage, key, JSON.stringify({ values: read(form) })));
    form.addEventListener("submit", () => store(sessionStorage, key, JSON.stringify({ values: read(form), sent: true })));
    form.addEventListener("reset", () => store(sessionStorage, key, null));
  }

  function restore(form, values, key) {
    const pending = [...values];
    for (const element of [...form.elements].filter(keepable)) {
      const at = pending.findIndex(([name, value, checked]) => name === element.name && (checked === null || value === element.value));
      if (at < 0) continue;
      const [[, value, checked]] = pending.splice(at, 1);
      if (checked === null) element.value = value; else element.checked = checked;
    }
    const note = document.createElement("p");
    note.className = "kept-note";
    note.setAttribute("role", "status");
    note.append("Votre saisie interrompue a été retrouvée. ");
    const forget = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-link btn-sm", textContent: "Repartir du formulaire enregistré" });
    forget.addEventListener("click", () => { form.reset(); store(sessionStorage, key, null); note.remove(); });
    note.append(forget);
    form.prepend(note);
  }

  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith("kept:") && !key.startsWith(prefix)) store(sessionStorage, key, null); // another agent's, in this tab
    else if (key.startsWith(prefix) && !keys.has(key) && JSON.parse(stored(sessionStorage, key) ?? "{}").sent) store(sessionStorage, key, null);
  }
})();
