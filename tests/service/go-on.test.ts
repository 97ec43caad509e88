import { expect, it } from "vitest";
import { seededDice } from "~/engine/scenario-play";
import { goOn } from "~/service/go-on.server";
import { freshRow } from "~/service/rehearsal-seat.server";
import { reflect } from "~/store/reflection.server";
import { moment } from "../support/rehearsal-rows";
import { inBothHouses, learner, playOut, started } from "../support/rehearse";

inBothHouses((house) => {
  it("leads back into an open play, then to its debrief until that is answered", async () => {
    const person = await learner(house());
    expect(await goOn(person)).toEqual([]);
    const key = await started(person);
    expect(await goOn(person)).toEqual([
      { kind: "rehearsal", href: `/rehearsals/${key}`, title: "一根线", at: "会前" },
    ]);
    expect(await goOn(await learner(house()))).toEqual([]);
    await playOut(person, key, seededDice(3));
    expect(await goOn(person)).toEqual([{ kind: "debrief", href: `/rehearsals/${key}/debrief`, title: "一根线" }]);
    const row = await freshRow(key);
    await reflect(house().db, {
      rehearsal: row?.id ?? 0,
      person: person.id,
      question: 1,
      words: "先兜住今晚",
      at: moment,
    });
    expect(await goOn(person)).toEqual([]);
  });
});
