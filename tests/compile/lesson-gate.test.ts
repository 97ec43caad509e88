import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseBody, readLesson } from "~/compile/lesson.server";
import { readFront } from "~/compile/lesson-front.server";
import { checkTree } from "~/compile/lesson-gate.server";
import { bundleBody } from "~/compile/lesson-render.server";
import { lessonFile, lessonText } from "../support/lesson-text";

/** Whatever an author plants, it would count up here if it ever ran. */
const canary = globalThis as { lessonCanary?: number };
const boom = "(globalThis.lessonCanary = (globalThis.lessonCanary ?? 0) + 1)";
beforeEach(() => {
  canary.lessonCanary = 0;
});
afterEach(() => {
  expect(canary.lessonCanary, "something an author wrote has run").toBe(0);
});

const word = fc.constantFrom("灯", "门", "a", "x1", "lesson");
const tag = fc.constantFrom(
  "div",
  "p",
  "b",
  "iframe",
  "img",
  "svg",
  "object",
  "embed",
  "form",
  "input",
  "style",
  "link",
  "meta",
  "base",
  "video",
);
const handler = fc.constantFrom("onClick", "onclick", "onError", "onload", "onMouseOver", "onFocus");
const component = fc.constantFrom("Scene", "Remember", "Steps", "Basis", "TakeAway");

/** Body texts that the tree itself shows to be hostile: both walls refuse them, each on its own. */
const hostile: Record<string, fc.Arbitrary<string>> = {
  import: word.map((name) => `import ${name.replace(/\W/g, "x") || "x"} from "node:fs"`),
  "dynamic import": fc.constant(`{import("node:fs").then(() => ${boom})}`),
  export: fc.constantFrom(
    `export const x = ${boom}`,
    `export default function Page() { ${boom}; return null }`,
    `export * from "node:fs"`,
  ),
  expression: word.map((text) => `${text}{${boom}}`),
  "expression alone": fc.constant(`{${boom}}`),
  "nested expression": fc
    .integer({ min: 1, max: 8 })
    .map((depth) => `${"{(".repeat(1)}${"(".repeat(depth)}${boom}${")".repeat(depth)})}`),
  "template literal": fc.constant(`{\`\${${boom}}\`}`),
  "comment with code": fc.constantFrom(`{/* 注 */ ${boom} /* 注 */}`, `{/* ${boom} */}`),
  spread: component.map((name) => `<${name} {...${boom}} />`),
  "attribute expression": fc.constantFrom(
    `<Say to={${boom}} when="当场">好</Say>`,
    `<Cite law={${boom}} article="1" />`,
    `<Say to={<b>{${boom}}</b>} when="当场">好</Say>`,
  ),
  "attribute template": fc.constant(`<Say to={\`\${${boom}}\`} when="当场">好</Say>`),
  script: fc.constantFrom(`<script>${"lessonCanary++"}</script>`, "<Script />", `<script src="/x.js" />`),
  handler: fc
    .tuple(component, handler)
    .map(([name, attribute]) => `<${name} ${attribute}="lessonCanary++">灯</${name}>`),
  "html tag": fc.tuple(tag, word).map(([name, text]) => `<${name}>${text}</${name}>`),
  iframe: fc.constant(`<iframe src="javascript:lessonCanary++" srcdoc="x" />`),
  "style attribute": component.map((name) => `<${name} style="position:fixed">灯</${name}>`),
  "class and id": component.map((name) => `<${name} className="x" id="y">灯</${name}>`),
  dangerouslySetInnerHTML: component.map((name) => `<${name} dangerouslySetInnerHTML="x" />`),
  "javascript: link": fc.constantFrom(
    "[灯](javascript:lessonCanary++)",
    '<a href="javascript:lessonCanary++">灯</a>',
    "[灯](JaVaScRiPt:lessonCanary++)",
  ),
  "data: link": fc.constantFrom("[灯](data:text/html,x)", "![灯](data:image/svg+xml,x)"),
  "outside link": fc.constantFrom(
    "[灯](https://example.com)",
    "![灯](https://example.com/x.png)",
    "[灯][x]\n\n[x]: https://example.com",
  ),
  "member component": fc.constantFrom(
    "<Scene.Inner>灯</Scene.Inner>",
    "<React.Fragment>灯</React.Fragment>",
    "<constructor.prototype />",
  ),
  "inherited name": fc.constantFrom(
    "<constructor />",
    "<hasOwnProperty />",
    "<__proto__ />",
    "<toString>灯</toString>",
  ),
  "namespaced name": fc.constantFrom("<svg:script>灯</svg:script>", '<Say xlink:href="x" to="a" when="b">灯</Say>'),
  fragment: fc.constant("<>灯</>"),
  "doubled attribute": fc.constant(`<Say to="甲" to="乙" when="当场">灯</Say>`),
  "neither right nor wrong": fc
    .constantFrom("maybe", "", "Yes", "true")
    .map((value) => `<Quiz ask="问">\n<Option text="甲" right="${value}">灯</Option>\n</Quiz>`),
  "attribute without a value": fc.constant('<Say to when="当场">灯</Say>'),
  code: fc.constantFrom("`灯`", "```js\nlessonCanary++\n```"),
  "component in the wrong place": fc.constantFrom(
    "<Scene><Steps>灯</Steps></Scene>",
    '<Option text="甲" right="yes">灯</Option>',
    '<Quiz ask="问"><Quiz ask="问">灯</Quiz></Quiz>',
    "<Remember>\n- 灯\n</Remember>",
  ),
  "other heading": fc.constantFrom("# 灯", "### 灯"),
  "quote and rule": fc.constantFrom("> 灯", "***"),
  "deep tags": fc
    .integer({ min: 13, max: 60 })
    .map((depth) => `${'<Pitfall say="灯">\n'.repeat(depth)}灯\n${"</Pitfall>\n".repeat(depth)}`),
};

