import { expect, it } from "vitest";
import { sqlState } from "~/store/db.server";
import {
  attemptsAt,
  closeRehearsal,
  createRehearsal,
  rehearsalById,
  rehearsalByKey,
  rehearsalsOf,
} from "~/store/rehearsal.server";
import { newestVersion, publishVersion, versionByHash } from "~/store/scenario.server";
import { holdSeat, leaveSeat, seatHoldersOf } from "~/store/seat.server";
import { onBothDrivers } from "../support/database";
import { moment, someone, someRehearsal } from "../support/rehearsal-rows";

onBothDrivers((db) => {
  it("finds a rehearsal by its key, and no other", async () => {
    const made = await someRehearsal(db());
    expect(await rehearsalByKey(db(), made.key)).toEqual(made);
    expect(await rehearsalByKey(db(), `${made.key}x`)).toBeNull();
    expect(await rehearsalById(db(), made.id)).toEqual(made);
  });

  it("numbers one person's attempts at one scenario, also when several open at once", async () => {
    const person = await someone(db());
    await Promise.all([someRehearsal(db(), person), someRehearsal(db(), person), someRehearsal(db(), person)]);
    const other = await someRehearsal(db(), person, "parking");
    expect(other.attempt).toBe(1);
    expect((await attemptsAt(db(), person, "flying-wire")).map((r) => r.attempt)).toEqual([3, 2, 1]);
    expect((await someRehearsal(db(), await someone(db()))).attempt).toBe(1);
  });

  it("keeps where a retry branched off", async () => {
    const first = await someRehearsal(db());
    const retry = await createRehearsal(db(), {
      key: `${first.key}-again`,
      version: first.version,
      scenario: first.scenario,
      compiler: 1,
      rules: 1,
      mode: "solo",
      openedBy: null,
      parent: { id: first.id, seq: 12 },
      at: moment,
    });
    expect([retry.parent, retry.parentSeq]).toEqual([first.id, 12]);
  });

  it("closes once", async () => {
    const { id, key } = await someRehearsal(db());
    await closeRehearsal(db(), id, moment, { ending: "settled" });
    await closeRehearsal(db(), id, new Date(moment.getTime() + 1000), { ending: "other" });
    const closed = await rehearsalByKey(db(), key);
    expect([closed?.closedAt, closed?.finalView]).toEqual([moment, { ending: "settled" }]);
  });

  it("lists what a person opened or sat in, newest first, page by page", async () => {
    const person = await someone(db());
    const own = [];
    for (let i = 0; i < 3; i++) own.push((await someRehearsal(db(), person)).id);
    const live = await someRehearsal(db());
    await holdSeat(db(), { rehearsal: live.id, seat: "chair", person, at: moment });
    await holdSeat(db(), { rehearsal: live.id, seat: "elder", person, at: moment });
    await someRehearsal(db(), await someone(db()));
    const newestFirst = [live.id, ...own.reverse()];
    const page = await rehearsalsOf(db(), person, { limit: 2 });
    expect(page.map((r) => r.id)).toEqual(newestFirst.slice(0, 2));
    const next = await rehearsalsOf(db(), person, { limit: 2, before: page[1]?.id });
    expect(next.map((r) => r.id)).toEqual(newestFirst.slice(2));
    expect(page[0]).not.toHaveProperty("finalView");
  });

  it("hands a seat over, and remembers who held it", async () => {
    const [first, second] = [await someone(db(), "甲"), await someone(db(), "乙")];
    const { id } = await someRehearsal(db());
    await holdSeat(db(), { rehearsal: id, seat: "chair", person: first, at: moment });
    await holdSeat(db(), { rehearsal: id, seat: "chair", person: second, at: moment });
    await holdSeat(db(), { rehearsal: id, seat: "elder", person: null, guest: "三楼住户", at: moment });
    expect((await seatHoldersOf(db(), id)).map(({ seat, name }) => [seat, name])).toEqual([
      ["chair", "乙"],
      ["elder", "三楼住户"],
    ]);
    await leaveSeat(db(), id, "chair", moment);
    expect((await seatHoldersOf(db(), id)).map(({ seat }) => seat)).toEqual(["elder"]);
  });

  it("never changes a published version", async () => {
    const version = {
      hash: "v1",
      scenario: "lift",
      document: { b: 1, a: [2] },
      compiler: 1,
      publishedAt: moment,
      checked: { ok: true },
    };
    await publishVersion(db(), version);
    await publishVersion(db(), { ...version, document: { changed: true } });
    expect(await versionByHash(db(), "v1")).toEqual(version);
    await publishVersion(db(), { ...version, hash: "v2", publishedAt: new Date(moment.getTime() + 1) });
    expect((await newestVersion(db(), "lift"))?.hash).toBe("v2");
    expect(await newestVersion(db(), "nothing")).toBeNull();
  });

  it("tells a broken constraint by its SQLSTATE", async () => {
    const wrong = createRehearsal(db(), {
      key: "k",
      version: "not published",
      scenario: "x",
      compiler: 1,
      rules: 1,
      mode: "solo",
      openedBy: null,
      at: moment,
    });
    expect(sqlState(await wrong.catch((error: unknown) => error))).toBe("23503");
  });
});
