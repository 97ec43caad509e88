import type { Person } from "~/engine/academy";
import { foldCase } from "~/engine/case-study-machine";
import { ASK_AFTER } from "~/engine/cycle";
import type { GoOn } from "~/engine/go-on";
import { listCases } from "~/store/case-list.server";
import { caseEventsOf } from "~/store/case-study.server";
import { askedOfMe, casesToReview } from "./case-study-review.server";
import { house } from "./house.server";

const looked = 10;

/** Drafts to write on, a case to look at for somebody else, and once, after a month: 用上了吗？ */
export async function caseItems(person: Person): Promise<GoOn[]> {
  const { db } = house();
  const own = await listCases(db, {
    author: person.id,
    states: ["draft", "changes-asked", "approved"],
    limit: looked,
  });
  const writing = own.filter(({ state }) => state !== "approved");
  const drafts = writing.map(
    ({ slug, title, state }): GoOn => ({
      kind: state === "changes-asked" ? "case-changes" : "case-study",
      href: `/cases/${slug}/draft`,
      title,
    }),
  );
  const old = own.filter(({ state, at }) => state === "approved" && Date.now() - at.getTime() >= ASK_AFTER);
  const asks = await Promise.all(old.map(async (one) => ((await isTold(one.id)) ? [] : [one])));
  const used = asks.flat().map(({ slug, title }): GoOn => ({ kind: "case-used", href: `/cases/${slug}#used`, title }));
  const [first] = await casesToReview(person, 1);
  const review = first
    ? [{ kind: "case-review" as const, href: `/cases/${first.slug}/review`, title: first.title }]
    : [];
  const pending = (await askedOfMe(person)).find(({ answer }) => answer === "asked");
  const asked = pending ? [{ kind: "case-consent" as const, href: "/cases#asked", title: pending.words }] : [];
  return [...review, ...asked, ...drafts, ...used];

  async function isTold(id: number) {
    return foldCase(await caseEventsOf(db, id)).told;
  }
}
