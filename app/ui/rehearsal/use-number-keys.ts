import { type RefObject, useEffect, useState } from "react";
import { keep, kept } from "./kept";

interface NumberKeysOptions {
  on: boolean;
  values: readonly string[];
  choose: (value: string) => void;
  box: RefObject<HTMLElement | null>;
}

export interface NumberKeys {
  /** There is a keyboard and a pointer. */
  worth: boolean;
  off: boolean;
  turn: () => void;
}

const switchedOff = "number-keys-off";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches("input:not([type=radio]), textarea, select") || target.isContentEditable);

/**
 * 1–n picks, Enter confirms. They sleep while somebody types or an input method is at work, in a dialog, and with
 * Ctrl, Alt or Meta down.
 * Whoever talks to their machine can switch them off, and the browser remembers it.
 */
export function useNumberKeys({ on, values, choose, box }: NumberKeysOptions): NumberKeys {
  const [fine, setFine] = useState(false);
  const [off, setOff] = useState(false);
  useEffect(() => {
    setFine(matchMedia("(pointer: fine)").matches);
    setOff(kept<boolean>(switchedOff) ?? false);
  }, []);
  const turn = () => {
    keep(switchedOff, off ? undefined : true);
    setOff(!off);
  };
  useEffect(() => {
    if (!on || off) return;
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
  return { worth: fine, off, turn };
}
