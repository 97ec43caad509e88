import { useEffect, useState } from "react";
import { keep, kept } from "./kept";

export type Draft = { choice?: string | undefined; words: string };

/** What is half chosen and half typed, by beat and visit: it survives a reload, a call, a refusal. */
export function useDraft(name: string): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>({ words: "" });
  useEffect(() => setDraft(kept<Draft>(name) ?? { words: "" }), [name]);
  return [
    draft,
    (next) => {
      setDraft(next);
      keep(name, next.choice || next.words ? next : undefined);
    },
  ];
}
