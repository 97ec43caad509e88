import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { inTree, lineOf, type Person, type Right, type Site, usualPreferences } from "~/engine/academy";
import { type Ask, mayNot, permissions, type Verb } from "~/engine/permission";

const sites: Site[] = [
  { id: "corner", name: "青桐苑居民区", tier: "corner", parent: "street" },
  { id: "district", name: "区旗舰店", tier: "flagship", parent: null },
  { id: "street", name: "云汀街道", tier: "chain", parent: "district" },
  { id: "other", name: "北滨街道", tier: "chain", parent: "district" },
];

type Row = { person: string; verb: Verb; about?: string; may: string | boolean };
const rows = parse(readFileSync("tests/tables/permissions.yaml", "utf8")) as Row[];

function personOf(text: string): Person | null {
  if (text === "nobody") return null;
  const appointments = (text === "left" ? [] : text.split("+")).map((part) => {
    const [right, id] = part.split("@");
    const site = sites.find((one) => one.id === id);
    if (!site) throw new Error(`no site ${id}`);
    return { site: site.id, siteName: site.name, tier: site.tier, right: right as Right };
  });
  return { id: "me", name: "姚敏", appointments, preferences: usualPreferences };
}

function askOf({ verb, about = "" }: Row): Ask {
  const learner = about === "own" ? "me" : "somebody";
  const lines = about
    .split("+")
    .filter(Boolean)
    .map((id) => lineOf(sites, id));
  switch (verb) {
    case "read-lesson":
      return { verb, open: about === "open" };
    case "answer-quiz":
    case "play-scenario":
    case "change-own-preferences":
      return { verb };
    case "read-own-rehearsal":
      return { verb, learner };
    case "read-debrief":
    case "coach-rehearsal":
    case "overrule-level":
      return { verb, learner, invited: about === "invited" };
    case "write-case":
    case "consent-to-quote":
      return { verb, learner };
    case "read-case":
      return { verb, open: about === "open", inside: about === "" || about === "open" ? null : (lines[0] ?? null) };
    case "review-case":
      return about === "own"
        ? { verb, learner, line: lineOf(sites, "corner") }
        : { verb, learner: "somebody", line: lines[0] ?? [] };
    default:
      return { verb, sites: lines };
  }
}

describe("who may do what (tests/tables/permissions.yaml)", () => {
  for (const row of rows) {
    it(`${row.person} · ${row.verb}${row.about ? ` · ${row.about}` : ""} · ${row.may}`, () => {
      expect(mayNot(personOf(row.person), askOf(row))?.because ?? "yes").toBe(row.may);
    });
  }

  it("has rows for every verb", () => {
    expect(new Set(rows.map((row) => row.verb))).toEqual(new Set(Object.keys(permissions)));
  });

  it("lets no manager into any rehearsal but their own, whatever else they are and whoever invites them", () => {
    for (const right of ["learner", "mentor", "trainer", "expert"]) {
      for (const verb of ["read-own-rehearsal", "read-debrief", "coach-rehearsal", "overrule-level"] as const) {
        for (const about of ["other", "invited"]) {
          const refused = mayNot(
            personOf(`manager@corner+${right}@corner`),
            askOf({ verb, about, person: "", may: "" }),
          );
          expect(refused).toEqual({ code: "not-yours", because: "managers-do-not-read" });
        }
      }
    }
  });

  it("takes a rehearsal whose learner was erased for somebody else's", () => {
    expect(mayNot(personOf("learner@corner"), { verb: "read-debrief", learner: null, invited: false })?.because).toBe(
      "only-coaches",
    );
  });
});

describe("the academy's tree", () => {
  it("gives the line from a site up, and ends on a circle", () => {
    expect(lineOf(sites, "corner")).toEqual(["corner", "street", "district"]);
    expect(lineOf(sites, "nowhere")).toEqual([]);
    expect(lineOf([{ id: "a", name: "", tier: "corner", parent: "a" }], "a")).toEqual(["a"]);
  });

  it("puts each site under its parent", () => {
    expect(inTree(sites).map((site) => site.id)).toEqual(["district", "street", "corner", "other"]);
  });
});
