import { expect, it } from "vitest";
import {
  codeIsOpen,
  codesMadeFor,
  endSession,
  makeCode,
  openSession,
  passwordHash,
  sessionPerson,
  setPassword,
  spendCode,
  sweepSessions,
} from "~/store/session.server";
import { onBothDrivers } from "../support/database";
import { moment, someone } from "../support/rehearsal-rows";

const plus = (minutes: number) => new Date(moment.getTime() + minutes * 60_000);

onBothDrivers((db) => {
  it("opens, ends and sweeps sessions", async () => {
    const person = await someone(db());
    await openSession(db(), { hash: "s1", person, at: moment, until: plus(10) });
    await openSession(db(), { hash: "s2", person, at: moment, until: plus(20) });
    expect(await sessionPerson(db(), "s1", plus(9))).toBe(person);
    expect(await sessionPerson(db(), "s1", plus(10))).toBeNull();
    await endSession(db(), "s2");
    expect(await sessionPerson(db(), "s2", moment)).toBeNull();
    await sweepSessions(db(), plus(30));
    expect(await sessionPerson(db(), "s1", moment)).toBeNull();
  });

  it("ends the other sessions when a password is set", async () => {
    const person = await someone(db());
    for (const hash of ["here", "elsewhere"]) await openSession(db(), { hash, person, at: moment, until: plus(10) });
    await setPassword(db(), { person, hash: "p1", at: moment });
    expect(await sessionPerson(db(), "here", moment)).toBeNull();
    for (const hash of ["here", "elsewhere"]) await openSession(db(), { hash, person, at: moment, until: plus(10) });
    await setPassword(db(), { person, hash: "p2", at: moment, keep: "here" });
    expect(await sessionPerson(db(), "here", moment)).toBe(person);
    expect(await sessionPerson(db(), "elsewhere", moment)).toBeNull();
    expect(await passwordHash(db(), person)).toBe("p2");
    expect(await passwordHash(db(), await someone(db()))).toBeNull();
  });

  it("takes a code once, before it ends, for its own person", async () => {
    const [person, other] = [await someone(db()), await someone(db())];
    await makeCode(db(), { person, hash: "code", madeBy: null, at: moment, until: plus(10) });
    expect(await codeIsOpen(db(), person, "code", plus(9))).toBe(true);
    expect(await codeIsOpen(db(), person, "code", plus(11))).toBe(false);
    expect(await codeIsOpen(db(), other, "code", moment)).toBe(false);
    expect(await spendCode(db(), { person: other, code: "code", password: "x", at: moment })).toBe(false);
    await openSession(db(), { hash: "thief", person, at: moment, until: plus(10) });
    const twice = await Promise.all(
      ["a", "b"].map((password) => spendCode(db(), { person, code: "code", password, at: plus(1) })),
    );
    expect(twice.toSorted()).toEqual([false, true]);
    expect(await codeIsOpen(db(), person, "code", plus(1))).toBe(false);
    expect(await passwordHash(db(), person)).toBe(twice[0] ? "a" : "b");
    expect(await sessionPerson(db(), "thief", moment)).toBeNull();
  });

  it("voids the earlier code when a new one is made, and tells who made them", async () => {
    const [person, manager] = [await someone(db()), await someone(db(), "区管理员")];
    await makeCode(db(), { person, hash: "old", madeBy: null, at: moment, until: plus(10) });
    await makeCode(db(), { person, hash: "new", madeBy: manager, at: plus(1), until: plus(10) });
    expect(await codeIsOpen(db(), person, "old", plus(2))).toBe(false);
    expect(await codeIsOpen(db(), person, "new", plus(2))).toBe(true);
    await spendCode(db(), { person, code: "new", password: "x", at: plus(2) });
    expect(await codesMadeFor(db(), person, 5)).toEqual([
      { at: plus(1), by: "区管理员", used: true },
      { at: moment, by: null, used: false },
    ]);
  });
});
