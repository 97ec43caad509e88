import { type RefObject, useEffect, useState } from "react";

interface NumberKeysOptions {
  on: boolean;
  values: readonly string[];
  choose: (value: string) => void;
  box: RefObject<HTMLElement | null>;
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches("input:not([type=radio]), textarea, select") || target.isContentEditable);

/**
 * 1–n picks, Enter confirms. They sleep while somebody types or an input method is at work, in a dialog, and with
 * Ctrl, Alt or Meta down.
 * @returns whether they are worth showing: there is a keyboard and a pointer
 */
export function useNumberKeys({ on, values, choose, box }: NumberKeysOptions): boolean {
  const [fine, setFine] = useState(false);
  useEffect(() => setFine(matchMedia("(pointer: fine)").matches), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
      if (document.querySelector("dialog[open]")) return;
      const value = values[Number(event.key) - 1];
      if (value !== undefined) {
        event.preventDefault();
        choose(value);
        box.current
          ?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(value)}"]`)
          ?.focus({ preventScroll: true });
        return;
      }
      const free =
        event.target === document.body || (event.target instanceof Node && box.current?.contains(event.target));
      if (event.key !== "Enter" || !free || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      box.current?.querySelector("form")?.requestSubmit();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
  return fine;
}
