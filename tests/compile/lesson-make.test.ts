import { expect, it } from "vitest";
import { readLesson } from "~/compile/lesson.server";
import { makeLesson } from "~/compile/lesson-make.server";
import { lessonDrawer } from "~/ui/lesson/draw-lesson.server";
import { changedText, lessonFile, lessonGround, lessonText } from "../support/lesson-text";

const draw = lessonDrawer(lessonGround().statutes);

async function made(text: string) {
  const { lesson, body } = readLesson(lessonFile, text);
  if (!lesson) throw new Error("not a lesson");
  const { made: finished, findings } = await makeLesson(lesson, body, "rev", draw);
  expect(findings).toEqual([]);
  return finished ?? expect.unreachable();
}

it("a lesson becomes finished HTML in two interface languages, and its questions data", async () => {
  const lesson = await made(lessonText);
  expect(lesson).toMatchObject({
    slug: "night-piano",
    minutes: 3,
    remember: "先让两家睡着，再排钟点。",
    call: "社区民警",
  });
  expect(lesson.takeaways).toHaveLength(3);
  const html = lesson.html["zh-CN"];
  expect(html).toContain("<cite>《治安管理处罚法》<span>第八十八条</span></cite>");
  expect(html).toContain("<figcaption>对弹琴的姑娘<span>开门以后</span></figcaption>");
  expect(html).toContain('<span>民法典 <b>第二百八十八条</b></span><span class="standing" lang="zh-CN">现行</span>');
  expect(html.match(/<hr data-question="\d"\/>/g)).toEqual(['<hr data-question="0"/>', '<hr data-question="1"/>']);
  expect(lesson.html.en).toContain('<h2 lang="en">Legal basis</h2>');
  expect(lesson.questions.map(({ options }) => options.map(({ right }) => right))).toEqual([
    [true, false, false],
    [false, false, true],
  ]);
  expect(lesson.questions[0]?.options[0]?.why).toBe(
    "<p>先认她那一半，再谈钟点。<cite>《民法典》<span>第二百八十八条</span></cite></p>",
  );
});

it("the basis lists, behind a fold, every article the text rests on besides", async () => {
  const html = (await made(lessonText)).html["zh-CN"];
  const fold = /<details>.*?<\/details>/s.exec(html)?.[0] ?? "";
  expect(fold).toContain("人民调解法 <b>第十七条</b>");
  expect(fold).not.toContain("治安管理处罚法");
});

it("what an author writes is text: signs of HTML are escaped, line breaks and stray spaces go", async () => {
  const lesson = await made(changedText(["群里评完理，", "群里“评”完\n理'，"], ["她的难处是真的", "她的“难处”是真的"]));
  expect(lesson.html["zh-CN"]).toContain("群里“评”完理&#x27;，");
  expect(lesson.html["zh-CN"]).toContain("<strong>今晚，你先上楼。</strong>敲门");
});

it("a lesson leads to its practicum once that has a scenario to play", async () => {
  const { lesson, body } = readLesson(lessonFile, changedText(["minutes: 5", "minutes: 5\npracticum: parking"]));
  if (!lesson) throw new Error("not a lesson");
  const practise = async (...playable: string[]) =>
    (await makeLesson(lesson, body, "rev", draw, new Set(playable))).made?.practise;
  expect(await practise("flying-wire")).toBeNull();
  expect(await practise("flying-wire", "parking")).toBe("parking");
});
