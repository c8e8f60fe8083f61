// A form is sent once: the second click waits for the first answer.

const buttonsOf = (form) => [...form.elements].filter((element) => element.type === "submit");

const release = (form) => {
  delete form.dataset.sent;
  for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled");
};

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true");
});

window.addEventListener("pageshow", () => {
  for (const form of document.forms) release(form);
});

document.addEventListener("htmx:afterRequest", (event) => {
  if (event.target.matches?.("form")) release(event.target);
});
