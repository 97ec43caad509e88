import type { Line, Person, Right } from "./academy";

/** What somebody wants to do, with what the answer hangs on. */
export type Ask =
  | { verb: "read-lesson"; open: boolean } // open: lessons can be read without signing in
  | { verb: "answer-quiz" | "play-scenario" | "change-own-preferences" }
  | { verb: "read-own-rehearsal"; learner: string | null }
  | { verb: "read-debrief" | "coach-rehearsal" | "overrule-level"; learner: string | null; invited: boolean }
  | { verb: "make-person" | "read-people"; sites: readonly Line[] }
  | { verb: "make-code" | "erase-person"; sites: readonly Line[] }
  // open: it ships with the product, and lessons can be read without signing in. inside: the line of the site that keeps it to itself
  | { verb: "read-case"; open: boolean; inside: Line | null }
  | { verb: "write-case" | "consent-to-quote"; learner: string | null }
  | { verb: "review-case"; learner: string | null; line: Line };

export type Verb = Ask["verb"];

/** `because` is a key of the catalogues: people.mayNot. */
export type NotAllowed = {
  code: "signed-out" | "not-yours";
  because:
    | "signed-out"
    | "no-appointment"
    | "only-your-own"
    | "managers-do-not-read"
    | "only-coaches"
    | "only-when-invited"
    | "only-managers"
    | "only-your-sites"
    | "only-reviewers"
    | "only-cases-below"
    | "not-your-own-case"
    | "only-inside";
};

type Rule = {
  rights: readonly Right[];
  /** anyone: whoever has one of the rights. self: the learner alone. invited: coaches the learner asked.
   *  below: the right is held at each of the sites or above it. inside: anyone, or only those of the site that keeps it.
   *  others below: somebody else's, of a site at which the right is held or of one below it. */
  to: "anyone" | "self" | "invited" | "self or invited" | "below" | "inside" | "others below";
};

const everyRight: readonly Right[] = ["learner", "mentor", "trainer", "expert", "manager"];
const coaches: readonly Right[] = ["mentor", "trainer", "expert"];

/** The one table. 演练只用来学，不用来考核: no line lets a manager into a rehearsal. */
export const permissions: Record<Verb, Rule> = {
  "read-lesson": { rights: everyRight, to: "anyone" },
  "answer-quiz": { rights: everyRight, to: "anyone" },
  "play-scenario": { rights: everyRight, to: "anyone" },
  "change-own-preferences": { rights: [], to: "self" },
  "read-own-rehearsal": { rights: [], to: "self" },
  "read-debrief": { rights: coaches, to: "self or invited" },
  "coach-rehearsal": { rights: coaches, to: "invited" },
  "overrule-level": { rights: ["trainer", "expert"], to: "invited" },
  "read-people": { rights: ["manager"], to: "below" },
  "make-person": { rights: ["manager"], to: "below" },
  // Every site of the person: or a corner's manager could let themselves into an account of the district's.
  "make-code": { rights: ["manager"], to: "below" },
  // At the person's request. Nothing of what they keep is shown to whoever does it.
  "erase-person": { rights: ["manager"], to: "below" },
  // What stands in the library has no names in it and was agreed to: managers may read it like anybody.
  "read-case": { rights: everyRight, to: "inside" },
  "write-case": { rights: [], to: "self" },
  "consent-to-quote": { rights: [], to: "self" },
  "review-case": { rights: ["mentor", "expert"], to: "others below" },
};

/** null is yes. */
export function mayNot(person: Person | null, ask: Ask): NotAllowed | null {
  if ((ask.verb === "read-lesson" || ask.verb === "read-case") && ask.open) return null;
  if (!person) return { code: "signed-out", because: "signed-out" };
  const { rights, to } = permissions[ask.verb];
  if (to === "below") return "sites" in ask ? overSites(person, ask.sites) : no("only-your-sites");
  if (to === "anyone")
    return person.appointments.some(({ right }) => rights.includes(right)) ? null : no("no-appointment");
  if (ask.verb === "read-case") return insideOf(person, ask.inside);
  if (ask.verb === "review-case") return overCase(person, ask);
  const own = !("learner" in ask) || ask.learner === person.id;
  if (to === "self") return own ? null : asAnother(person, "only-your-own");
  if (to === "self or invited" && own) return null;
  if (own) return no("only-coaches"); // nobody coaches or judges themselves
  const refused = asAnother(person, "only-coaches");
  if (refused.because === "managers-do-not-read") return refused;
  if (!person.appointments.some(({ right }) => rights.includes(right))) return refused;
  return "invited" in ask && ask.invited ? null : no("only-when-invited");
}

/** Somebody who manages any site is refused another's rehearsal, invited or not: an invitation can be pressed for. */
function asAnother(person: Person, because: NotAllowed["because"]): NotAllowed {
  return no(person.appointments.some(({ right }) => right === "manager") ? "managers-do-not-read" : because);
}

function overSites(person: Person, sites: readonly Line[]): NotAllowed | null {
  const managed = person.appointments.filter(({ right }) => right === "manager").map(({ site }) => site);
  if (managed.length === 0) return no("only-managers");
  const covered = sites.length > 0 && sites.every((line) => line.some((site) => managed.includes(site)));
  return covered ? null : no("only-your-sites");
}

/** Of a case that stays inside: those appointed at its site, and coaches of the sites above it. */
function insideOf({ appointments }: Person, inside: Line | null): NotAllowed | null {
  if (appointments.length === 0) return no("no-appointment");
  if (inside === null) return null;
  const [here] = inside;
  const may = appointments.some(
    ({ site, right }) => site === here || (coaches.includes(right) && inside.includes(site)),
  );
  return may ? null : no("only-inside");
}

/** Nobody judges their own; and a draft is as near to a rehearsal as its debrief, so no manager judges any. */
function overCase(person: Person, { learner, line }: { learner: string | null; line: Line }): NotAllowed | null {
  if (learner === person.id) return no("not-your-own-case");
  const refused = asAnother(person, "only-reviewers");
  if (refused.because === "managers-do-not-read") return refused;
  const { rights } = permissions["review-case"];
  const held = person.appointments.filter(({ right }) => rights.includes(right));
  if (held.length === 0) return refused;
  return held.some(({ site }) => line.includes(site)) ? null : no("only-cases-below");
}

function no(because: NotAllowed["because"]): NotAllowed {
  return { code: "not-yours", because };
}
