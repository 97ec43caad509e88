import { expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import { allSites, makeSite } from "~/store/academy.server";
import { sqlState } from "~/store/db.server";
import {
  appoint,
  census,
  endAppointment,
  makePerson,
  peopleAt,
  personByAccount,
  personById,
  personRow,
  setPreferences,
  sitesOf,
} from "~/store/person.server";
import { onBothDrivers } from "../support/database";
import { moment, someone } from "../support/rehearsal-rows";

const later = new Date(moment.getTime() + 60_000);

onBothDrivers((db) => {
  it("keeps the academy as a tree in three tiers", async () => {
    await makeSite(db(), { id: "corner", name: "青桐苑居民区", tier: "corner", parent: null }, moment).then(
      () => expect.unreachable("a corner without a street"),
      (error: unknown) => expect(sqlState(error)).toBe("23514"),
    );
    await makeSite(db(), { id: "district", name: "区旗舰店", tier: "flagship", parent: null }, moment);
    await makeSite(db(), { id: "street", name: "云汀街道", tier: "chain", parent: "district" }, moment);
    await makeSite(db(), { id: "corner", name: "青桐苑居民区", tier: "corner", parent: "street" }, moment);
    expect((await allSites(db())).map((site) => site.id)).toEqual(["district", "street", "corner"]);
  });

  it("gives a person with the appointments that hold at a moment", async () => {
    const id = await someone(db(), "姚敏");
    await appoint(db(), { person: id, site: "corner", right: "learner", madeBy: null, at: moment });
    await appoint(db(), { person: id, site: "street", right: "mentor", madeBy: null, at: later });
    expect(await personById(db(), id, moment)).toEqual({
      id,
      name: "姚敏",
      preferences: usualPreferences,
      appointments: [{ site: "corner", siteName: "青桐苑居民区", tier: "corner", right: "learner" }],
    });
    expect((await personById(db(), id, later))?.appointments).toHaveLength(2);
    await endAppointment(db(), id, "corner", "learner", later);
    expect((await personById(db(), id, later))?.appointments.map((a) => a.right)).toEqual(["mentor"]);
    expect(await sitesOf(db(), id, later)).toEqual(["street"]);
    expect((await personById(db(), await someone(db()), moment))?.appointments).toEqual([]);
    expect(await personById(db(), "nobody", moment)).toBeNull();
  });

  it("finds an account by staff number or mobile, and keeps both unique", async () => {
    const person = {
      id: "p1",
      name: "程远",
      staffNumber: "YT0007",
      mobile: "13900000007",
      preferences: usualPreferences,
      demo: false,
      madeBy: null,
      at: moment,
    };
    await makePerson(db(), { ...person, appointment: { site: "corner", right: "learner" } });
    expect((await personByAccount(db(), "YT0007"))?.id).toBe("p1");
    expect((await personByAccount(db(), "13900000007"))?.id).toBe("p1");
    expect(await personByAccount(db(), "p1")).toBeNull();
    const twin = await makePerson(db(), { ...person, id: "p2", mobile: null }).catch((error: unknown) => error);
    expect(sqlState(twin)).toBe("23505");
    expect(await personRow(db(), "p2")).toBeNull();
  });

  it("makes no person whose appointment cannot be stored", async () => {
    const person = {
      id: "p3",
      name: "程远",
      staffNumber: "YT0008",
      mobile: null,
      preferences: usualPreferences,
      demo: false,
      madeBy: null,
      at: moment,
    };
    await expect(makePerson(db(), { ...person, appointment: { site: "nowhere", right: "learner" } })).rejects.toThrow();
    expect(await personRow(db(), "p3")).toBeNull();
  });

  it("lists the people of some sites by name, page by page, each once", async () => {
    await makeSite(db(), { id: "c2", name: "梧桐里居民区", tier: "corner", parent: "street" }, moment);
    for (const name of ["b", "a", "c", "a"]) {
      const id = await someone(db(), name);
      await appoint(db(), { person: id, site: "c2", right: "learner", madeBy: null, at: moment });
      if (name === "b") await appoint(db(), { person: id, site: "c2", right: "mentor", madeBy: null, at: moment });
    }
    const page = await peopleAt(db(), { sites: ["c2"], now: later, limit: 3 });
    expect(page.map((p) => p.name)).toEqual(["a", "a", "b"]);
    expect(page[2]?.appointments.map((a) => a.right)).toEqual(["learner", "mentor"]);
    const next = await peopleAt(db(), { sites: ["c2"], now: later, limit: 3, after: page[2]?.id });
    expect(next.map((p) => p.name)).toEqual(["c"]);
    expect(await peopleAt(db(), { sites: [], now: later, limit: 3 })).toEqual([]);
  });

  it("keeps preferences, and counts who is not of the demo", async () => {
    const before = await census(db());
    const id = await someone(db());
    await setPreferences(db(), id, { ...usualPreferences, textSize: "large" });
    expect((await personById(db(), id, moment))?.preferences.textSize).toBe("large");
    await makePerson(db(), {
      id: "demo",
      name: "演示",
      staffNumber: null,
      mobile: null,
      preferences: usualPreferences,
      demo: true,
      madeBy: null,
      at: moment,
    });
    expect(await census(db())).toEqual({ people: before.people + 2, notOfTheDemo: before.notOfTheDemo + 1 });
  });
});
