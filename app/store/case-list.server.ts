import type { CaseEventType, CaseState } from "~/engine/case-study-machine";
import type { Database } from "./db.server";

export type ListedCase = {
  id: number;
  slug: string;
  scenario: string;
  practicum: string;
  lessons: string[];
  site: string;
  siteName: string;
  author: string | null;
  title: string;
  failed: boolean;
  state: CaseState;
  at: Date;
};

type Asked = {
  states?: readonly CaseState[];
  author?: string;
  /** At one of these sites. */
  sites?: readonly string[];
  /** The last id of the page before. */
  before?: number | undefined;
  limit: number;
};

/** What a case became with the last event that changed it; a draft without any is a draft. Mirrors the case's machine. */
const became: Partial<Record<CaseEventType, CaseState>> = {
  submitted: "submitted",
  "changes-asked": "changes-asked",
  approved: "approved",
  withdrawn: "withdrawn",
  reopened: "draft",
};

/** Newest first. Titles are those of the version that was last submitted, or of the draft. One query. */
export async function listCases(db: Database, { states, author, sites, before, limit }: Asked): Promise<ListedCase[]> {
  const rows = await db.rows<Omit<ListedCase, "state" | "at"> & { last: CaseEventType | null; at: Date | string }>(
    `select c.id, c.slug, c.scenario, c.practicum, c.lessons, c.site, s.name as "siteName", c.author,
            v.title, v.failed, e.type as last, coalesce(e.at, v.saved_at) as at
       from case_studies c
       join sites s on s.id = c.site
       left join lateral (
         select type, version, at from case_events
          where case_study = c.id and type in ('submitted', 'changes-asked', 'approved', 'withdrawn', 'reopened')
          order by seq desc limit 1) e on true
       join lateral (
         select title, failed, saved_at from case_versions
          where case_study = c.id and (e.version is null or e.type = 'reopened' or number = e.version)
          order by number desc limit 1) v on true
      where ($1::text is null or c.author = $1)
        and ($2::text is null or c.site = any(string_to_array($2, ' ')))
        and ($3::int is null or c.id < $3)
        and ($4::text is null or coalesce(e.type, 'reopened') = any(string_to_array($4, ' ')))
      order by c.id desc limit $5`,
    [
      author ?? null,
      sites ? sites.join(" ") : null,
      before ?? null,
      states
        ? Object.entries(became)
            .flatMap(([type, state]) => (states.includes(state) ? [type] : []))
            .join(" ")
        : null,
      limit,
    ],
  );
  return rows.map(({ last, at, ...row }) => ({
    ...row,
    state: (last && became[last]) ?? "draft",
    at: new Date(at),
  }));
}
