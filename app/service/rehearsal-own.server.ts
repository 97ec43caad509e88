import type { Person } from "~/engine/academy";
import { rehearsalsOf } from "~/store/rehearsal.server";
import { house } from "./house.server";
import { scenarioByHash } from "./scenario.server";

export type OwnRehearsal = { key: string; title: string; attempt: number; begun: Date; closed: boolean };

const pageSize = 6;

/** The person's own, and those they sat in; the newest first. */
export async function ownRehearsals(
  person: Person,
  before: number | undefined,
): Promise<{ rehearsals: OwnRehearsal[]; before: number | null }> {
  const { db } = house();
  const found = await rehearsalsOf(db, person.id, { limit: pageSize + 1, before });
  const rows = found.slice(0, pageSize);
  const rehearsals = await Promise.all(
    rows.map(async ({ key, version, attempt, createdAt, closedAt }) => ({
      key,
      title: (await scenarioByHash(db, version))?.title ?? "",
      attempt,
      begun: createdAt,
      closed: closedAt !== null,
    })),
  );
  return { rehearsals, before: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
