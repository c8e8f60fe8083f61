// What is typed is sent to the server as it is typed, and kept there for its author (portal.foundation.submissions).
// A form takes part when it carries the hidden mark that {% draft_mark %} writes. No password and no file is sent.

const PAUSE = 600; // after the last key
const MOST = 3000; // while somebody types without a pause
const RETRY = 8000; // after a save that the network failed
const NETWORK = "network";
const REFUSED = "refused";
const BY_THE_CLOCK = { headers: { "X-Caused-By": "clock" } };
const url = document.body.dataset.drafts;
const APART = new Set(["csrfmiddlewaretoken", "submission_key"]);

for (const mark of url ? document.querySelectorAll('form input[type="hidden"][name="draft"]') : []) watch(mark.form);

function watch(form) {
  const draft = {
    form, isDirty: false, failure: "", isPassing: false, underWay: null, saving: Promise.resolve(true), pause: 0, limit: 0, status: null,
  };
  form.addEventListener("input", () => changed(draft));
  form.addEventListener("change", () => changed(draft));
  form.addEventListener("submit", (event) => guard(draft, event), true);
  document.addEventListener("visibilitychange", () => { if (document.hidden) leave(draft); });
  window.addEventListener("beforeunload", () => leave(draft));
  window.addEventListener("pagehide", () => leave(draft));
  window.addEventListener("online", () => { if (draft.isDirty) save(draft, BY_THE_CLOCK); });
}

function changed(draft) {
  draft.isDirty = true;
  clearTimeout(draft.pause);
  draft.pause = setTimeout(() => save(draft), PAUSE);
  draft.limit ||= setTimeout(() => save(draft), MOST);
}

function leave(draft) {
  if (draft.isDirty && !draft.form.dataset.sent) save(draft, { keepalive: true });
}

// A save under way is dropped when the form is sent: it would bring the text back. A form whose text could not be kept
// because the network is away is not sent blindly: the browser would lose it on its own error page. What the server refuses
// to keep is sent: it will say why.
async function guard(draft, event) {
  clearTimeout(draft.pause);
  clearTimeout(draft.limit);
  if (draft.isPassing || (draft.failure !== NETWORK && navigator.onLine)) {
    draft.underWay?.abort();
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await save(draft) || draft.failure === REFUSED) {
    draft.isPassing = true;
    draft.form.requestSubmit(event.submitter);
    draft.isPassing = false;
  } else {
    tell(draft, "Le formulaire n’est pas envoyé\u00a0: le réseau ne répond pas. Gardez cette page ouverte et réessayez.", true);
  }
}

function typed(form) {
  const body = new FormData();
  for (const [name, value] of new FormData(form)) {
    const isSecret = [...form.elements].some((element) => element.name === name && element.type === "password");
    if (typeof value === "string" && !isSecret && !APART.has(name)) body.append(name, value);
  }
  body.append("draft_path", new URL(form.action, location.href).pathname);
  body.append("draft_title", document.title.replace(/ – Trait d’union$/u, ""));
  return body;
}

// One save at a time, so that an older text never overwrites a newer one; a page that closes cannot wait its turn. True
// once the text is kept.
function save(draft, options = {}) {
  clearTimeout(draft.pause);
  clearTimeout(draft.limit);
  draft.pause = draft.limit = 0;
  draft.isDirty = false;
  const turn = options.keepalive ? Promise.resolve() : draft.saving;
  draft.saving = turn.then(() => send(draft, options)).then((failure) => {
    draft.failure = failure;
    if (failure) draft.isDirty = true;
    // What the server refused, it would refuse again; and nobody is there: the session must not be prolonged by it.
    if (failure === NETWORK) draft.pause = setTimeout(() => save(draft, BY_THE_CLOCK), RETRY);
    return !failure;
  });
  return draft.saving;
}

// What went wrong, or nothing.
async function send(draft, options) {
  let answer;
  let said;
  const underWay = draft.underWay = new AbortController();
  try {
    answer = await fetch(url, { method: "POST", body: typed(draft.form), signal: underWay.signal, ...options });
    if (answer.status >= 500) throw new Error(answer.statusText);
    said = await answer.json();
  } catch {
    if (underWay.signal.aborted) return "";
    tell(draft, "Votre saisie n’est plus gardée\u00a0: le réseau ne répond pas. Ne quittez pas cette page.", true);
    return NETWORK;
  }
  if (said.mark) {
    draft.form.elements.draft.value = said.mark;
    return send(draft, options);
  }
  if (!answer.ok) {
    tell(draft, `Votre saisie n’est plus gardée. ${said.error ?? ""}`, true);
    return REFUSED;
  }
  if (said.signed_in) tell(draft, `Saisie gardée le ${said.saved_at}`);
  else tell(draft, "Votre session est terminée, mais votre saisie est gardée\u00a0: connectez-vous de nouveau pour l’envoyer.", true);
  return "";
}

function tell(draft, text, isUrgent = false) {
  if (!draft.status) {
    draft.status = document.createElement("p");
    draft.status.className = "draft-status";
    draft.status.setAttribute("role", "status");
    draft.form.append(draft.status);
  }
  draft.status.classList.toggle("is-urgent", isUrgent);
  if (draft.status.textContent !== text) draft.status.textContent = text;
}
