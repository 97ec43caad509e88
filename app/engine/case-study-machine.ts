import { initialTransition, setup, transition } from "xstate";

/** What becomes of a draft. Each is a row with who and when; words lie beside it, and nothing here branches on them. */
export const CASE_EVENTS = [
  "submitted",
  "commented",
  "changes-asked",
  "approved",
  "withdrawn",
  "reopened",
  "used",
] as const;
export type CaseEventType = (typeof CASE_EVENTS)[number];
export type CaseState = "draft" | "submitted" | "changes-asked" | "approved" | "withdrawn";

/** 草稿 → 已提交 → 要改 / 通过; the author may withdraw it at any time, also from the library, and begin again. */
export const caseMachine = setup({ types: { events: {} as { type: CaseEventType } } }).createMachine({
  id: "case-study",
  initial: "draft",
  states: {
    draft: { on: { submitted: "submitted", withdrawn: "withdrawn" } },
    submitted: {
      on: { commented: "submitted", "changes-asked": "changes-asked", approved: "approved", withdrawn: "withdrawn" },
    },
    "changes-asked": { on: { submitted: "submitted", commented: "changes-asked", withdrawn: "withdrawn" } },
    // Asked once: `used` is taken in the state that has not been answered yet.
    approved: {
      initial: "unasked",
      on: { withdrawn: "withdrawn" },
      states: { unasked: { on: { used: "told" } }, told: {} },
    },
    withdrawn: { on: { reopened: "draft" } },
  },
});

export type CaseFold = { state: CaseState; told: boolean; may: readonly CaseEventType[] };

export function foldCase(events: readonly { type: CaseEventType }[]): CaseFold {
  let [snapshot] = initialTransition(caseMachine);
  for (const { type } of events) [snapshot] = transition(caseMachine, snapshot, { type });
  const { value } = snapshot;
  const state = typeof value === "string" ? value : "approved";
  const may = CASE_EVENTS.filter((type) => snapshot.can({ type }));
  return { state, told: typeof value !== "string" && value.approved === "told", may };
}

/** The author writes while nobody is reading it. */
export const isOpen = ({ state }: CaseFold): boolean => state === "draft" || state === "changes-asked";
