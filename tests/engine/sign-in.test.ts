import { describe, expect, it } from "vitest";
import {
  accountOf,
  changePasswordSchema,
  codeInFours,
  newPersonSchema,
  signInByCodeSchema,
  signInSchema,
} from "~/engine/sign-in";

const wrong = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  (result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);

describe("what is typed at the door", () => {
  it("is the same account however it is written", () => {
    for (const typed of [
      "13900000007",
      " 139-0000-0007 ",
      "１３９００００ ０００７",
      "+86 139 0000 0007",
      "008613900000007",
    ]) {
      expect(accountOf(typed)).toBe("13900000007");
    }
    expect(accountOf(" qt1001")).toBe("QT1001");
  });

  it("is the same code however it is written", () => {
    const given = { account: "QT1001", password: "river-1988", again: "river-1988" };
    for (const code of ["abcd-2345", "ABCD 2345", "ＡＢＣＤ２３４５", "abcd–2345"]) {
      expect(signInByCodeSchema.parse({ ...given, code }).code).toBe("ABCD2345");
    }
    expect(codeInFours("ABCD2345")).toBe("ABCD-2345");
    expect(wrong(signInByCodeSchema.safeParse({ ...given, code: "ABC" }))).toContain("code: code-length");
    expect(wrong(signInByCodeSchema.safeParse({ ...given, code: "ABCD0O1I" }))).toEqual(["code: code-letters"]);
  });

  it("names the field and what would help", () => {
    expect(wrong(signInSchema.safeParse({}))).toEqual(["account: account", "password: password"]);
    const byCode = { account: "QT1001", code: "ABCD2345" };
    expect(wrong(signInByCodeSchema.safeParse({ ...byCode, password: "short", again: "short" }))).toEqual([
      "password: password-short",
    ]);
    expect(wrong(signInByCodeSchema.safeParse({ ...byCode, password: "river-1988", again: "river" }))).toEqual([
      "again: again-differs",
    ]);
    for (const password of ["11111111", "12345678", "87654321", "my-qt1001-secret"]) {
      expect(wrong(signInByCodeSchema.safeParse({ ...byCode, password, again: password }))).toEqual([
        "password: password-guessable",
      ]);
    }
    expect(
      signInByCodeSchema.safeParse({ ...byCode, password: "春天的柳树发芽了", again: "春天的柳树发芽了" }).success,
    ).toBe(true);
    expect(wrong(changePasswordSchema.safeParse({ current: "x", password: "river-1988", again: "" }))).toEqual([
      "again: again-differs",
    ]);
  });
});

describe("a new person", () => {
  const given = { name: " 左一舟 ", staffNumber: "qt 2001", mobile: "", site: "corner", right: "learner" };
  it("needs a staff number or a mobile", () => {
    expect(newPersonSchema.parse(given)).toEqual({
      name: "左一舟",
      staffNumber: "QT2001",
      mobile: null,
      site: "corner",
      right: "learner",
    });
    expect(newPersonSchema.parse({ ...given, staffNumber: undefined, mobile: "139 0000 0007" }).mobile).toBe(
      "13900000007",
    );
    expect(wrong(newPersonSchema.safeParse({ ...given, staffNumber: "" }))).toEqual([
      "staffNumber: staff-number-or-mobile",
    ]);
  });
  it("says what is missing, and nothing about what may be", () => {
    expect(wrong(newPersonSchema.safeParse({}))).toEqual(["name: name", "site: site", "right: right"]);
  });
  it("has no staff number that looks like a mobile: it could be somebody's", () => {
    expect(wrong(newPersonSchema.safeParse({ ...given, staffNumber: "13900000007" }))).toEqual([
      "staffNumber: staff-number",
    ]);
    expect(wrong(newPersonSchema.safeParse({ ...given, mobile: "12" }))).toEqual(["mobile: mobile"]);
    expect(wrong(newPersonSchema.safeParse({ ...given, name: " ", right: "king", site: undefined }))).toEqual([
      "name: name",
      "site: site",
      "right: right",
    ]);
  });
});
