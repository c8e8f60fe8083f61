// Says in French what allauth's passkey scripts would only write in the console.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const cancelled = ["NotAllowedError", "AbortError"].includes(event.detail.exception?.name);
  const text = cancelled
    ? "La clé n’a pas été utilisée : la demande a été annulée ou a trop duré. Recommencez, ou choisissez un autre moyen."
    : "La clé n’a pas pu être lue. Recommencez, ou choisissez un autre moyen de vous connecter.";
  let message = document.getElementById("passkey-error");
  if (!message) {
    message = Object.assign(document.createElement("p"), { id: "passkey-error", className: "message tone-refused" });
    message.setAttribute("role", "alert");
    document.querySelector("main h1").after(message);
  }
  message.textContent = text;
});
