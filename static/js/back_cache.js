// A page that comes back from the browser's memory shows nothing before the server has answered again.

// Somebody else may be signed in by now, or nobody. It is hidden as it leaves, so that it does not flash when it returns.
const isOfAnAgent = () => Boolean(document.body.dataset.agent);

window.addEventListener("pagehide", (event) => {
  if (event.persisted && isOfAnAgent()) document.body.hidden = true;
});

window.addEventListener("pageshow", (event) => {
  if (!event.persisted || !isOfAnAgent()) return;
  document.body.hidden = true;
  document.title = "Trait d’union";
  location.reload();
});
