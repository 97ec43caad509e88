import type { Part, Parts } from "~/engine/case-study";
import { missingParts } from "~/engine/case-study";
import { around, type LeftOver, leftOversIn } from "~/engine/case-study-leftover";
import { quotedIn } from "~/engine/case-study-quote";
import type { Scenario } from "~/engine/scenario";
import { type ConsentAnswer, type CycleNote, consentsIn, namesIn, notesOfCycle } from "~/store/case-consent.server";
import { house } from "./house.server";

export type FoundLeftOver = LeftOver & { around: [string, string, string] };
export type Quoted = { note: string; name: string; words: string; answer: ConsentAnswer | "not-asked" };

/** What stands between a draft and its reader; nothing in any of them lets it go. */
export type CaseCheck = {
  missing: Part[];
  leftOvers: FoundLeftOver[];
  /** Coaches whose words are quoted, and what they said to it. */
  quoted: Quoted[];
};

export type Checked = { title: string; parts: Parts };

export async function checkCase(
  of: { id: number; cycle: number | null },
  draft: Checked,
  doc: Pick<Scenario, "roles" | "voices"> | null,
  known: readonly string[],
): Promise<CaseCheck> {
  const { db } = house();
  const text = [draft.title, ...Object.values(draft.parts)].join("\n");
  const names = [...(await namesIn(db, text)), ...namesOf(doc)];
  return {
    missing: missingParts(draft.parts),
    leftOvers: leftOversIn(draft, names, known).map((one) => ({
      ...one,
      around: around(one.where === "title" ? draft.title : draft.parts[one.where], one),
    })),
    quoted: await quotedBy(of, draft.parts),
  };
}

export const passes = ({ missing, leftOvers, quoted }: CaseCheck): boolean =>
  missing.length + leftOvers.length === 0 && quoted.every(({ answer }) => answer === "given");

async function quotedBy(of: { id: number; cycle: number | null }, parts: Parts): Promise<Quoted[]> {
  const { db } = house();
  const notes: CycleNote[] = of.cycle === null ? [] : await notesOfCycle(db, of.cycle);
  const quoted = quotedIn(parts, notes);
  if (quoted.length === 0) return [];
  const answers = await consentsIn(db, of.id);
  return quoted.map(({ id, name, words }) => ({ note: id, name, words, answer: answers.get(id) ?? "not-asked" }));
}

/** A role's name, and how it is addressed where that begins with the name: 陆经理, and not 居民代表. */
function namesOf(doc: Pick<Scenario, "roles" | "voices"> | null): string[] {
  return (doc?.roles ?? []).flatMap(({ name, call, title }) =>
    call !== title && call[0] === name[0] ? [name, call] : [name],
  );
}
