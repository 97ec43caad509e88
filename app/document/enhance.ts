// The only script of a document page (10 KB at most). Every form and link works without it.
import "./case-acts";
import "./debrief-acts";
import "./lesson-acts"; // first: what it answers in place is no longer sent as a page
import "./turn-acts";

/** A form is sent once, however often the button is pressed. */
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method === "dialog") return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  const button = (event as SubmitEvent).submitter;
  button?.setAttribute("aria-busy", "true");
});

/** Coming back through the browser's memory makes a form usable again. */
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
  }
});

/** `data-opens="id"` opens a dialog; `data-send-on-change` sends a form of choices at once. */
document.addEventListener("click", (event) => {
  const opener = (event.target as Element).closest<HTMLElement>("[data-opens]");
  const dialog = opener && document.getElementById(opener.dataset.opens ?? "");
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  dialog.showModal();
});
document.addEventListener("change", (event) => {
  (event.target as Element).closest<HTMLFormElement>("form[data-send-on-change]")?.requestSubmit();
});

/** A calm bar while there is no network; the words are in the page already. */
const bar = document.getElementById("offline");
const show = () => bar?.toggleAttribute("hidden", navigator.onLine);
addEventListener("online", show);
addEventListener("offline", show);
show();
