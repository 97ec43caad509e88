import { newPlot, type Plot, type Said } from "./plot";
import { choose, lapse, play } from "./plot-act";
import { plotActions } from "./plot-actions";
import { arrive, ripe, type Step, strike } from "./plot-arrive";
import { holds } from "./plot-holds";
import type { Inject, Scenario } from "./scenario";
import { type Beat, kindOf, type Ways } from "./scenario-beat";

/**
 * The plot without its statechart: the same pure steps, 20 times as fast, for the checker and its thousands of plays.
 * A differential test holds it to the compiled machine, move by move. What the room adds (who has the floor, who has
 * voted) arrives here as whole moves: a card, the end of a floor, the counts of a poll.
 */
export type Walk = { plot: Plot; said: Said[] };
export type Move =
  | { do: "choose"; choice: string }
  | { do: "lapse" }
  | { do: "card"; card: string }
  | { do: "floor-done"; heardAll: boolean }
  | { do: "poll-closed"; counts: Record<string, number> }
  | { do: "inject"; inject: string };

export class Walker {
  private readonly beats: ReadonlyMap<string, Beat>;
  constructor(readonly doc: Scenario) {
    this.beats = new Map(doc.beats.map((beat) => [beat.id, beat]));
  }

  beat(id: string): Beat {
    const found = this.beats.get(id);
    if (!found) throw new Error(`no beat ${id}: the shape tier of the checker comes first`);
    return found;
  }

  start(mode: Plot["mode"] = "solo", seats: Plot["seats"] = {}): Walk {
    const plot = newPlot(this.doc, mode, seats);
    return this.settle(this.enter({ plot, said: [] }, plot.beat));
  }

  ended(walk: Walk): boolean {
    return this.beat(walk.plot.beat).ending !== undefined;
  }

  /** One move and all that follows by itself. The move must be open (see `openChoices`). */
  step(before: Walk, move: Move): Walk {
    const walk = { plot: before.plot, said: [] };
    const beat = this.beat(walk.plot.beat);
    switch (move.do) {
      case "choose": {
        const choice = beat.choices?.find((one) => one.id === move.choice);
        if (!choice) throw new Error(`no choice ${move.choice} in ${beat.id}`);
        return this.settle(this.follow(add(walk, choose(walk.plot, beat.id, choice)), choice.to));
      }
      case "lapse":
        if (!beat.after) throw new Error(`no deadline in ${beat.id}`);
        return this.settle(this.follow(add(walk, lapse(walk.plot, beat.id, beat.after)), beat.after.to));
      case "card": {
        const card = beat.floor?.cards.find((one) => one.id === move.card);
        if (!card) throw new Error(`no card ${move.card} in ${beat.id}`);
        const spoke = { ...walk.plot.spoke, [card.by]: (walk.plot.spoke[card.by] ?? 0) + 1 };
        return this.settle(add(walk, play({ ...walk.plot, spoke }, card)));
      }
      case "floor-done": {
        const flag = `${beat.id}/${move.heardAll ? "heard-all" : "heard-some"}`;
        return this.settle(
          this.follow({ ...walk, plot: { ...walk.plot, chose: [...walk.plot.chose, flag] } }, beat.next),
        );
      }
      case "poll-closed": {
        const asked = { beat: beat.id, ...(beat.poll?.crowd && { crowd: beat.poll.crowd }) };
        return this.settle(this.follow(plotActions.polled(walk, asked, move.counts), beat.next));
      }
      case "inject": {
        const inject = this.doc.injects.find((one) => one.id === move.inject);
        if (!inject) throw new Error(`no inject ${move.inject}`);
        return this.settle(this.strike(walk, inject));
      }
    }
  }

  /** The choices that are open where the walk stands. */
  openChoices(walk: Walk): string[] {
    return (this.beat(walk.plot.beat).choices ?? [])
      .filter((choice) => holds(choice.when, walk.plot))
      .map((choice) => choice.id);
  }

  private enter(walk: Walk, to: string): Walk {
    if (to === "return" && walk.plot.came) {
      const back = { ...walk.plot, back: true };
      return add(walk, arrive(back, this.beat(walk.plot.came)));
    }
    return add(walk, arrive(walk.plot, this.beat(to)));
  }

  private follow(walk: Walk, ways: Ways | undefined): Walk {
    const way = ways?.find((one) => holds(one.when, walk.plot));
    return way ? this.enter(walk, way.to) : walk;
  }

  private strike(walk: Walk, inject: Inject): Walk {
    const struck = add(walk, strike(walk.plot, inject));
    return inject.to ? this.enter(struck, inject.to) : struck;
  }

  /** Injects that ripen, then beats that only pass on, until somebody has to act. */
  private settle(walk: Walk): Walk {
    let now = walk;
    for (let steps = 0; steps < 1000; steps++) {
      const beat = this.beat(now.plot.beat);
      if (beat.ending) return now;
      const inject = beat.aside ? undefined : this.doc.injects.find((one) => ripe(one, now.plot));
      const kind = kindOf(beat);
      if (inject) now = this.strike(now, inject);
      else if (kind === "next" || kind === "ownersVote") now = this.follow(now, beat.next);
      else return now;
    }
    throw new Error(`${now.plot.beat}: beats that only pass on go round in a circle`);
  }
}

const add = (walk: Walk, step: Step): Walk => ({ plot: step.plot, said: [...walk.said, ...step.said] });
