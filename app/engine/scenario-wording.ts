import type { Scenario } from "./scenario";

/** The tell-tales of a right answer, over all decisions of the lead: the longest, its place, words that mark it. */
export type Wording = {
  decisions: number;
  /** Share of beats whose sound choice is the longest (a tie counts for its part). */
  longest: number;
  /** Share of beats whose sound choice stands first, second, third. */
  places: number[];
  /** Widest difference in length within a beat, in characters, and where. */
  spread: { most: number; beat: string };
  /** Marker word → how often in sound and in other choices. */
  marks: Record<string, { sound: number; other: number }>;
};

export const MARKERS = ["依法", "依规", "安全第一", "听取意见", "按规定", "程序"];

export function wordingOf(doc: Scenario): Wording {
  const lead = doc.roles.find((role) => role.lead)?.id;
  const beats = doc.beats.filter(
    (beat) => beat.by === lead && beat.choices?.some((choice) => choice.merit === "sound"),
  );
  let longest = 0;
  const places = [0, 0, 0];
  let spread = { most: 0, beat: "" };
  const marks = Object.fromEntries(MARKERS.map((word) => [word, { sound: 0, other: 0 }]));
  for (const beat of beats) {
    const choices = beat.choices ?? [];
    const lengths = choices.map((choice) => [...choice.text].length);
    const most = Math.max(...lengths);
    const tops = choices.filter((_, index) => lengths[index] === most);
    longest += tops.filter((choice) => choice.merit === "sound").length / tops.length;
    const place = choices.findIndex((choice) => choice.merit === "sound");
    places[place] = (places[place] ?? 0) + 1;
    if (most - Math.min(...lengths) > spread.most) spread = { most: most - Math.min(...lengths), beat: beat.id };
    for (const choice of choices) {
      for (const word of MARKERS) {
        const mark = marks[word];
        if (mark && choice.text.includes(word)) mark[choice.merit === "sound" ? "sound" : "other"]++;
      }
    }
  }
  const of = beats.length || 1;
  return { decisions: beats.length, longest: longest / of, places: places.map((count) => count / of), spread, marks };
}
