import { expect, it } from "vitest";
import { usualPreferences } from "~/engine/academy";
import { house } from "~/service/house.server";
import { ownRehearsals } from "~/service/rehearsal-own.server";
import { closeRehearsal } from "~/store/rehearsal.server";
import { inAHouse } from "../support/house";
import { moment, someone, someRehearsal } from "../support/rehearsal-rows";

inAHouse();

it("lists a person's own rehearsals, newest first, page by page, and nobody else's", async () => {
  const { db } = house();
  const id = await someone(db);
  const person = { id, name: "姚筱禾", appointments: [], preferences: usualPreferences };
  expect(await ownRehearsals(person, undefined)).toEqual({ rehearsals: [], before: null });
  await someRehearsal(db, await someone(db));
  for (let n = 0; n < 8; n++) await someRehearsal(db, id);
  const first = await ownRehearsals(person, undefined);
  expect(first.rehearsals.map(({ attempt, closed }) => [attempt, closed])).toEqual(
    [8, 7, 6, 5, 4, 3].map((attempt) => [attempt, false]),
  );
  const last = await ownRehearsals(person, first.before ?? undefined);
  expect(last.rehearsals.map(({ attempt }) => attempt)).toEqual([2, 1]);
  expect(last.before).toBeNull();
  const { id: rehearsal, key } = await someRehearsal(db, id);
  await closeRehearsal(db, rehearsal, moment, {});
  expect((await ownRehearsals(person, undefined)).rehearsals[0]).toMatchObject({ key, attempt: 9, closed: true });
});
