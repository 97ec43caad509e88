import { expect, it } from "vitest";
import { seededDice } from "~/engine/scenario-play";
import { goOn } from "~/service/go-on.server";
import { freshRow } from "~/service/rehearsal-seat.server";
import { leftHalfDone } from "~/service/today.server";
import { reflect } from "~/store/reflection.server";
import { moment } from "../support/rehearsal-rows";
import { inBothHouses, learner, playOut, started } from "../support/rehearse";

inBothHouses((house) => {
  it("the day shows what is half done now, however often it was asked before", async () => {
    const person = await learner(house());
    const agrees = async () => {
      for (let asked = 0; asked < 3; asked++) expect(await leftHalfDone(person)).toEqual(await goOn(person));
      return leftHalfDone(person);
    };
    expect(await agrees()).toEqual([]);
    const key = await started(person);
    expect(await agrees()).toMatchObject([{ kind: "rehearsal" }]);
    await playOut(person, key, seededDice(3));
    const after = await agrees();
    expect(after[0]?.kind).not.toBe("rehearsal");
    const row = await freshRow(key);
    await reflect(house().db, {
      rehearsal: row?.id ?? 0,
      person: person.id,
      question: 1,
      words: "先兜住今晚",
      at: moment,
    });
    expect(await agrees()).not.toContainEqual(expect.objectContaining({ kind: "debrief" }));
    expect(await leftHalfDone(await learner(house()))).toEqual([]);
  });

  it("the embedded database counts its writings and no readings; PostgreSQL, where others write too, counts none", async () => {
    const { db } = house();
    const before = db.writes();
    const person = await learner(house());
    const written = db.writes();
    await goOn(person);
    if (db.driver === "postgres") return expect([before, written, db.writes()]).toEqual([null, null, null]);
    expect(Number(written)).toBeGreaterThan(Number(before));
    expect(db.writes()).toBe(written);
  });
});
