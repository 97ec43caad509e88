import type { Scenario } from "./scenario";
import type { Effects } from "./scenario-check-effect";
import { type Exact, exactOf } from "./scenario-check-exact";
import type { Live } from "./scenario-check-live";
import { Steps } from "./scenario-check-node";
import { type Bounds, regionsOf } from "./scenario-check-regions";
import type { Proof, Say } from "./scenario-check-report";
import type { Spread } from "./scenario-check-spread";
import { unsureBeats } from "./scenario-check-ways";
import { Walker } from "./scenario-walk";

const WHAT = "无论怎么演，总有人有路可走，走得到结局";

/** Tiers three to five: can anybody ever be stuck? The cheapest tier that can tell, tells. */
export function checkWays(
  doc: Scenario,
  effects: Effects,
  spread: Spread,
  live: Live,
  bounds: Bounds,
  say: Say,
): Proof[] {
  const { unsure, roots } = unsureBeats(doc, effects, spread);
  if (unsure.length === 0) return [{ what: WHAT, answer: "proved", how: "每个节点都有一条无条件的路；全部突发计入" }];
  const proofs: Proof[] = [];
  const alone = doc.injects.filter((inject) => inject.by !== "when").map((inject) => inject.id);
  for (const inject of [null, ...alone]) {
    const what = `${WHAT}（${inject ? `老师只下达“${inject}”` : "老师不下达突发"}；自己发生的突发都算在内）`;
    const regions = regionsOf(new Steps(doc, effects, inject ? [inject] : []), effects, live, spread, bounds);
    if (regions.complete && regions.unsure.size === 0) {
      proofs.push({ what, answer: "proved", how: `分区，${regions.states} 个状态` });
      continue;
    }
    const exact = exactOf(new Walker(doc), effects, live, inject, bounds);
    proofs.push(verdict(what, exact, doc));
    if (exact.stuck) {
      stuck(exact, doc, say);
      return proofs;
    }
    if (!exact.complete)
      say("没有证明", `beats.${roots[0]}`, WHAT, `没有证明：逐一搜索到 ${exact.states} 个状态就停了，没有走完`, "open");
  }
  return proofs;
}

function verdict(what: string, exact: Exact, doc: Scenario): Proof {
  if (exact.stuck)
    return {
      what: "有人会走不下去",
      answer: "shown",
      how: `逐一搜索，${exact.states} 个状态`,
      path: told(exact.stuck.path, doc),
    };
  if (exact.complete) return { what, answer: "proved", how: `逐一搜索，走完 ${exact.states} 个状态` };
  return { what, answer: "not-proved", how: `逐一搜索到 ${exact.states} 个状态，没有走完` };
}

function stuck(exact: Exact, doc: Scenario, say: Say): void {
  if (!exact.stuck) return;
  const { beat, path, plot, dead } = exact.stuck;
  const gauges = doc.gauges.map((gauge) => `${gauge.label} ${plot.gauges[gauge.id]}`).join("，");
  const found = dead
    ? `走到这里一个选择也没有开（${gauges}）：${told(path, doc).join(" → ")}`
    : `走到这里以后再也到不了任何结局：${told(path, doc).join(" → ")}`;
  say("走不下去", `beats.${beat}`, "任何时候都有路走", found);
}

/** A path in the author's words: titles and what was chosen. */
export function told(path: readonly string[], doc: Scenario): string[] {
  return path.map((step) => {
    const [id = "", label = ""] = step.split("/");
    const beat = doc.beats.find((one) => one.id === id);
    const [kind, what = ""] = label.split(":");
    const choice = beat?.choices?.find((one) => one.id === what);
    if (kind === "choose") return `${beat?.title ?? id}：${choice?.text ?? what}`;
    if (kind === "card") return `${beat?.title ?? id}：出牌 ${what}`;
    if (kind === "inject") return `突发 ${what}`;
    const words: Record<string, string> = {
      lapse: "没有决定",
      "heard-all": "都讲过了",
      "heard-some": "没有都讲",
      "poll-closed": "征询收齐",
    };
    return `${beat?.title ?? id}：${words[label] ?? label}`;
  });
}
