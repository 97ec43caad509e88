import type { Database } from "./db.server";

/** One row of the log. `audience` and `body` are the engine's; words that somebody typed lie apart. */
export type StoredEvent = {
  rehearsal: number;
  seq: number;
  sender: string;
  command: string;
  type: string;
  audience: string;
  body: unknown;
  said: unknown;
  at: number;
};

export type NewEvent = StoredEvent & { utterance?: { words: string; person: string | null } | undefined };
export type EventWithWords = StoredEvent & { words: string | null };
export type Place = { rehearsal: number; seq: number };

// A hole is impossible, whatever a cache believes: each event asks for the one before it, and a
// batch holds one event a rehearsal. Sorted, so that two servers' batches never wait in a ring.
const append = `
with x as (
  select * from jsonb_to_recordset($1::text::jsonb)
    as x(r int, s int, f text, c text, t text, u text, b jsonb, d jsonb, a bigint, w text, p text)
), stored as (
  insert into events (rehearsal, seq, sender, command, type, audience, body, said, at)
  select x.r, x.s, x.f, x.c, x.t, x.u, x.b, x.d, x.a from x
  where x.s = 1 or exists (select 1 from events p where p.rehearsal = x.r and p.seq = x.s - 1)
  order by x.r
  on conflict do nothing
  returning rehearsal, seq
), worded as (
  insert into utterances (rehearsal, seq, words, person)
  select x.r, x.s, x.w, x.p from x join stored on stored.rehearsal = x.r and stored.seq = x.s
  where x.w is not null
)
select rehearsal, seq from stored`;

/**
 * One statement for every rehearsal that has an event waiting: durable together, words included.
 * What comes back was stored; for the others another server was first, or the command is known.
 */
export async function appendEvents(db: Database, batch: NewEvent[]): Promise<Place[]> {
  if (batch.length === 0) return [];
  if (new Set(batch.map((e) => e.rehearsal)).size < batch.length)
    throw new Error("two events of one rehearsal in a batch");
  const records = batch.map((e) => ({
    r: e.rehearsal,
    s: e.seq,
    f: e.sender,
    c: e.command,
    t: e.type,
    u: e.audience,
    b: e.body ?? {},
    d: e.said ?? [],
    a: e.at,
    w: e.utterance?.words ?? null,
    p: e.utterance?.person ?? null,
  }));
  return db.rows<Place>(append, [JSON.stringify(records)]);
}

const columns = "e.rehearsal, e.seq, e.sender, e.command, e.type, e.audience, e.body, e.said, e.at";
const withWords = `select ${columns}, u.words from events e left join utterances u on u.rehearsal = e.rehearsal and u.seq = e.seq`;

/** With its words, so that a repeat can be told from another body under the same id. */
export async function eventByCommand(
  db: Database,
  rehearsal: number,
  sender: string,
  command: string,
): Promise<EventWithWords | null> {
  const [row] = await db.rows<EventWithWords>(
    `${withWords} where e.rehearsal = $1 and e.sender = $2 and e.command = $3`,
    [rehearsal, sender, command],
  );
  return row ? event(row) : null;
}

/** In order, from the one after `seq`. */
export async function eventsAfter(
  db: Database,
  rehearsal: number,
  seq: number,
  limit: number,
): Promise<EventWithWords[]> {
  const rows = await db.rows<EventWithWords>(
    `${withWords} where e.rehearsal = $1 and e.seq > $2 order by e.seq limit $3`,
    [rehearsal, seq, limit],
  );
  return rows.map(event);
}

const last = `
select x.r as rehearsal, (select e.seq from events e where e.rehearsal = x.r order by e.seq desc limit 1) as seq
from jsonb_array_elements_text($1::text::jsonb) as i(id), lateral (select i.id::int as r) x`;

/** The last seq of each; a rehearsal without events has 0. */
export async function lastSeqs(db: Database, ids: number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db.rows<{ rehearsal: number; seq: number | null }>(last, [JSON.stringify(ids)]);
  return new Map(rows.map((row) => [row.rehearsal, row.seq ?? 0]));
}

// A bigint is text on one driver and a number on the other.
function event(row: EventWithWords): EventWithWords {
  return { ...row, at: Number(row.at) };
}