/** Front matter that another reader would have run, or that hides in front of it. */
const fronts: Record<string, fc.Arbitrary<string>> = {
  "---js": fc
    .constantFrom("js", "javascript", "coffee", " js", "JS")
    .map((engine) => `---${engine}\n${boom}\n---\n灯\n`),
  "---json": fc.constant(`---json\n{"id":"fire-01"}\n---\n灯\n`),
  "something before ---": fc
    .constantFrom("\ufeff", " ", "\n", "\t", "\u200b", "\r\n")
    .map((before) => before + lessonText),
  "something behind ---": fc
    .constantFrom(" ", "\r", "-", "\u00a0")
    .map((behind) => lessonText.replace("---\n", `---${behind}\n`)),
  "a yaml tag": fc
    .constantFrom(
      "!!js/function 'function(){}'",
      "!!js/undefined ''",
      "!!binary aGk=",
      "!<tag:yaml.org,2002:js/function> x",
    )
    .map((value) => lessonText.replace("call: 社区民警", `call: ${value}`)),
  "a yaml alias": fc.constant(
    lessonText.replace("call: 社区民警", "call: *x").replace("opening: K06", "opening: &x K06"),
  ),
  "a field of its own": fc
    .constantFrom("__proto__: x", "constructor: x", "layout: x", "default: x")
    .map((field) => lessonText.replace("call: 社区民警", `call: 社区民警\n${field}`)),
  "no end": fc.constant("---\nid: fire-01\n灯\n"),
};

/** Only the first wall stops these; behind it they would be harmless text. */
const disguises: Record<string, fc.Arbitrary<string>> = {
  entity: fc.constantFrom("&#123;x&#125;", "&lt;script&gt;", "&#x3C;img&#x3E;", "&NewLine;"),
  "unseen character": fc
    .constantFrom("\u200b", "\u202e", "\u2066", "\ufeff", "\u0000", "\u2042")
    .map((sign) => `灯${sign}灯`),
  "bare address": fc.constantFrom("https://example.com", "www.example.com", "javascript:alert"),
  backslash: fc.constant("\\{x\\}"),
};

