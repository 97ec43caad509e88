import { type APIRequestContext, expect } from "@playwright/test";
import { type DemoPerson, playToTheEnd, playUntil, type Seen, signInAs, startSolo } from "./rehearse-by-http.ts";

const scenario = "flying-wire-hearing";

/** Plays of the learner's that stand where a page is to be looked at. Each is played once, when it is first asked for. */
export class Rooms {
  private readonly ready = new Map<string, Promise<string>>();
  constructor(private readonly request: APIRequestContext) {}

  choosing = () => this.once("choosing", () => this.begin());
  floor = () => this.once("floor", () => this.at((view) => view.floor?.mine === true));
  poll = () => this.once("poll", () => this.at((view) => view.may.some((one) => one.type === "close-poll")));
  ended = () => this.once("ended", () => this.finished(0));
  endedOtherwise = () => this.once("ended otherwise", () => this.finished(1));
  resting = () =>
    this.once("resting", async () => {
      const key = await this.begin();
      const rest = await this.request.post(`/rehearsals/${key}/commands`, {
        data: { id: crypto.randomUUID(), type: "pause" },
      });
      expect(rest.ok()).toBe(true);
      return key;
    });

  /** Cases have authors of their own here: a person has one under way at a time. */
  drafted = () => this.once("drafted", () => this.caseBy("trainer"));
  submitted = () =>
    this.once("submitted", async () => {
      const slug = await this.caseBy("manager");
      const parts = ["background", "focus", "practice", "outcome", "reflection", "grounds"];
      const form = Object.fromEntries(parts.map((part) => [part, "先上门，再开会。〔1〕"]));
      const sent = await this.request.post(`/cases/${slug}/draft`, {
        form: { ...form, act: "submit", title: "先请人", failed: "no", agree: "yes" },
      });
      expect(sent.ok()).toBe(true);
      return slug;
    });

  private async caseBy(author: DemoPerson): Promise<string> {
    await signInAs(this.request, author);
    const key = await startSolo(this.request, scenario);
    await playToTheEnd(this.request, key, 1);
    await this.request.post(`/rehearsals/${key}/debrief`, { form: { act: "reflect", "words-1": "先听" } });
    const begun = await this.request.post(`/rehearsals/${key}/case`);
    const slug = /\/cases\/([\w-]+)\/draft/.exec(begun.url())?.[1];
    expect(slug, begun.url()).toBeTruthy();
    return slug ?? "";
  }

  private once(name: string, make: () => Promise<string>): Promise<string> {
    const made = this.ready.get(name) ?? make();
    this.ready.set(name, made);
    return made;
  }

  private async begin(): Promise<string> {
    await signInAs(this.request, "learner");
    return startSolo(this.request, scenario);
  }

  private async at(wanted: (view: Seen) => boolean): Promise<string> {
    for (let nth = 0; nth < 5; nth++) {
      const key = await this.begin();
      if (await playUntil(this.request, key, nth, wanted)) return key;
    }
    throw new Error("no play came to the wanted moment");
  }

  private async finished(nth: number): Promise<string> {
    const key = await this.begin();
    await playToTheEnd(this.request, key, nth);
    return key;
  }
}
