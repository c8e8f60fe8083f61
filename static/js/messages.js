// Buttons of a page that only the browser can serve: close a message, print.

document.addEventListener("click", (event) => {
  // Messages stay until closed.
  const close = event.target.closest("[data-close]");
  if (close) {
    close.closest(".message").remove();
    document.getElementById("content")?.focus({ preventScroll: true });
  }
  if (event.target.closest("[data-print]")) window.print();
});