const places = ["\n## 怎么办", "\n<Basis>", "\n<Remember>", "\n<Quiz"];
const planted = (text: string, place: string): string => lessonText.replace(place, () => `\n${text}\n${place}`);
const runs = { numRuns: 12, seed: 20_261_122 };

const timed = <T>(work: () => T): T => {
  const started = performance.now();
  const done = work();
  expect(performance.now() - started, "milliseconds").toBeLessThan(2_000);
  return done;
};

it("a sound lesson passes both walls and is compiled", async () => {
  const { lesson, body, findings } = readLesson(lessonFile, lessonText);
  expect(findings).toEqual([]);
  expect(lesson?.passages.filter(({ part }) => part === "step")).toHaveLength(4);
  expect(await bundleBody(lessonFile, body)).toMatchObject({ findings: [], body: expect.any(Function) });
});

describe.each(Object.entries({ ...hostile, ...disguises }))("%s", (_name, arbitrary) => {
  it("is refused wherever it stands, with a line", () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...places), (text, place) => {
        const { lesson, findings } = timed(() => readLesson(lessonFile, planted(text, place)));
        expect(lesson).toBeNull();
        expect(findings).not.toEqual([]);
        for (const finding of findings) expect(finding).toMatchObject({ level: "error", file: lessonFile });
      }),
      runs,
    );
  });
});

describe.each(Object.entries(hostile))("%s", (_name, arbitrary) => {
  it("is refused by the tree alone, should the first wall ever let it through", () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...places), (text, place) => {
        const { tree, findings } = timed(() => parseBody(lessonFile, readFront(lessonFile, planted(text, place)).body));
        expect(tree ? checkTree(lessonFile, tree) : findings).not.toEqual([]);
      }),
      runs,
    );
  });

  it("is refused by the bundler's gate, and nothing runs", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (text) => {
        const { body, findings } = await bundleBody(lessonFile, `\n\n${text}\n`);
        expect(body).toBeNull();
        expect(findings).not.toEqual([]);
      }),
      { ...runs, numRuns: 3 },
    );
  });
});

describe.each(Object.entries(fronts))("front matter: %s", (_name, arbitrary) => {
  it("is refused", () => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        const { lesson, findings } = timed(() => readLesson(lessonFile, source));
        expect(lesson).toBeNull();
        expect(findings.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  it("does not run when the bundler is handed the whole text", async () => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (source) => {
        expect((await bundleBody(lessonFile, source)).body).toBeNull();
      }),
      { ...runs, numRuns: 5 },
    );
  });
});

it("very long and very deep texts are answered in bounded time", () => {
  const signs = fc.constantFrom(
    "*",
    "**灯",
    "<Say>",
    "<",
    "> ",
    "- ",
    "[",
    "(",
    "![",
    "{",
    "`",
    "&",
    "_",
    "1. ",
    "\t",
    "灯",
    '<Pitfall say="灯">\n',
    "\n\n",
    "  ",
  );
  fc.assert(
    fc.property(signs, fc.integer({ min: 200, max: 60_000 }), (sign, times) => {
      const { lesson } = timed(() => readLesson(lessonFile, planted(sign.repeat(times), places[0] ?? "")));
      if (sign.length * times > 24_000) expect(lesson).toBeNull();
    }),
    { numRuns: 60, seed: 20_261_122 },
  );
});

it("any text at all is answered with a value, never a throw", () => {
  const pieces = fc.array(
    fc.oneof(
      word,
      fc.constantFrom(
        ...Object.values({
          a: "<",
          b: ">",
          c: "{",
          d: "}",
          e: "**",
          f: "\n",
          g: "- ",
          h: '<Say to="',
          i: '" />',
          j: "---\n",
          k: '<Quiz ask="',
          l: "</Quiz>",
          m: "## ",
        }),
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(pieces, fc.boolean(), (parts, withFront) => {
      const source = withFront ? planted(parts.join(""), places[1] ?? "") : parts.join("");
      timed(() => readLesson(lessonFile, source));
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
