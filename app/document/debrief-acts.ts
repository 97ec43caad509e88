/**
 * On a debrief and a case draft: an answer is saved while it is written, and nothing half typed is lost. Until the server has said that
 * it is kept, the words also lie in this browser. All of it works by the button without this.
 */
type Area = HTMLTextAreaElement;

const form = document.querySelector<HTMLFormElement>("form[data-saves]");
const areas = form ? [...form.querySelectorAll<Area>("textarea[name]")] : [];
const said = form?.querySelector("output");
const place = (area: Area) => `chuanzhen:${form?.dataset.saves}:${area.name}`;

/** A browser may refuse to keep anything (private windows): then the button is left. */
function kept<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

const dirty = new Set<Area>();
let timer = 0;

function tell(word: "saving" | "saved" | "kept"): void {
  if (!said) return;
  said.textContent = form?.dataset[word] ?? "";
  said.classList.toggle("saved-not", word === "kept");
}

async function save(): Promise<void> {
  clearTimeout(timer);
  if (!form || dirty.size === 0) return;
  const sent = [...dirty].map((area) => ({ area, words: area.value }));
  dirty.clear();
  tell("saving");
  const body = new URLSearchParams({ act: form.dataset.savesAs ?? "reflect" });
  for (const { area, words } of sent) body.set(area.name, words);
  try {
    // keepalive: the page may be on its way out
    const answer = await fetch(location.pathname, { method: "POST", body, keepalive: true });
    if (!answer.ok) throw new Error(answer.statusText);
    for (const { area, words } of sent) if (area.value === words) kept(() => localStorage.removeItem(place(area)));
    tell("saved");
  } catch {
    for (const { area } of sent) dirty.add(area);
    tell("kept");
    timer = window.setTimeout(save, 8000);
  }
}

for (const area of areas) {
  const before = kept(() => localStorage.getItem(place(area)));
  if (before === area.value) kept(() => localStorage.removeItem(place(area)));
  else if (before !== null) {
    area.value = before;
    dirty.add(area);
  }
  area.addEventListener("input", () => {
    kept(() => localStorage.setItem(place(area), area.value));
    dirty.add(area);
    clearTimeout(timer);
    timer = window.setTimeout(save, 1200);
  });
  area.addEventListener("blur", () => void save());
}
form?.addEventListener("submit", () => {
  clearTimeout(timer);
  dirty.clear(); // the copies stay until the page comes back with the same words
});
if (dirty.size > 0) void save();
addEventListener("online", () => void save());
addEventListener("pagehide", () => void save());
document.addEventListener("visibilitychange", () => {
  if (document.hidden) void save();
});

/** Text areas grow with their words where the style sheet alone can't do it. */
if (!CSS.supports("field-sizing", "content")) {
  for (const area of document.querySelectorAll<Area>("textarea[data-grows]")) {
    const grow = () => {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 2}px`;
    };
    area.addEventListener("input", grow);
    grow();
  }
}

/** A link to what is folded away opens the fold. */
function unfold(): void {
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target?.closest(".debrief")) return;
  const folds: HTMLDetailsElement[] = [];
  for (let at: Element | null | undefined = target; at; at = at.parentElement?.closest("details"))
    if (at instanceof HTMLDetailsElement && !at.open) folds.push(at);
  const own = target.querySelector<HTMLDetailsElement>(":scope > details");
  for (const fold of own ? [...folds, own] : folds) fold.open = true;
  if (folds.length > 0) target.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();

/** On paper every fold stands open, but for the decisions' own cards: the moments have theirs. */
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>(".debrief details:not(.pin, .decisions details)"))
    fold.open = true;
});
