/** On a lesson: three lines go to a friend, and an answer appears where the question stood. Both work without this. */

document.addEventListener("click", async (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-share]");
  const lines = link && document.getElementById(link.dataset.share ?? "");
  if (!link || !lines || !(navigator.share || navigator.clipboard)) return; // the link opens the plain text
  event.preventDefault();
  const title = document.querySelector("h1")?.textContent ?? "";
  const said = [...lines.querySelectorAll("li")].map((line) => line.textContent);
  const text = [title, ...said].join("\n");
  try {
    if (navigator.share) return await navigator.share({ title, text });
    await navigator.clipboard.writeText(text);
    link.textContent = link.dataset.shared ?? "";
    link.setAttribute("role", "status");
  } catch (error) {
    // Closing the share sheet is a choice; anything else falls back to the plain text.
    if (!(error instanceof DOMException && error.name === "AbortError")) location.href = link.href;
  }
});

document.addEventListener("submit", async (event) => {
  const form = event.target as HTMLFormElement;
  const place = document.getElementById(form.dataset.answersInPlace ?? "");
  const { submitter } = event as SubmitEvent;
  if (!place || !(submitter instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const body = new URLSearchParams(
    [...new FormData(form)].map(([key, value]): [string, string] => [key, String(value)]),
  );
  body.set(submitter.name, submitter.value);
  submitter.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById(place.id);
    if (!fresh) throw new Error("no answer in the page");
    place.replaceWith(fresh);
    history.replaceState(null, "", answer.url);
    document.querySelector<HTMLElement>(`#${form.id} h3`)?.focus({ preventScroll: true });
  } catch {
    // As without a script: the browser sends the form and says what went wrong.
    submitter.removeAttribute("aria-busy");
    const kept = document.createElement("input");
    Object.assign(kept, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(kept);
    form.submit();
  }
});
