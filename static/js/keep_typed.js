// What is typed in a form with data-keep="key" survives a cut or an expired session.

// Kept per agent in this tab only, never a password, a file or a hidden field. A submission leaves the copy in place:
// it goes away when a page without that form shows the submission was accepted.
const agent = document.body.dataset.agent;
const prefix = `kept:${agent}:`;
const never = ["password", "file", "hidden", "submit", "button"];

// The store may be full or forbidden: then nothing is kept, and nothing else suffers.
const stored = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};
const store = (key, copy) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(copy));
  } catch {
    /* nothing is kept */
  }
};
const forget = (key) => {
  try {
    sessionStorage.removeItem(key);
  } catch {
    /* nothing was kept */
  }
};

const keepable = (element) => element.name && !never.includes(element.type);
const isTicked = (element) => (["checkbox", "radio"].includes(element.type) ? element.checked : null);
const fieldsOf = (form) => [...form.elements].filter(keepable);
const read = (form) => fieldsOf(form).map((element) => [element.name, element.value, isTicked(element)]);

const restore = (form, values, key) => {
  const pending = [...values];
  for (const element of fieldsOf(form)) {
    const at = pending.findIndex(
      ([name, value, ticked]) => name === element.name && (ticked === null || value === element.value),
    );
    if (at < 0) continue;
    const [[, value, ticked]] = pending.splice(at, 1);
    if (ticked === null) element.value = value;
    else element.checked = ticked;
  }
  say(form, key);
};

const say = (form, key) => {
  const note = Object.assign(document.createElement("p"), { className: "kept-note" });
  note.setAttribute("role", "status");
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: "btn btn-link btn-sm",
    textContent: "Repartir du formulaire enregistré",
  });
  button.addEventListener("click", () => {
    form.reset();
    forget(key);
    note.remove();
  });
  note.append("Votre saisie interrompue a été retrouvée. ", button);
  form.prepend(note);
};

const keep = (form, key) => {
  const copy = stored(key);
  const redisplayed = form.querySelector(".error-summary, [aria-invalid='true']");
  // A refused form was not accepted: its text stays, even when nobody touches it again.
  if (redisplayed) store(key, { values: read(form) });
  else if (copy && JSON.stringify(copy.values) !== JSON.stringify(read(form))) restore(form, copy.values, key);
  form.addEventListener("input", () => store(key, { values: read(form) }));
  form.addEventListener("submit", () => store(key, { values: read(form), sent: true }));
  form.addEventListener("reset", () => forget(key));
};

const forgetTheRest = (keys) => {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith("kept:")) continue;
    const ofAnotherAgent = !key.startsWith(prefix);
    if (ofAnotherAgent || (!keys.has(key) && stored(key)?.sent)) forget(key);
  }
};

if (agent) {
  const keys = new Set();
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const key = prefix + form.dataset.keep;
    keys.add(key);
    keep(form, key);
  }
  forgetTheRest(keys);
}
