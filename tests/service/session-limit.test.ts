import { expect, it } from "vitest";
import { countPinTry, countTry, wasRight } from "~/service/session-limit.server";

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

it("counts the addresses of one network as one: a machine has more of the long ones than there are PINs", async () => {
  for (let n = 0; n < 20; n++) expect(await countPinTry(`2001:db8:0:1::${n.toString(16)}`)).toBeNull();
  expect(await countPinTry("2001:db8::1:a:b:c:d")).toMatchObject({ code: "too-many" });
  expect(await countPinTry("2001:db8:0:2::1")).toBeNull();
  expect(await countPinTry("::ffff:10.7.0.1")).toBeNull();
  for (let n = 1; n < 20; n++) await countPinTry("::ffff:10.7.0.1");
  expect(await countPinTry("10.7.0.1")).toMatchObject({ code: "too-many" });
  expect(await countPinTry("::ffff:10.7.0.2")).toBeNull();
  expect(await countPinTry("fe80::1%eth0")).toBeNull();
});
