import { expect, type Page, type Request, type Route } from "@playwright/test";
import type { BuiltServer } from "./built-server.ts";
import { type Act, desk, grown, lines, nextAct, ownWords, record } from "./on-screen.ts";

type Command = { id: string; type: string; words?: string; beat?: string };
type Event = { seq: number; skip?: number; at: number; by: string; type: string; words?: string };
type Outage = { killed: number; back: number; live: number; calm: number; stored: boolean; half: boolean };

/** A play on the screen, during which the server is killed while a command is on its way. */
export class KilledPlay {
  readonly outages: Outage[] = [];
  /** What the page sent, and what it was told. */
  private readonly sent = new Map<string, Command>();
  private readonly told = new Map<string, number>();
  private saying = 0;
  constructor(
    private readonly page: Page,
    private readonly server: BuiltServer,
    private readonly dice: () => number,
    private readonly key: string,
  ) {}

  async toTheEnd(mayKill: () => boolean): Promise<void> {
    const { page } = this;
    const heard = (request: Request) => this.hear(request);
    page.on("requestfinished", heard);
    // A document that was loaded anew does not know this.
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    for (let n = 0; n < 150; n++) {
      const pick = (of: number) => Math.floor(this.dice() * of);
      const words = this.dice() < 0.5 ? this.nextWords() : undefined;
      const act = await nextAct(page, pick, words);
      if (!act) break;
      if (!mayKill() || this.dice() < 0.3) await this.take(act);
      else if (act.kind === "choose" && this.dice() < 0.25) await this.killedAtRest();
      else await this.killed(act, act.kind === "choose" ? words : undefined);
    }
    await expect(desk(page).getByRole("link", { name: "去复盘" })).toBeVisible();
    expect(await page.evaluate(() => "sameDocument" in window), "the page came through without a reload").toBe(true);
    page.off("requestfinished", heard);
  }

  private nextWords(): string {
    this.saying++;
    return `第${this.saying}句话，说给${this.key.slice(0, 4)}听`;
  }

  private async take(act: Act): Promise<void> {
    const before = await lines(this.page);
    await act.button.click();
    await grown(this.page, before);
  }

  /** The server dies between the press and its answer, and what was typed stays in sight. */
  private async killed(act: Act, words: string | undefined): Promise<void> {
    const before = await lines(this.page);
    await this.outage(act, async () => {
      if (words) await expect(ownWords(this.page)).toHaveValue(words);
    });
    await grown(this.page, before);
    this.came();
    if (words) await expect(record(this.page).getByText(words)).toHaveCount(1);
    await this.calm();
  }

  /** The server dies while 歇一歇 is on its way: half a choice and half a sentence outlive that. */
  private async killedAtRest(): Promise<void> {
    const { page } = this;
    const half = `${this.nextWords()}，还没`;
    await ownWords(page).fill(half);
    const chosen = await desk(page).getByRole("radio", { checked: true }).getAttribute("value");
    await this.outage({ kind: "rest", button: desk(page).getByRole("button", { name: "歇一歇" }) }, async () => {
      await expect(ownWords(page)).toHaveValue(half);
    });
    const goOn = desk(page).getByRole("button", { name: "接着来" });
    await expect(goOn).toBeVisible();
    this.came();
    await this.calm();
    await this.take({ kind: "go-on", button: goOn });
    await expect(ownWords(page)).toHaveValue(half);
    await expect(desk(page).getByRole("radio", { checked: true })).toHaveValue(chosen ?? "");
  }

  /** Presses, kills the server before the page has its answer, and starts it again. */
  private async outage(act: Act, meanwhile: () => Promise<void>): Promise<void> {
    const { page, server } = this;
    const wait = this.dice() * 20;
    const answered = this.dice() < 0.4;
    const onItsWay = new Promise<Route>((seen) => {
      void page.route("**/commands", seen, { times: 1 });
    });
    await act.button.click();
    const { killed, stored } = await this.cutOff(await onItsWay, wait, answered);
    await meanwhile();
    await server.start();
    this.outages.push({ killed, stored, back: performance.now(), live: 0, calm: 0, half: act.kind === "rest" });
  }

  /** Lets a command through to the server and nothing back: at a random moment, or once it was answered, the server is gone. */
  private async cutOff(route: Route, wait: number, answered: boolean): Promise<{ killed: number; stored: boolean }> {
    let stored = false;
    const answer = route.fetch().then(
      (given) => {
        stored = given.ok();
      },
      () => undefined,
    );
    await (answered ? answer : new Promise((after) => setTimeout(after, wait)));
    const killed = performance.now();
    await this.server.kill();
    await answer;
    await route.abort();
    return { killed, stored };
  }

  private came(): void {
    const last = this.outages.at(-1);
    if (last) last.live = performance.now();
  }

  private async calm(): Promise<void> {
    await expect(this.page.locator(".line-bar")).toHaveCount(0, { timeout: 30_000 });
    const last = this.outages.at(-1);
    if (last) last.calm = performance.now();
  }

  private async hear(request: Request): Promise<void> {
    if (request.method() !== "POST" || !request.url().endsWith(`${this.key}/commands`)) return;
    const command = request.postDataJSON() as Command;
    this.sent.set(command.id, command);
    const answer = await request.response();
    if (answer?.ok()) this.told.set(command.id, ((await answer.json()) as { seq: number }).seq);
  }

  /** What the page shows, what it was told, and the log over HTTP are one and the same. */
  async expectWhole(): Promise<void> {
    const log = await this.log();
    let before = 0;
    for (const { seq, skip = 0 } of log) {
      expect(seq - skip, "no number is missing").toBe(before + 1);
      before = seq;
    }
    expect(log.map((one) => one.at)).toEqual(log.map((one) => one.at).sort((a, b) => a - b));

    // The learner sends nothing but what the page sends, and the seat's own beginning.
    const own = log.filter((one) => one.by.startsWith("seat:") && !["seat", "start"].includes(one.type));
    const told = [...this.told].map(([id, seq]) => ({
      seq,
      type: this.sent.get(id)?.type,
      words: this.sent.get(id)?.words,
    }));
    expect(own.map(({ seq, type, words }) => ({ seq, type, words }))).toEqual(told.sort((a, b) => a.seq - b.seq));
    for (const [id, seq] of this.told) {
      const again = await this.page.request.post(`/rehearsals/${this.key}/commands`, { data: this.sent.get(id) });
      expect(await again.json(), "the same command again has the same number").toMatchObject({ seq });
    }

    const shown = await record(this.page).getByRole("listitem").allInnerTexts();
    await this.page.reload();
    expect(await record(this.page).getByRole("listitem").allInnerTexts()).toEqual(shown);
  }

  private async log(): Promise<Event[]> {
    const all: Event[] = [];
    for (let after = 0; ; ) {
      const answer = await this.page.request.get(`/rehearsals/${this.key}/events?after=${after}`);
      const { seq, events } = (await answer.json()) as { seq: number; events: Event[] };
      if (events.length === 0) return all;
      all.push(...events);
      after = seq;
    }
  }
}
