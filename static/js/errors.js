// Errors are read first: their summary takes the focus, its links lead into the fields.

document.querySelector(".error-summary")?.focus();

document.addEventListener("click", (event) => {
  const link = event.target.closest(".error-summary a");
  const target = link && document.getElementById(link.hash.slice(1));
  if (!target) return;
  const fields = "input, select, textarea";
  const field = target.matches(fields) ? target : target.querySelector(fields);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: "center" });
});
