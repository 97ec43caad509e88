import { type Lesson, type Passage, withoutCites } from "./lesson";
import type { DoorAnswer } from "./search";
import { unspaced } from "./search-text";

/** Where a line says whose it is, when it is not the reader's. */
const notYours =
  /轮不到|替不了|代不了|不归(?:我们|居委会|你)|居委会不|不是居委会|(?:由|让|请)[^，。；]{1,9}(?:定|认|指|改)|(?:归|交给)(?!谁)[^，。；]{2,9}|等该管的人|是[^，。；]{2,5}的事|罚不罚|靠执法/;

/** Only lines that stand by themselves: a sentence out of a step may mean its opposite alone. */
function line({ passages }: Lesson): string | null {
  const lines = (part: Passage["part"]) => passages.filter((one) => one.part === part).map(({ text }) => text);
  return [...lines("takeaway"), ...lines("remember")].find((text) => notYours.test(text)) ?? null;
}

/** Whole: what is right of it often comes before what is wrong. */
function pitfall({ passages }: Lesson): DoorAnswer["not"] {
  const at = passages.findIndex(({ part }) => part === "pitfall-say");
  const said = passages[at];
  const text = passages[at + 1];
  return said && text ? { kind: "pitfall", said: said.text, text: unspaced(withoutCites(text.text)) } : null;
}

/** The head of a lesson for somebody who stands at a door: fifteen seconds of reading. */
export function doorAnswer(lesson: Lesson): DoorAnswer | null {
  const first = lesson.passages.find(({ part }) => part === "step");
  if (!first) return null;
  const head = first.head ?? "";
  const text = unspaced(withoutCites(first.text).slice(head.length));
  const said = lesson.passages.find(({ part }) => part === "say");
  const not = line(lesson);
  return {
    call: lesson.meta.call,
    step: { head, text },
    say: said ? { to: said.to ?? "", when: said.when ?? "", text: unspaced(withoutCites(said.text)) } : null,
    not: not ? { kind: "yours", text: not } : pitfall(lesson),
  };
}
