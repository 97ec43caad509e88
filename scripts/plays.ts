/** Plays a scenario file ten thousand times and prints its figures. Usage: tsx scripts/plays.ts FILE [PLAYS] */
import { readFileSync } from "node:fs";
import { readScenario } from "../app/compile/scenario.server";
import { FORM_PLAYERS, ONE_SIDED } from "../app/engine/learner";
import { figuresOf } from "../app/engine/scenario-figures";
import { overlapAlike, overlapRandom } from "../app/engine/scenario-overlap";
import { wordingOf } from "../app/engine/scenario-wording";

const [, , file, plays = "10000"] = process.argv;
if (!file) throw new Error("usage: tsx scripts/plays.ts FILE [PLAYS]");
const read = readScenario(readFileSync(file, "utf8"));
if ("faults" in read) {
  for (const fault of read.faults) console.log(`${file}:${fault.line ?? "?"} ${fault.where} — ${fault.message}`);
  process.exit(1);
}
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const { doc, hash } = read;
console.log(
  `${doc.title} ${hash.slice(0, 12)}: ${doc.beats.length} beats, ${doc.beats.filter((beat) => beat.choices).length} with choices`,
);
const started = performance.now();
const figures = figuresOf(doc, Number(plays));
console.log(
  `${figures.plays} plays in ${((performance.now() - started) / 1000).toFixed(1)} s, ${figures.unended} without an end`,
);
for (const [ending, share] of Object.entries(figures.endings)) console.log(`  ending ${ending}: ${percent(share)}`);
console.log("  decisions", figures.decisions, "earliest ending after", figures.earliest);
console.log("  minutes", figures.minutes);
console.log("  learners", figures.learners);
console.log("  unmet beats", figures.unmet.join(" ") || "none");
const choices = doc.beats.flatMap((beat) => (beat.choices ?? []).map((choice) => `${beat.id}/${choice.id}`));
console.log(
  "  choices under 1 %:",
  choices.filter((choice) => (figures.coverage[choice] ?? 0) < 0.01).join(" ") || "none",
);
const wording = wordingOf(doc);
console.log(
  `  sound choice longest in ${percent(wording.longest)}; places ${wording.places.map(percent).join(" / ")}; widest spread ${wording.spread.most} in ${wording.spread.beat}`,
);
for (const [word, { sound, other }] of Object.entries(wording.marks))
  if (sound + other > 0) console.log(`  「${word}」 sound ${sound}, other ${other}`);
const alike = overlapAlike(doc, [...ONE_SIDED, ...FORM_PLAYERS, "sound"]);
console.log(
  `  later lines shared, going on alike: worst ${percent(alike.worst)}, mean ${percent(alike.mean)} of ${alike.pairs} pairs`,
);
console.log("    ", alike.pair.map((decisions) => decisions.slice(0, 3).join(" ")).join("  |  "));
const random = overlapRandom(doc, 600);
console.log(
  `  later lines shared, random plays: worst ${percent(random.worst)}, mean ${percent(random.mean)} of ${random.pairs} pairs`,
);
