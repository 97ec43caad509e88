import { lessonCard } from "~/compile/lesson-shelf.server";
import type { Person } from "~/engine/academy";
import { mayNot, type NotAllowed } from "~/engine/permission";
import type { Scenario } from "~/engine/scenario";
import { type Attempt, myAttempts } from "./attempt.server";
import { type CaseLink, casesOfScenario } from "./case-study-link.server";
import { currentScenario, scenarioCards } from "./scenario.server";

export type ScenarioRow = Pick<Scenario, "id" | "title" | "summary"> & {
  minutes: number;
  attempts: number;
  /** The newest attempt that is not over. */
  open: Attempt | null;
};

/** The plays on the shelf, with where this person stands in each. */
export async function scenarioRows(person: Person | null): Promise<{ rows: ScenarioRow[] } | NotAllowed> {
  const refused = mayNot(person, { verb: "play-scenario" });
  if (refused || !person) return refused ?? { rows: [] };
  const rows = (await scenarioCards()).map(async ({ id, title, summary, minutes }): Promise<ScenarioRow> => {
    const attempts = await myAttempts(person, id, 3);
    return {
      id,
      title,
      summary,
      minutes: minutes.solo,
      attempts: attempts[0]?.attempt ?? 0,
      open: attempts.find((one) => !one.over) ?? null,
    };
  });
  return { rows: await Promise.all(rows) };
}

export type TableSeat = Pick<Scenario["roles"][number], "id" | "name" | "title" | "seal"> & { role: string };

/** What is public of a play before it is played: no brief, no fact, no bottom line. `assumptions` come after a first play. */
export type ScenarioFront = Pick<Scenario, "id" | "title" | "summary" | "place" | "assumptions"> & {
  minutes: number;
  seats: TableSeat[];
  mine: string | undefined;
  lessons: { slug: string; title: string }[];
  attempts: Attempt[];
  cases: CaseLink[];
};

export async function scenarioFront(person: Person | null, id: string): Promise<ScenarioFront | NotAllowed | null> {
  const refused = mayNot(person, { verb: "play-scenario" });
  if (refused || !person) return refused;
  const current = await currentScenario(id);
  if (!current) return null;
  const { doc } = current;
  const lessons = doc.lessons.flatMap((slug) => {
    const card = lessonCard(slug);
    return card ? [{ slug, title: card.title }] : [];
  });
  const attempts = await myAttempts(person, id);
  return {
    id: doc.id,
    title: doc.title,
    summary: doc.summary,
    place: doc.place,
    // They tell what some seats keep to themselves: not before one has played it through.
    assumptions: attempts.some((attempt) => attempt.over) ? doc.assumptions : [],
    minutes: doc.minutes.solo,
    seats: doc.roles.map(({ id: role, name, title, seal }) => ({ id: role, role, name, title, seal })),
    mine: doc.roles.find((role) => role.lead)?.id,
    lessons,
    attempts,
    cases: await casesOfScenario(person, { scenario: doc.id, practicum: doc.practicum }),
  };
}
