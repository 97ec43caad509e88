import { eq } from "drizzle-orm";
import type { Person } from "~/engine/academy";
import { emptyParts } from "~/engine/case-study";
import { canonicalRoom, foldAll } from "~/engine/rehearsal";
import { seededDice } from "~/engine/scenario-play";
import type { House } from "~/service/house.server";
import { retryRehearsal } from "~/service/rehearsal-start.server";
import { readLog, roomAtStart } from "~/service/room-log.server";
import { addConsents } from "~/store/case-consent.server";
import { addCaseEvent, caseBySlug, createCase } from "~/store/case-study.server";
import { addNote, inviteCoach, overrule } from "~/store/coach.server";
import { addCycleEvents, openCycle } from "~/store/cycle.server";
import type { Database } from "~/store/db.server";
import { answerNote } from "~/store/note-answer.server";
import { appoint, makePerson } from "~/store/person.server";
import { answerQuiz } from "~/store/quiz.server";
import { reflect } from "~/store/reflection.server";
import { rehearsalByKey } from "~/store/rehearsal.server";
import { people, rehearsals } from "~/store/schema.server";
import { holdSeat } from "~/store/seat.server";
import { makeCode, openSession, setPassword } from "~/store/session.server";
import { moment } from "./rehearsal-rows";
import { good, learner, playOut, started } from "./rehearse";

/** What nobody else is called and nobody else has typed. Line ends of every kind, and what a JSON or SQL string must not trip over. */
export const traces = {
  name: "甪里留痕",
  staffNumber: "HENJI7788",
  mobile: "13977665544",
  words: `留痕的话：先听\n再说\u2028"引号" \\ 'it''s' 😀\t`,
  guest: "留痕的绰号",
  about: "说留痕的话",
};
/** In every one of them. */
export const trace = "留痕";

const until = new Date(moment.getTime() + 60_000_000);

/** Somebody who has left a trace wherever a trace can be left, beside somebody who has not. */
export async function fillHouse(house: House): Promise<{ marked: Person; other: Person }> {
  const { db } = house;
  const marked = await learner(house, "mentor", traces.name);
  const other = await learner(house, "mentor", "姚敏");
  const { id: person } = marked;
  await db.orm
    .update(people)
    .set({ staffNumber: traces.staffNumber, mobile: traces.mobile, madeBy: other.id })
    .where(eq(people.id, person));
  await signsIn(db, marked, other);

  const [own, others] = [await started(marked), await started(other)];
  await playOut(marked, own, seededDice(1), traces.words);
  await playOut(other, others, seededDice(2), "别人的话");
  const second = good(await retryRehearsal(marked, own, 3)).key;
  await playOut(marked, second, seededDice(3), traces.words);
  const [first, retry, coached] = [await idOf(db, own), await idOf(db, second), await idOf(db, others)];

  const at = moment;
  await holdSeat(db, { rehearsal: coached, seat: "observer", person, guest: traces.guest, at });
  await reflect(db, { rehearsal: first, person, question: 1, words: traces.words, at });
  await reflect(db, { rehearsal: coached, person: other.id, question: 1, words: "别人的反思", at });
  await answerQuiz(db, { person, lesson: "a-lesson", question: 0, option: 1, at });
  await inviteCoach(db, { rehearsal: coached, coach: person, invitedBy: other.id, at });
  await inviteCoach(db, { rehearsal: first, coach: other.id, invitedBy: person, at });
  await addNote(db, { id: "note-by-them", rehearsal: coached, seq: 1, author: person, words: traces.words, at });
  await addNote(db, { id: "note-on-them", rehearsal: first, seq: 1, author: other.id, words: traces.about, at });
  await answerNote(db, { note: "note-on-them", rehearsal: retry, place: 1, at });
  const judged = { criterion: "c", level: 2, at };
  await overrule(db, { ...judged, rehearsal: coached, because: traces.words, author: person });
  await overrule(db, { ...judged, rehearsal: first, because: traces.about, author: other.id });
  await writesCases(db, marked, other, first);
  return { marked, other };
}

async function signsIn(db: Database, marked: Person, other: Person) {
  const { id: person } = marked;
  await setPassword(db, { person, hash: `hash-${trace}`, at: moment });
  await openSession(db, { hash: `session-${trace}`, person, at: moment, until });
  await makeCode(db, { person, hash: `code-${trace}`, madeBy: other.id, at: moment, until });
  await makeCode(db, { person: other.id, hash: "code", madeBy: person, at: moment, until });
  await appoint(db, { person: other.id, site: "demo-luwei", right: "expert", madeBy: person, at: moment });
  await makePerson(db, {
    id: "made-here",
    name: "卫新",
    staffNumber: "WX0001",
    mobile: null,
    preferences: marked.preferences,
    demo: true,
    madeBy: person,
    at: moment,
  });
}

async function writesCases(db: Database, marked: Person, other: Person, rehearsal: number) {
  for (const author of [marked, other]) {
    const cycle = await openCycle(db, author.id, "small", moment);
    await addCycleEvents(db, cycle, author.id, [{ type: "simulated", at: moment.getTime(), rehearsal }]);
    const slug = author === marked ? "case-marked" : "case-other";
    const words = author === marked ? traces.words : "别人的案例";
    await createCase(db, {
      slug,
      cycle: cycle.id,
      scenario: "small",
      practicum: "flying-wire",
      lessons: [],
      site: "demo-qingtong",
      author: author.id,
      moments: [],
      draft: {
        title: author === marked ? words.slice(0, 9) : "另一份案例",
        failed: false,
        parts: { ...emptyParts(), practice: words },
      },
      at: moment,
    });
    const caseStudy = (await caseBySlug(db, slug))?.id ?? 0;
    await addCaseEvent(db, {
      caseStudy,
      seq: 1,
      type: "submitted",
      version: 1,
      by: author.id,
      known: [words],
      at: moment,
    });
    await addCaseEvent(db, {
      caseStudy,
      seq: 2,
      type: "commented",
      version: 1,
      by: marked.id,
      words: traces.words,
      at: moment,
    });
    await addConsents(db, [{ caseStudy, note: "note-on-them", answer: "given", by: marked.id, at: moment }]);
  }
}

async function idOf(db: Database, key: string): Promise<number> {
  const row = await rehearsalByKey(db, key);
  if (!row) throw new Error(`no rehearsal ${key}`);
  return row.id;
}

/** Every log of the database, folded to the end: rehearsal → the bytes of its room. */
export async function foldsOf(db: Database): Promise<Record<number, string>> {
  const rows = await db.orm.select().from(rehearsals).orderBy(rehearsals.id);
  const folds = await Promise.all(
    rows.map(async (row) => [row.id, canonicalRoom(foldAll(await roomAtStart(db, row), await readLog(db, row.id)))]),
  );
  return Object.fromEntries(folds);
}
