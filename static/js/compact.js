// The choice of compact tables, remembered with the account, is shown without leaving the page.

document.addEventListener("htmx:afterRequest", (event) => {
  if (!event.target.matches?.("[data-compact-toggle]") || !event.detail.successful) return;
  const button = event.target.querySelector("button");
  const on = button.value === "1";
  document.documentElement.classList.toggle("compact", on);
  button.value = on ? "0" : "1";
  button.setAttribute("aria-pressed", String(on));
});
