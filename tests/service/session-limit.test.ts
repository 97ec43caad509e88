import { expect, it } from "vitest";
import { countTry, wasRight } from "~/service/session-limit.server";

it("lets a class behind one router in, though somebody there has used up their own tries", async () => {
  const router = "10.3.0.1";
  for (let n = 0; n < 5; n++) expect(await countTry("QT1002", router)).toBeNull();
  expect(await countTry("QT1002", router)).toEqual({ code: "too-many", minutes: 10 });
  for (let n = 0; n < 60; n++) {
    expect(await countTry(`PUPIL${n}`, router)).toBeNull();
    await wasRight(`PUPIL${n}`, router);
  }
});

it("does not count a right one, however often somebody comes back", async () => {
  for (let n = 0; n < 400; n++) {
    expect(await countTry("QT1001", "10.3.0.2")).toBeNull();
    await wasRight("QT1001", "10.3.0.2");
  }
});

it("refuses an account that is tried from everywhere, after forty in an hour", async () => {
  for (let n = 0; n < 40; n++) expect(await countTry("SX1008", `10.4.0.${n}`)).toBeNull();
  expect(await countTry("SX1008", "10.4.1.1")).toEqual({ code: "too-many", minutes: 60 });
  expect(await countTry("SX1009", "10.4.1.1")).toBeNull();
});

it("does not let refused tries from one address use up the account for its owner elsewhere", async () => {
  for (let n = 0; n < 100; n++) await countTry("LW1006", "10.5.0.1");
  expect(await countTry("LW1006", "10.5.0.2")).toBeNull();
});

it("refuses an address that tries account after account, after three hundred in ten minutes", async () => {
  for (let n = 0; n < 300; n++) expect(await countTry(`GUESS${n}`, "10.6.0.1")).toBeNull();
  expect(await countTry("GUESS300", "10.6.0.1")).toMatchObject({ code: "too-many" });
});
