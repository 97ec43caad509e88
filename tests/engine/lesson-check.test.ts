import { describe, expect, it } from "vitest";
import { findingLine } from "~/engine/finding";
import { checkLesson } from "~/engine/lesson-check";
import { checkLifts } from "~/engine/lesson-check-lift";
import { checkShelf } from "~/engine/lesson-check-shelf";
import { changedLesson, lessonGround } from "../support/lesson-text";

const ground = lessonGround();
const said = (...changes: [string, string][]) => checkLesson(changedLesson(...changes), ground);

it("a sound lesson has nothing to say about it", () => {
  expect(said().map(findingLine)).toEqual([]);
});

/** Guide number, what is planted, the field and a word of the finding that must come of it. */
const planted: [rule: string, fault: string, changes: [string, string][], words: RegExp][] = [
  [
    "1",
    "a body that is too short",
    [
      ["门开着说，邻居听见了也不要紧。", ""],
      ["话说重了，往后连门都敲不开。", ""],
      ["横着写钟点，竖着写哪天，", ""],
      ["你把表留在桌上，别收走，人冷下来还会再看一眼。", ""],
      ["居委会不收钱，也不收琴。", ""],
      ["群里评完理，两家就没有回头路了。", ""],
      ["；没人去劝过，就轮不到罚", ""],
    ],
    /正文.*500–900/,
  ],
  [
    "1",
    "questions that are too long",
    [["先认她那一半，再谈钟点。", "先认她那一半，再谈钟点。".repeat(30)]],
    /题.*450/,
  ],
  [
    "2",
    "a sentence of more than forty characters",
    [
      [
        "别评她弹得好不好，也别替楼下骂人。",
        "别评她弹得好不好也别替楼下骂人更不要站在门口把昨天前天的旧账一笔一笔翻出来再算给她和她妈妈听一遍。",
      ],
    ],
    /句长.*40 字以内/,
  ],
  [
    "2",
    "sentences that are too short on the whole",
    [["别评她弹得好不好，也别替楼下骂人。", "别评。别骂。".repeat(14)]],
    /平均 12–18/,
  ],
  [
    "3",
    "a step that nobody takes",
    [
      [
        '**今晚，你先上楼。** 敲门的时候只说一件事：楼下有人天不亮要出车。别评她弹得好不好，也别替楼下骂人。门开着说，邻居听见了也不要紧。\n\n   <Say to="弹琴的姑娘" when="开门以后">“考级是大事，我晓得。今晚先停，明天我陪你们两家把钟点排出来。”</Say>',
        "**今晚先上楼。** 敲门只说一件事，要睡觉了。",
      ],
    ],
    /写出谁来做/,
  ],
  [
    "4",
    "one saying only",
    [['\n   <Say to="值夜师傅" when="坐下来以后">“您哪几天上夜班，圈出来，那几天她不碰琴。”</Say>\n', ""]],
    /怎么说.*2–8 处/,
  ],
  ["4", "a saying that is too long", [["考级是大事，我晓得。", "考级是大事，我晓得。".repeat(5)]], /怎么说.*8–45 字/],
  ["4", "a saying with 依法 in it", [["考级是大事", "依法讲，考级是大事"]], /不说“依法”/],
  ["4", "a saying that names a law", [["考级是大事", "治安管理处罚法写着，考级是大事"]], /裸写的法.*治安管理处罚法/],
  ["5", "a penalty without its article", [["要停的是声音，不是人。", "要停的是声音，再吵就拘留。"]], /法律判断.*拘留/],
  [
    "6",
    "an article that does not exist",
    [['- <Cite law="治安管理处罚法" article="88" />', '- <Cite law="治安管理处罚法" article="980" />']],
    /没有第 980 条/,
  ],
  [
    "6",
    "a law that is not in the table",
    [['- <Cite law="民法典" article="288" />', '- <Cite law="睡觉法" article="1" />']],
    /没有“睡觉法”/,
  ],
  [
    "6",
    "a law that is no longer in force",
    [['- <Cite law="民法典" article="288" />', '- <Cite law="噪声污染防治法" article="1" />']],
    /已废止/,
  ],
  [
    "6",
    "an article outside the excerpt held",
    [['- <Cite law="民法典" article="288" />', '- <Cite law="高层消防规定" article="1" />']],
    /只收了节选/,
  ],
  ["6", "a citation that the head does not list", [["  - 人民调解法#17\n", ""]], /头部也写 人民调解法#17/],
  [
    "6",
    "a statute in the head that the text does not cite",
    [["  - 人民调解法#17\n", "  - 人民调解法#17\n  - 民法典#294\n"]],
    /正文引到 民法典#294/,
  ],
  ["6", "the curriculum's article left out", [["  - 治安管理处罚法#88\n", ""]], /有课程表的 治安管理处罚法#88/],
  [
    "6",
    "a title that is not the curriculum's",
    [["title: 夜里有人弹琴，怎么劝？", "title: 夜里弹琴，怎么劝人？"]],
    /title.*照课程表/,
  ],
  ["6", "a date that is not the curriculum's", [['date: "06-02"', 'date: "06-03"']], /date.*照课程表/],
  ["6", "minutes that are not the curriculum's", [["minutes: 5", "minutes: 4"]], /minutes.*照课程表/],
  ["6", "an id that is not in the curriculum", [["id: police-99", "id: police-98"]], /课程表里的一个 id/],
  ["6", "a field that is not the bureau's", [["field: 治安领域", "field: 公安领域"]], /field.*治安领域/],
  ["6", "a check dated tomorrow", [['checked: "2026-11-22"', 'checked: "2026-11-25"']], /不晚于今天/],
  ["7", "a bare name of a law", [["住在自己家里", "按民法典，住在自己家里"]], /裸写的法.*民法典/],
  ["7", "a bare article number", [["住在自己家里", "照第八十八条，住在自己家里"]], /裸写的法.*第八十八条/],
  ["7", "book-title marks", [["住在自己家里", "看过《邻居公约》，住在自己家里"]], /裸写的法.*《/],
  ["7", "days that no article gives", [["要停的是声音，不是人。", "你给她十五天，要停的是声音。"]], /数.*十五天/],
  ["7", "money that no article gives", [["要停的是声音，不是人。", "你收她 200 元，要停的是声音。"]], /数.*200 元/],
  ["7", "a share that no article gives", [["要停的是声音，不是人。", "三分之二的人点头，就要停。"]], /数.*三分之二/],
  ["9", "officialese", [["要停的是声音，不是人。", "要进一步停的是声音，不是人。"]], /官话.*进一步/],
  ["6节", "a year that turns", [["要停的是声音，不是人。", "今年要停的是声音，不是人。"]], /时间.*今年/],
  ["6节", "a telephone number", [["录音留着", "录音留着，打 56781234"]], /电话.*56781234/],
  ["12", "options of unlike length", [['text="“你再弹下去，我就叫民警来把琴收走。”"', 'text="“收琴。”"']], /长短相差/],
  ["12", "two right options", [['把琴收走。”" right="no"', '把琴收走。”" right="yes"']], /一项对.*2 项/],
  [
    "2节",
    "a scene that is too short",
    [["楼下的值夜师傅穿着袜子站在楼道里，手里攥着耳塞。楼上的姑娘下周考级。", ""]],
    /场景.*60–110/,
  ],
  [
    "2节",
    "a line to remember that is too long",
    [["先让两家睡着，再排钟点。</Remember>", "先让两家睡着，再排钟点，排好了贴在门上给大家看一看。</Remember>"]],
    /一句话记住.*22/,
  ],
  [
    "2节",
    "a saying without its quotes",
    [["“您哪几天上夜班，圈出来，那几天她不碰琴。”", "您哪几天上夜班，圈出来，那几天她不碰琴。"]],
    /怎么说.*“”/,
  ],
  ["2节", "two lines to take away", [["- 一张钟点表，两家各填各的，重了再商量。\n", ""]], /三句话带走.*3 行/],
  ["2节", "a step that opens without bold words", [["**今晚，你先上楼。** ", "今晚，你先上楼。"]], /开头几个字加粗/],
  ["2节", "another first heading", [["## 怎么办：先让两家睡着", "## 先让两家睡着"]], /以“怎么办”开头/],
  [
    "2节",
    "the basis before the scene",
    [["<Scene>", '<Basis>\n- <Cite law="民法典" article="288" /> 管邻居。\n</Basis>\n\n<Scene>']],
    /次序/,
  ],
];

describe.each(planted)("guide %s: %s", (rule, _fault, changes, words) => {
  it("is found, with its line and an author's words", () => {
    const found = said(...changes).filter((finding) => finding.rule === rule && words.test(findingLine(finding)));
    expect(
      found.map(findingLine),
      said(...changes)
        .map(findingLine)
        .join("\n"),
    ).not.toEqual([]);
    for (const finding of found)
      expect(finding).toMatchObject({ level: "error", file: "content/lessons/police/night-piano.mdx" });
  });
});

it("all faults are found at once", () => {
  const rules = new Set(
    said(
      ["minutes: 5", "minutes: 4"],
      ["要停的是声音，不是人。", "要进一步停声音，再吵就拘留。"],
      ["  - 人民调解法#17\n", ""],
    ).map(({ rule }) => rule),
  );
  expect([...rules].sort()).toEqual(["5", "6", "9"]);
});

it("guide 3: most passages have people in them", () => {
  const lesson = changedLesson();
  const empty = (keep: number) => ({
    ...lesson,
    passages: lesson.passages.map((passage, at) =>
      at < keep ? passage : { ...passage, text: "灯亮着，门开着，琴响着。" },
    ),
  });
  const told = (keep: number) => checkLesson(empty(keep), ground).filter(({ field }) => field === "人");
  expect(told(lesson.passages.length)).toEqual([]);
  expect(told(2)).toMatchObject([{ rule: "3", level: "error" }]);
});

it("guide 4: customary practice and 教学假设 need no article", () => {
  expect(said(["要停的是声音，不是人。", "惯常的做法是给三天，要停的是声音。"])).toEqual([]);
  expect(said(["要停的是声音，不是人。", "罚她 50 元（教学假设），要停的是声音。"])).toEqual([]);
});

it("guide 8: more than fourteen characters of an article are a lift", () => {
  const article = "违反关于社会生活噪声污染防治的法律法规规定，产生社会生活噪声";
  const lawText = (key: string) => (key === "治安管理处罚法#88" ? article : null);
  expect(checkLifts(changedLesson(), lawText)).toEqual([]);
  const allowed = changedLesson(["要停的是声音，不是人。", "违反关于社会生活噪声污染防治。"]);
  expect(checkLifts(allowed, lawText)).toEqual([]);
  const lifted = changedLesson(["要停的是声音，不是人。", "违反关于社会生活噪声污染防治的。"]);
  expect(checkLifts(lifted, lawText)).toMatchObject([{ rule: "8", found: "违反关于社会生活噪声污染防治的" }]);
});

describe("side by side", () => {
  const another = (slug: string, date: string, ...changes: [string, string][]) => {
    const lesson = changedLesson(
      ["slug: night-piano", `slug: ${slug}`],
      ['date: "06-02"', `date: "${date}"`],
      ...changes,
    );
    return { ...lesson, file: `content/lessons/police/${slug}.mdx` };
  };
  /** Same lesson, other words: the check of repeats would otherwise drown the rest. */
  const reworded = (slug: string, date: string, mark: string, ...changes: [string, string][]) => {
    const lesson = another(slug, date, ...changes);
    const other = (text: string) =>
      [...text].map((letter, at) => (/\p{Script=Han}/u.test(letter) && at % 3 === 2 ? mark : letter)).join("");
    return { ...lesson, passages: lesson.passages.map((passage) => ({ ...passage, text: other(passage.text) })) };
  };
  const rules = (findings: ReturnType<typeof checkShelf>) => findings.map(({ rule, field }) => `${rule} ${field}`);
  const base = changedLesson();
  const planned = new Map([["police", 12]]);

  it("guide 6: no two lessons share an id, a slug or a date", () => {
    const twins = rules(checkShelf([base, reworded("b", "06-02", "甲")], planned));
    expect(twins).toEqual(expect.arrayContaining(["6 id", "6 date"]));
    expect(twins).not.toContain("6 slug");
    expect(rules(checkShelf([base, reworded("night-piano", "09-02", "甲")], planned))).toContain("6 slug");
  });

  it("guide 10: a run of ten in one field, a run of fourteen in three lessons", () => {
    expect(rules(checkShelf([base, another("b", "09-02", ["opening: K06", "opening: K07"])], planned))).toContain(
      "10 重复的话",
    );
    const fire = (slug: string, date: string) =>
      another(slug, date, ["bureau: police", "bureau: fire"], ["opening: K06", "opening: K08"]);
    const elsewhere = another("c", "12-02", ["bureau: police", "bureau: civil"], ["opening: K06", "opening: K09"]);
    const across = (lessons: (typeof base)[]) =>
      checkShelf(lessons, planned).filter(({ expected }) => expected.startsWith("14"));
    expect(across([base, fire("b", "09-02")])).toEqual([]);
    expect(across([base, fire("b", "09-02"), elsewhere])).not.toEqual([]);
  });

  it("guide 11: openings do not repeat in a field, within seven days, or more than five times", () => {
    expect(rules(checkShelf([base, reworded("b", "12-02", "甲")], planned))).toContain("11 opening");
    const near = reworded("b", "06-07", "甲", ["bureau: police", "bureau: fire"]);
    expect(checkShelf([base, near], planned).map(({ expected }) => expected)).toContain("七天内不重样");
    const far = reworded("b", "06-09", "甲", ["bureau: police", "bureau: fire"]);
    expect(rules(checkShelf([base, far], planned))).not.toContain("11 opening");
    const turn = [reworded("a", "12-31", "甲", ["bureau: police", "bureau: fire"]), reworded("b", "01-02", "乙")];
    expect(checkShelf(turn, planned).map(({ expected }) => expected)).toContain("七天内不重样");
    const six = ["fire", "civil", "org", "hr", "data", "women"].map((bureau, at) =>
      reworded(`l${at}`, `${String(at * 2 + 1).padStart(2, "0")}-15`, "子丑寅卯辰巳"[at] ?? "", [
        "bureau: police",
        `bureau: ${bureau}`,
      ]),
    );
    expect(checkShelf(six.slice(0, 5), planned).filter(({ rule }) => rule === "11")).toEqual([]);
    expect(checkShelf(six, planned).map(({ expected }) => expected)).toContain("一种开头全年不超过 5 课");
  });

  it("guide 11: first sentences of a field differ in their first four characters", () => {
    const same = reworded("b", "09-02", "甲", ["opening: K06", "opening: K07"]);
    const scene = (lesson: typeof base, text: string) => ({
      ...lesson,
      passages: lesson.passages.map((p) => (p.part === "scene" ? { ...p, text } : p)),
    });
    expect(rules(checkShelf([base, same], planned))).not.toContain("11 场景");
    expect(rules(checkShelf([base, scene(same, "十一点四，别的事。")], planned))).toContain("11 场景");
  });

  it("guide 12: the right option's place and length give nothing away", () => {
    const field = (places: number[], longest: boolean[]) =>
      places.map((place, at) => ({
        ...reworded(`l${at}`, "06-02", "甲"),
        questions: [
          {
            ask: "？",
            line: 1,
            options: [0, 1, 2].map((index) => ({
              text: index === (longest[at] ? place : (place + 1) % 3) ? "三个字" : "两字",
              right: index === place,
              line: 1,
              why: [],
            })),
          },
        ],
      }));
    const told = (lessons: ReturnType<typeof field>, plan: number) =>
      checkShelf(lessons, new Map([["police", plan]])).filter(({ rule }) => rule === "12");
    const fairly = [0, 1, 2, 0, 1, 2, 0, 1, 2];
    const thirds = fairly.map((_, at) => at % 3 === 0);
    expect(told(field(fairly, thirds), 9)).toEqual([]);
    expect(told(field([0, 0, 0, 0, 0, 1, 1, 2, 2], thirds), 9).map(({ found }) => found)).toContain("9 题里占 56%");
    expect(
      told(
        field(
          fairly,
          fairly.map(() => true),
        ),
        9,
      ),
    ).toMatchObject([{ level: "error", found: "9 题里占 100%" }]);
    expect(
      told(
        field(
          fairly,
          fairly.map(() => true),
        ),
        10,
      ),
    ).toMatchObject([{ level: "notice" }]);
  });

  it("guide 13: 一律 and its like stand in right and wrong options alike", () => {
    const wrongTwice = changedLesson(
      ["我就叫民警来把琴收走", "一律由民警把琴收走"],
      ["居委会今天先罚一回", "居委会一律先罚一回"],
    );
    expect(rules(checkShelf([wrongTwice], planned))).toContain("13 治安领域的题");
    const both = changedLesson(
      ["我就叫民警来把琴收走", "一律由民警把琴收走"],
      ["我们来商量弹到几点", "大家一律商量到几点"],
    );
    expect(rules(checkShelf([both], planned))).not.toContain("13 治安领域的题");
  });
});
