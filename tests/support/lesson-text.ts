import { readLesson } from "~/compile/lesson.server";
import { readGround } from "~/compile/lesson-ground.server";
import type { Lesson } from "~/engine/lesson";
import type { Ground } from "~/engine/lesson-check";

/** A lesson that has nothing wrong with it. Tests plant one fault at a time. */
export const lessonText = `---
id: police-99
slug: night-piano
title: 夜里有人弹琴，怎么劝？
bureau: police
field: 治安领域
date: "06-02"
minutes: 5
statutes:
  - 治安管理处罚法#88
  - 民法典#288
  - 人民调解法#17
opening: K06
call: 社区民警
checked: "2026-11-22"
---

<Scene>
十一点四十，琴声又起来了，弹到一半停住，从头再来。楼下的值夜师傅穿着袜子站在楼道里，手里攥着耳塞。楼上的姑娘下周考级。两边都给你打了电话，两边都哭了。
</Scene>

## 怎么办：先让两家睡着

<Steps>
1. **今晚，你先上楼。** 敲门的时候只说一件事：楼下有人天不亮要出车。别评她弹得好不好，也别替楼下骂人。门开着说，邻居听见了也不要紧。

   <Say to="弹琴的姑娘" when="开门以后">“考级是大事，我晓得。今晚先停，明天我陪你们两家把钟点排出来。”</Say>

2. **第二天，社工把两家请到一桌。** 邻居之间要互相让一让，图个方便，也图个公平。<Cite law="民法典" article="288" /> 社工画一张表，横着写钟点，竖着写哪天，两家各填各的，填重了的那一格当面商量。

   <Say to="值夜师傅" when="坐下来以后">“您哪几天上夜班，圈出来，那几天她不碰琴。”</Say>

3. **谈不拢，请调解员。** 两家都可以去申请，调解员也可以主动上门；有一家讲明了不要，就不能调。<Cite law="人民调解法" article="17" /> 你把表留在桌上，别收走，人冷下来还会再看一眼。

4. **劝过几回还弹，请社区民警。** 劝了、调了都没停，还在吵人，就归公安来罚。<Cite law="治安管理处罚法" article="88" /> 你手里那张表，和每回劝的日子，交给民警。居委会不收钱，也不收琴。
</Steps>

<Basis>
- <Cite law="治安管理处罚法" article="88" /> 管吵人：先有人劝过、没停下来，公安才罚；没人去劝过，就轮不到罚。
- <Cite law="民法典" article="288" /> 管邻居：两家怎么相处，讲的是方便和公平。
</Basis>

## 容易错在哪

<Pitfall say="吵人的就是不对，叫她搬走。">
住在自己家里，谁也不能叫她搬。要停的是声音，不是人。话说重了，往后连门都敲不开。
</Pitfall>

<Pitfall say="先录一段发群里，大家评评理。">
群里评完理，两家就没有回头路了。录音留着，交给民警，比发到群里有用。
</Pitfall>

<Remember>先让两家睡着，再排钟点。</Remember>

<TakeAway>
- 上楼只说楼下要睡觉，不评她弹得好不好。
- 一张钟点表，两家各填各的，重了再商量。
- 劝过调过还不停，才轮到民警，你交上记录。
</TakeAway>

<Quiz ask="姑娘说：“我在自己家里弹琴，谁管得着？”你怎么回？">
<Option text="“你在家弹没有错，我们来商量弹到几点。”" right="yes">
先认她那一半，再谈钟点。<Cite law="民法典" article="288" />
</Option>
<Option text="“你再弹下去，我就叫民警来把琴收走。”" right="no">
条文写的是罚人，没写收琴；没劝过就谈罚，也早了。<Cite law="治安管理处罚法" article="88" />
</Option>
<Option text="“你说得也有道理，那我去叫楼下忍一忍。”" right="no">
她的难处是真的，楼下要出车也是真的。两头都得让。
</Option>
</Quiz>

<Quiz ask="值夜师傅摆摆手：“我不要调解，你们直接罚她。”">
<Option text="“调解还是要做的，您不来，我们就替您定。”" right="no">
有一家讲明了不要，就不能调，更不能替他定。<Cite law="人民调解法" article="17" />
</Option>
<Option text="“好，居委会今天先罚一回，让她长个记性。”" right="no">
罚是公安的事，居委会只劝、只记、只报。<Cite law="治安管理处罚法" article="88" />
</Option>
<Option text="“那就不调。我接着劝，再吵就请民警来。”" right="yes">
不调解，劝还可以劝；劝了没用，公安才接得上。<Cite law="治安管理处罚法" article="88" />
</Option>
</Quiz>
`;

export const lessonFile = "content/lessons/police/night-piano.mdx";

/** The real statutes and bureaus, with one row of curriculum for the lesson above. */
export function lessonGround(): Ground {
  const ground = readGround("content", "2026-11-24");
  const row = {
    id: "police-99",
    bureau: "police",
    slug: "night-piano",
    title: "夜里有人弹琴，怎么劝？",
    date: "06-02",
    minutes: 5,
    practicum: "",
    statutes: ["治安管理处罚法#88"],
  };
  return { ...ground, curriculum: new Map([[row.id, row]]) };
}

/** The lesson above with some of its words replaced; a replacement that finds nothing is a mistake in the test. */
export function changedText(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the lesson has no ${from}`);
    return text.replace(from, () => to);
  }, lessonText);
}

export function changedLesson(...changes: [from: string, to: string][]): Lesson {
  const { lesson, findings } = readLesson(lessonFile, changedText(...changes));
  if (!lesson) throw new Error(`not a lesson: ${JSON.stringify(findings)}`);
  return lesson;
}
