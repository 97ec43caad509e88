import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Person } from "~/engine/academy";
import { PARTS } from "~/engine/case-study";
import { seededDice } from "~/engine/scenario-play";
import { openCase } from "~/service/case-study.server";
import { beginCase, caseDoor } from "~/service/case-study-begin.server";
import { caseItems } from "~/service/case-study-go-on.server";
import { casesOfLesson, casesOfScenario } from "~/service/case-study-link.server";
import { answerConsent, askedOfMe, casesToReview, judgeCase, readForReview } from "~/service/case-study-review.server";
import * as write from "~/service/case-study-write.server";
import * as coach from "~/service/coach.server";
import { cycleView } from "~/service/cycle.server";
import { readDebrief } from "~/service/debrief.server";
import { erasePerson } from "~/store/erase.server";
import { inBothHouses, learner, playOut, started } from "../support/rehearse";

const why = (answer: unknown) => (answer as { because?: string } | null)?.because;
const states = async (person: Person, key: string) =>
  (await cycleView(person, "small", key)).steps.map(({ state }) => state);

inBothHouses((house) => {
  /** To its end, and until its row says so. */
  async function playToEnd(person: Person, key: string, seed: number) {
    await playOut(person, key, seededDice(seed), "我的话");
    await expect
      .poll(() => house().db.rows("select 1 from rehearsals where key = $1 and closed_at is not null", [key]))
      .toHaveLength(1);
  }

  async function played(name = "姚敏") {
    const person = await learner(house(), "learner", name);
    const key = await started(person);
    await playToEnd(person, key, 1);
    return { person, key };
  }

  async function begun() {
    const { person, key } = await played();
    await coach.saveReflections(person, key, [{ question: 3, words: "没有先去请人" }]);
    const door = await beginCase(person, key);
    if (!door || !("slug" in door) || !door.slug) throw new Error(JSON.stringify(door));
    return { person, key, slug: door.slug };
  }

  async function draftOf(person: Person, slug: string, known: string[] = []): Promise<write.DraftPage> {
    const page = await write.readDraft(person, slug, known);
    if (!page || !("parts" in page)) throw new Error(JSON.stringify(page));
    return page;
  }

  const submit = (person: Person, slug: string, known: string[] = []) =>
    write.submitCase(person, slug, { agrees: true, known });

  async function approved(mentor: Person, failed = false) {
    const one = await begun();
    const { title, parts } = await draftOf(one.person, one.slug);
    await write.saveDraft(one.person, one.slug, { title, failed, parts });
    expect(await submit(one.person, one.slug)).toEqual({ done: true });
    expect(await judgeCase(mentor, one.slug, { type: "approved", words: "", version: 1 })).toEqual({ done: true });
    return one;
  }

  it("goes through the four steps, each with who and when, whoever asks and however often", async () => {
    const person = await learner(house());
    const key = await started(person);
    expect(await states(person, key)).toEqual(["now", "later", "later", "later"]);
    expect(await caseDoor(person, key)).toMatchObject({ because: "play-first", slug: null });
    await playToEnd(person, key, 1);
    expect(await states(person, key)).toEqual(["done", "now", "open", "later"]);
    expect(await beginCase(person, key)).toMatchObject({ because: "look-back-first", slug: null });
    await coach.saveReflections(person, key, [{ question: 1, words: "先听" }]);
    await Promise.all([cycleView(person, "small", key), cycleView(person, "small", key)]);
    expect(await cycleView(person, "small", key)).toMatchObject({ caseHref: `/rehearsals/${key}/case` });
    expect(await states(person, key)).toEqual(["done", "done", "now", "open"]);
    const rows = await house().db.rows<{ type: string; by: string }>(
      "select e.type, e.by from cycle_events e join cycles c on c.id = e.cycle where c.person = $1 order by e.seq",
      [person.id],
    );
    expect(rows).toEqual([
      { type: "simulated", by: person.id },
      { type: "coached", by: person.id },
    ]);
  });

  it("opens the case after a second try too, though no question was answered", async () => {
    const { person, key } = await played();
    await playToEnd(person, await started(person), 2);
    expect(await states(person, key)).toEqual(["done", "open", "now", "open"]);
  });

  it("shows the learner the steps on the debrief, and a coach none", async () => {
    const { person, key } = await played();
    expect(await readDebrief(person, key)).toMatchObject({ cycle: { steps: [{ state: "done" }, {}, {}, {}] } });
    const mentor = await learner(house(), "mentor", "潘老师");
    await coach.inviteCoach(person, key, mentor.id);
    expect(await readDebrief(mentor, key)).toMatchObject({ cycle: null });
  });

  it("makes one case of two presses, from the log, with every sentence at its moment and roles for names", async () => {
    const { person, key } = await played();
    await coach.saveReflections(person, key, [{ question: 3, words: "沈书记没有先去请人" }]);
    const [one, two] = await Promise.all([beginCase(person, key), beginCase(person, key)]);
    const slug = one && "slug" in one ? (one.slug ?? "") : "";
    expect(two).toMatchObject({ slug });
    const draft = await draftOf(person, slug);
    for (const part of PARTS) {
      const lines = draft.parts[part].split("\n").filter(Boolean);
      expect(lines.length, part).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/〔\d+〕$/u);
    }
    const text = Object.values(draft.parts).join("");
    for (const name of ["沈岚", "沈书记", "顾长庚", "魏小满", "青桐苑"]) expect(text).not.toContain(name);
    expect(text).toContain("居民区党总支书记没有先去请人");
    expect(text).toContain("我的话");
    const debrief = await readDebrief(person, key);
    if (!debrief || !("debrief" in debrief)) throw new Error("no debrief");
    const places = new Set([...debrief.debrief.decisions, ...debrief.debrief.moments].map(({ place }) => place));
    expect(draft.moments.every((moment) => moment.key === key && places.has(moment.place))).toBe(true);
    expect(draft.check).toEqual({ missing: [], leftOvers: [], quoted: [] });
    expect(await states(person, key)).toEqual(["done", "done", "open", "now"]);
  });

  it("lets nobody but the author at the draft", async () => {
    const { slug } = await begun();
    const other = await learner(house());
    const mentor = await learner(house(), "mentor", "潘老师");
    expect(why(await write.readDraft(other, slug, []))).toBe("only-your-own");
    expect(why(await write.saveParts(mentor, slug, { focus: "我来写" }))).toBe("only-your-own");
    expect(await readForReview(mentor, slug, null)).toBeNull();
    expect(await openCase({ person: other, open: false }, slug)).toBeNull();
    expect(await write.readDraft(other, "no-such-case", [])).toBeNull();
  });

  it("keeps parts one by one, and each line end the same", async () => {
    const { person, slug } = await begun();
    await Promise.all([
      write.saveParts(person, slug, { focus: "吵的是租金  \r\n两头都不坏" }),
      write.saveParts(person, slug, { outcome: "静了十二天" }),
    ]);
    expect((await draftOf(person, slug)).parts).toMatchObject({
      focus: "吵的是租金\n两头都不坏",
      outcome: "静了十二天",
    });
  });

  it("hands nothing in with a telephone or house number, a name or an empty part, and says where", async () => {
    const { person, slug } = await begun();
    const named = await learner(house(), "learner", "欧阳白");
    await write.saveParts(person, slug, { practice: "找欧阳白，13812345678，住 3号楼502室。", grounds: " 〔1〕" });
    expect(await submit(person, slug)).toEqual({ done: false });
    const { check } = await draftOf(person, slug);
    expect(check.missing).toEqual(["grounds"]);
    expect(check.leftOvers.map(({ where, kind, text }) => [where, kind, text])).toEqual([
      ["practice", "name", named.name],
      ["practice", "phone", "13812345678"],
      ["practice", "house", "3号楼502室"],
    ]);
    await write.saveParts(person, slug, { practice: "求个欧阳白。", grounds: "惯例" });
    expect(await submit(person, slug)).toEqual({ done: false });
    expect(await write.submitCase(person, slug, { agrees: false, known: ["欧阳白"] })).toEqual({ done: false });
    expect(await submit(person, slug, ["欧阳白"])).toEqual({ done: true });
  });

  it("asks a coach whose words are quoted, and waits for the answer", async () => {
    const { person, key } = await played();
    const mentor = await learner(house(), "mentor", "潘老师");
    await coach.inviteCoach(person, key, mentor.id);
    const words = "先上门把老人请到，再开会谈合同。";
    await coach.pinNote(mentor, key, { id: randomUUID(), place: 0, words });
    const door = await beginCase(person, key);
    const slug = door && "slug" in door ? (door.slug ?? "") : "";
    const { check, parts } = await draftOf(person, slug);
    expect(parts.reflection).toContain(`带教书记说：“${words}”`);
    expect(check.quoted).toMatchObject([{ name: "潘老师", answer: "not-asked" }]);
    expect(await submit(person, slug)).toEqual({ done: false });
    await write.askToQuote(person, slug);
    await write.askToQuote(person, slug);
    expect(await submit(person, slug)).toEqual({ done: false });
    const [asked, ...more] = await askedOfMe(mentor);
    expect([asked?.words, asked?.answer, more.length]).toEqual([words, "asked", 0]);
    expect((await caseItems(mentor)).map(({ kind }) => kind)).toContain("case-consent");
    const stranger = await learner(house(), "mentor", "别的老师");
    const yes = { note: asked?.note ?? "", answer: "given" as const };
    expect(why(await answerConsent(stranger, slug, yes))).toBe("only-your-own");
    await answerConsent(mentor, slug, { ...yes, answer: "refused" });
    expect(await submit(person, slug)).toEqual({ done: false });
    await answerConsent(mentor, slug, yes);
    expect(await submit(person, slug)).toEqual({ done: true });
  });

  it("is sent back, changed as another version, and approved into the library by a mentor of its site", async () => {
    const { person, key, slug } = await begun();
    const mentor = await learner(house(), "mentor", "潘老师");
    const { title, parts } = await draftOf(person, slug);
    await write.saveDraft(person, slug, { title, failed: false, parts });
    await submit(person, slug);
    expect((await casesToReview(mentor)).map((one) => one.slug)).toContain(slug);
    expect(await write.saveParts(person, slug, { focus: "偷偷改" })).toEqual({ done: false });
    await judgeCase(mentor, slug, { type: "commented", words: "先说一句", version: 1 });
    await judgeCase(mentor, slug, { type: "changes-asked", words: "做法里少了第一步", version: 1 });
    expect((await caseItems(person)).map(({ kind }) => kind)).toContain("case-changes");
    await write.saveParts(person, slug, { practice: "第一步先上门。〔1〕" });
    expect(await submit(person, slug)).toEqual({ done: true });
    const review = await readForReview(mentor, slug, null);
    expect(review).toMatchObject({ version: 2, versions: [2, 1], parts: { practice: "第一步先上门。〔1〕" } });
    expect(await readForReview(mentor, slug, 1)).not.toMatchObject({ parts: { practice: "第一步先上门。〔1〕" } });
    expect(await judgeCase(mentor, slug, { type: "approved", words: "", version: 1 })).toEqual({ done: false });
    expect(await judgeCase(mentor, slug, { type: "approved", words: "好", version: 2 })).toEqual({ done: true });
    const other = await learner(house());
    expect(await openCase({ person: other, open: false }, slug)).toMatchObject({
      kind: "case",
      mine: false,
      parts: { practice: "第一步先上门。〔1〕" },
    });
    expect(await states(person, key)).toEqual(["done", "done", "open", "done"]);
    expect(await casesOfScenario(other, { scenario: "small", practicum: "none" })).toContainEqual({
      slug,
      title: "一根线",
      failed: false,
    });
  });

  it("lets neither the author, nor a trainer, nor a manager judge it", async () => {
    const { person, slug } = await begun();
    await submit(person, slug);
    const yes = { type: "approved" as const, words: "", version: 1 };
    expect(why(await judgeCase(person, slug, yes))).toBe("not-your-own-case");
    expect(why(await judgeCase(await learner(house(), "trainer", "钟老师"), slug, yes))).toBe("only-reviewers");
    expect(why(await judgeCase(await learner(house(), "manager", "管站长"), slug, yes))).toBe("managers-do-not-read");
    const far: Person = await learner(house(), "mentor", "别处的");
    const elsewhere = { ...far, appointments: far.appointments.map((one) => ({ ...one, site: "demo-shuixing" })) };
    expect(why(await judgeCase(elsewhere, slug, yes))).toBe("only-cases-below");
  });

  it("keeps what did not work out inside its site", async () => {
    const mentor = await learner(house(), "mentor", "潘老师");
    const { slug } = await approved(mentor, true);
    const near = await learner(house());
    const far = { ...near, appointments: near.appointments.map((one) => ({ ...one, site: "demo-shuixing" })) };
    expect(await openCase({ person: near, open: false }, slug)).toMatchObject({ kind: "case", failed: true });
    expect(why(await openCase({ person: far, open: false }, slug))).toBe("only-inside");
    const links = (person: Person) => casesOfScenario(person, { scenario: "small", practicum: "none" });
    expect((await links(near)).map((one) => one.slug)).toContain(slug);
    expect((await links(far)).map((one) => one.slug)).not.toContain(slug);
  });

  it("asks once, after a month, whether it was of use, and keeps the line with the case", async () => {
    const mentor = await learner(house(), "mentor", "潘老师");
    const { person, slug } = await approved(mentor);
    const asks = async () => (await caseItems(person)).some(({ kind }) => kind === "case-used");
    expect(await asks()).toBe(false);
    await house().db.rows(
      `update case_events set at = at - interval '31 days' where type = 'approved'
        and case_study = (select id from case_studies where slug = $1)`,
      [slug],
    );
    expect(await asks()).toBe(true);
    expect(await openCase({ person, open: false }, slug)).toMatchObject({ asksUse: true, used: null });
    expect(await write.sayUsed(person, slug, "上个月真用上了")).toEqual({ done: true });
    expect(await write.sayUsed(person, slug, "再说一句")).toEqual({ done: false });
    expect(await asks()).toBe(false);
    expect(await openCase({ person: mentor, open: false }, slug)).toMatchObject({ used: "上个月真用上了" });
  });

  it("is withdrawn, also out of the library, and taken up again", async () => {
    const mentor = await learner(house(), "mentor", "潘老师");
    const { person, key, slug } = await approved(mentor);
    expect(await write.withdrawCase(person, slug)).toEqual({ done: true });
    expect(await openCase({ person: mentor, open: false }, slug)).toEqual({
      kind: "elsewhere",
      href: `/cases/${slug}/review`,
    });
    expect(await readForReview(mentor, slug, null)).toBeNull();
    expect(await casesOfLesson(mentor, "no-lesson")).toEqual([]);
    expect(await states(person, key)).toEqual(["done", "done", "now", "open"]);
    expect(await write.reopenCase(person, slug)).toEqual({ done: true });
    expect(await states(person, key)).toEqual(["done", "done", "open", "now"]);
  });

  it("begins another case once the first one stands", async () => {
    const mentor = await learner(house(), "mentor", "潘老师");
    const { person, key, slug } = await approved(mentor);
    expect(await caseDoor(person, key)).toMatchObject({ slug: null });
    await playToEnd(person, await started(person), 3);
    const door = await beginCase(person, key);
    expect(door).toMatchObject({ because: null });
    expect(door).not.toMatchObject({ slug });
    expect(await states(person, key)).toEqual(["done", "done", "done", "now"]);
  });

  it("forgets with its people: drafts, remarks, quotes and who wrote them", async () => {
    const { person: learnerOf, key } = await played("欧阳素");
    const mentor = await learner(house(), "mentor", "司马老师");
    await coach.inviteCoach(learnerOf, key, mentor.id);
    const words = "先上门把老人请到，再开会谈合同。";
    await coach.pinNote(mentor, key, { id: randomUUID(), place: 0, words });
    const door = await beginCase(learnerOf, key);
    const slug = door && "slug" in door ? (door.slug ?? "") : "";
    await write.askToQuote(learnerOf, slug);
    const [asked] = await askedOfMe(mentor);
    await answerConsent(mentor, slug, { note: asked?.note ?? "", answer: "given" });
    await submit(learnerOf, slug);
    await judgeCase(mentor, slug, { type: "changes-asked", words: "司马老师写的评语", version: 1 });
    const text = async () =>
      JSON.stringify(
        await house().db.rows(
          "select v.parts from case_versions v join case_studies c on c.id = v.case_study where c.slug = $1",
          [slug],
        ),
      );
    expect(await text()).toContain("先上门把老人请到");

    await erasePerson(house().db, mentor.id, new Date());
    expect(await text()).not.toContain("先上门把老人请到");
    expect((await draftOf(learnerOf, slug)).remarks).toMatchObject([
      { type: "submitted" },
      { type: "changes-asked", name: "", words: "" },
    ]);

    await erasePerson(house().db, learnerOf.id, new Date());
    expect(await text()).toBe("[]");
    const left = await house().db.rows(
      "select 1 from cycles where person = $1 union all select 1 from cycle_events where by = $1",
      [learnerOf.id],
    );
    expect(left).toEqual([]);
  });

  it("leaves a case in the library without its author", async () => {
    const mentor = await learner(house(), "mentor", "潘老师");
    const { person, slug } = await approved(mentor);
    await erasePerson(house().db, person.id, new Date());
    expect(await openCase({ person: mentor, open: false }, slug)).toMatchObject({ kind: "case", mine: false });
    const rows = await house().db.rows("select author from case_studies where slug = $1", [slug]);
    expect(rows).toEqual([{ author: null }]);
  });
});
