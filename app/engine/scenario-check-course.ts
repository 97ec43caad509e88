import { levelOf } from "./debrief-criterion";
import type { Scenario } from "./scenario";
import type { Play } from "./scenario-play";
import type { Move } from "./scenario-walk";

/** What many plays show beyond their endings: levels reached and how, gauges at an end, seats that wait. */
export type Courses = {
  criteria: Record<string, { best: Seen; worst: Seen; unseen: number }>;
  /** Gauge → share of all moments at which it stands at 0 or at 100. */
  saturated: Record<string, number>;
  /** Role → its longest wait, as a share of the play, in the middle one of all plays. */
  idle: Record<string, number>;
  /** The decisions of a play in which nobody could go on. */
  stuck: string[] | null;
};
/** A level seen in a play (null: not in any), with the decisions that led to it. */
export type Seen = { level: number | null; path: string[] };

export class CourseKeeper {
  private readonly levels = new Map<string, { best: Seen; worst: Seen; unseen: number }>();
  private readonly ends = new Map<string, number>();
  private readonly waits = new Map<string, number[]>();
  private moments = 0;
  private stuck: string[] | null = null;

  constructor(private readonly doc: Scenario) {
    const none = (): Seen => ({ level: null, path: [] });
    for (const { id } of doc.rubric) this.levels.set(id, { best: none(), worst: none(), unseen: 0 });
    for (const { id } of doc.roles) this.waits.set(id, []);
  }

  add(play: Play): void {
    for (const gauges of play.gauges) {
      this.moments++;
      for (const [id, value] of Object.entries(gauges))
        if (value === 0 || value === 100) this.ends.set(id, (this.ends.get(id) ?? 0) + 1);
    }
    for (const [role, waits] of this.waits) waits.push(longestWait(this.doc, play, role));
    this.see(play);
  }

  /** Only what the play shows can happen, for plays that say nothing of how often. */
  see(play: Play): void {
    if (play.ending === null) this.stuck ??= play.decisions;
    for (const [criterion, seen] of this.levels) {
      const level = levelIn(this.doc, play, criterion);
      if (level === null) seen.unseen++;
      else {
        if (level > (seen.best.level ?? 0)) seen.best = { level, path: play.decisions };
        if (level < (seen.worst.level ?? 5)) seen.worst = { level, path: play.decisions };
      }
    }
  }

  close(): Courses {
    return {
      criteria: Object.fromEntries(this.levels),
      saturated: Object.fromEntries(
        this.doc.gauges.map(({ id }) => [id, (this.ends.get(id) ?? 0) / Math.max(1, this.moments)]),
      ),
      idle: Object.fromEntries(
        [...this.waits].map(([role, waits]) => [role, waits.toSorted((a, b) => a - b)[waits.length >> 1] ?? 0]),
      ),
      stuck: this.stuck,
    };
  }
}

/** What a move shows about the lead, as the debrief counts it. */
function shownBy(doc: Scenario, beatId: string, move: Move) {
  const lead = doc.roles.find((role) => role.lead)?.id;
  const beat = doc.beats.find((one) => one.id === beatId);
  if (move.do === "choose" && beat?.by === lead) return beat?.choices?.find((one) => one.id === move.choice);
  if (move.do === "lapse" && (beat?.by ?? beat?.floor?.chair) === lead) return beat?.after;
  if (move.do === "floor-done" && beat?.floor?.chair === lead)
    return move.heardAll ? beat?.floor?.heardAll : beat?.floor?.heardSome;
  if (move.do !== "card") return undefined;
  return beat?.floor?.cards.find((card) => card.id === move.card && card.by === lead);
}

function levelIn(doc: Scenario, play: Play, criterion: string): number | null {
  const levels: number[] = [];
  let breached = false;
  play.moves.forEach((move, at) => {
    const shows = shownBy(doc, play.at[at] ?? "", move);
    const level = shows?.evidence?.[criterion];
    if (level !== undefined) levels.push(level);
    if (shows?.breach?.[criterion] !== undefined) breached = true;
  });
  return levelOf(levels, breached);
}

/** Counted in what is said: from one thing that the seat says, does or is told apart to the next. */
function longestWait(doc: Scenario, play: Play, role: string): number {
  const total = play.moves.length;
  let last = 0;
  let longest = 0;
  play.moves.forEach((move, at) => {
    const beat = doc.beats.find((one) => one.id === play.at[at]);
    const does =
      (move.do === "choose" && beat?.by === role) ||
      (move.do === "card" && beat?.floor?.cards.some((card) => card.id === move.card && card.by === role)) ||
      (move.do === "floor-done" && beat?.floor?.chair === role) ||
      (move.do === "poll-closed" && beat?.poll?.by.includes(role));
    if (does || play.heard[at]?.includes(role)) {
      longest = Math.max(longest, at - last);
      last = at + 1;
    }
  });
  return Math.max(longest, total - last) / Math.max(1, total);
}
