import { describe, expect, it } from "vitest";
import { draftGiven, emptyParts, missingParts, type Parts, piecesOf } from "~/engine/case-study";
import { around, leftOversIn } from "~/engine/case-study-leftover";
import { type CaseEventType, foldCase } from "~/engine/case-study-machine";
import { quotedIn, quotes, withoutQuotes } from "~/engine/case-study-quote";
import { rolesFor, withRoles } from "~/engine/case-study-role";

const parts = (more: Partial<Parts>): Parts => ({ ...emptyParts(), ...more });
const found = (text: string, names: string[] = [], known: string[] = []) =>
  leftOversIn({ title: "", parts: parts({ practice: text }) }, names, known).map(({ kind, text }) => `${kind} ${text}`);

describe("left-overs", () => {
  it.each([
    ["打他手机 13812345678，下午在。", "phone 13812345678"],
    ["138-1234-5678", "phone 138-1234-5678"],
    ["１３８１２３４５６７８", "phone １３８１２３４５６７８"],
    ["物业 56781234", "phone 56781234"],
    ["021-56781234", "phone 021-56781234"],
    ["一三八一二三四五六七八", "phone 一三八一二三四五六七八"],
    ["住在 301 室", "house 301 室"],
    ["3号楼502室的老人", "house 3号楼502室"],
    ["12号楼2单元501", "house 12号楼2单元501"],
    ["三零一室", "house 三零一室"],
    ["100弄5号", "house 100弄5号"],
    ["门牌是十七", "house 门牌是十七"],
    ["身份证310101199001011234", "identity 310101199001011234"],
  ])("finds %s", (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    "打 110 或者 12345",
    "活动室、办公室、二室一厅",
    "五号楼楼下，3 号楼门口",
    "参与 408 户，同意 306 户，花了 21 万元",
    "2026年11月24日下午三点半",
    "第二百七十八条",
    "11月24号3000元到账",
    "十二幢楼，六百一十二户",
    "施工队下周有空，19:30 开会",
  ])("leaves alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds names, the longer one first, but those that the author says are none", () => {
    expect(found("沈岚把沈书记的本子递过来", ["沈岚", "沈书记"])).toEqual(["name 沈岚", "name 沈书记"]);
    expect(found("求个平安", ["平安"], ["平安"])).toEqual([]);
    expect(found("天天开会", ["天"])).toEqual([]);
  });

  it("says where: the part, and the words round it", () => {
    const text = "他说：\n有事打13812345678找我，别客气。";
    const [one] = leftOversIn({ title: "找王五", parts: parts({ focus: text }) }, ["王五"]).filter(
      ({ kind }) => kind === "phone",
    );
    expect(one?.where).toBe("focus");
    expect(one && around(text, one)).toEqual(["有事打", "13812345678", "找我，别客气。"]);
  });
});

describe("names and roles", () => {
  const doc = {
    place: "云汀街道青桐苑居民区。十二幢楼",
    roles: [
      { name: "沈岚", call: "沈书记", title: "居民区党总支书记" },
      { name: "何静", call: "何老师", title: "居民代表" },
    ],
    voices: [
      { id: "zhou", name: "周先生", title: "房东（电话里）", seal: "房" },
      { id: "fire", name: "消防干部", title: "区消防救援局", seal: "消" },
    ],
  };
  const roles = rolesFor(doc as never);

  it("puts the role where a name stood, and the estate without its name", () => {
    expect(withRoles("沈书记请何老师和周先生、消防干部到青桐苑居民区来", roles)).toBe(
      "居民区党总支书记请居民代表和房东、消防干部到本居民区来",
    );
    expect(withRoles("沈岚在青桐苑", roles)).toBe("居民区党总支书记在本小区");
    expect(withRoles("书记沈岚一家一家上门", roles)).toBe("居民区党总支书记一家一家上门");
  });
});

describe("what coaches are quoted with", () => {
  const note = { words: "先上门请何老师讲，再谈合同。下回别急着念规矩。" };

  it("knows a run of eight characters, whatever stands between them", () => {
    expect(quotes("老师提醒：先上门，请何老师讲，再谈合同", note.words)).toBe(true);
    expect(quotes("老师提醒我要先上门", note.words)).toBe(false);
    expect(quotes("他说开场稳，我记住了", "开场稳")).toBe(false);
    expect(quotes("他说开场很稳，我记住了", "开场很稳")).toBe(true);
    expect(quotedIn(parts({ reflection: "先上门请何老师讲，再谈合同" }), [note, { words: "别的话没人写" }])).toEqual([
      note,
    ]);
  });

  it("takes the quoting sentences out and leaves the others with their marks", () => {
    const before = parts({
      practice: "我先去了三楼。〔1〕",
      reflection: "急了。〔2〕\n带教书记说：“先上门请何老师讲，再谈合同。”〔3〕\n下回记住。〔4〕",
    });
    const after = withoutQuotes(before, note.words);
    expect(after.practice).toBe(before.practice);
    expect(after.reflection).toBe("急了。〔2〕\n下回记住。〔4〕");
    expect(quotedIn(after, [note])).toEqual([]);
  });
});

describe("what becomes of a draft", () => {
  const at = (...types: CaseEventType[]) => foldCase(types.map((type) => ({ type })));

  it("is submitted, sent back, submitted again and approved", () => {
    expect(at().may).toEqual(["submitted", "withdrawn"]);
    expect(at("submitted").may).toEqual(["commented", "changes-asked", "approved", "withdrawn"]);
    expect(at("submitted", "changes-asked").may).toEqual(["submitted", "commented", "withdrawn"]);
    expect(at("submitted", "changes-asked", "submitted", "approved").state).toBe("approved");
  });

  it("is not approved before it was submitted, nor while changes are asked for", () => {
    expect(at("approved").state).toBe("draft");
    expect(at("submitted", "changes-asked", "approved").state).toBe("changes-asked");
  });

  it("asks once whether it was of use", () => {
    expect(at("submitted", "approved")).toMatchObject({ state: "approved", told: false, may: ["withdrawn", "used"] });
    expect(at("submitted", "approved", "used")).toMatchObject({ state: "approved", told: true, may: ["withdrawn"] });
  });

  it("can be withdrawn from the library and taken up again", () => {
    expect(at("submitted", "approved", "withdrawn").may).toEqual(["reopened"]);
    expect(at("submitted", "withdrawn", "reopened").state).toBe("draft");
  });
});

it("cuts a text at its marks, and only at its marks", () => {
  expect(piecesOf("先上门。〔3〕再开会〔12〕〔不是〕")).toEqual([
    { text: "先上门。" },
    { moment: 3 },
    { text: "再开会" },
    { moment: 12 },
    { text: "〔不是〕" },
  ]);
});

it("counts a part with nothing but marks as missing", () => {
  expect(missingParts(parts({ background: "〔1〕 \n〔2〕", focus: "吵" }))).not.toContain("focus");
  expect(missingParts(parts({ background: "〔1〕 \n〔2〕", focus: "吵" }))).toContain("background");
});

it("takes a draft from a form", () => {
  const given = { title: " 飞线 ", failed: "no", ...emptyParts() };
  expect(draftGiven.parse(given)).toMatchObject({ title: "飞线", failed: false, background: "" });
  expect(draftGiven.safeParse({ ...given, focus: "字".repeat(4001) }).success).toBe(false);
});
