/** On a case draft: a moment is put where one is writing. Without this its mark is typed, and its title leads to it. */
const areas = [...document.querySelectorAll<HTMLTextAreaElement>(".case-form textarea")];
let last = areas[0];
for (const area of areas)
  area.addEventListener("focus", () => {
    last = area;
  });

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-inserts]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (!last) return;
    last.setRangeText(button.dataset.inserts ?? "", last.selectionStart, last.selectionEnd, "end");
    last.focus();
    last.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export {};
