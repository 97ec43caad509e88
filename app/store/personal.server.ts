import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { PersonalKind } from "~/engine/personal";
import type { Orm } from "./db.server";
import { personalCases } from "./personal-case.server";
import {
  appointments,
  coachInvitations,
  coachNotes,
  levelOverrulings,
  noteAnswers,
  passwords,
  people,
  quizAnswers,
  reflections,
  rehearsals,
  seatHolders,
  sessions,
  signInCodes,
  utterances,
} from "./schema.server";

// Everything that is kept on somebody, table by table: how it is shown and taken along, and what an erasure does to it.
// Every table of the schema stands here, or tests/store/personal.test.ts fails.

type Step = (tx: Orm, person: string, at: Date) => Promise<unknown>;

/** $1 is the person. `at`, `about` and `words` have their places on the page; each other column is a fact by its name. */
export type Reading = { kind: PersonalKind; select: string };

export type PersonalRule =
  | { nothing: string }
  | {
      /** Every column that points at people. */
      whose: PgColumn[];
      reads: Reading[];
      /** What somebody wrote goes. */
      words?: Step;
      /** Who somebody was goes. Runs after every table's `words`. */
      all?: Step;
      /** Pointers that stay, at a person who has no name any more, with the reason. */
      stays?: { columns: PgColumn[]; because: string };
    };

const played = (table: string, columns: string) =>
  `select ${columns} from ${table} x join rehearsals r on r.id = x.rehearsal join scenario_versions v on v.hash = r.version`;
const title = "v.document->>'title' as about";
const ownRehearsals = (tx: Orm, person: string) =>
  tx.select({ id: rehearsals.id }).from(rehearsals).where(eq(rehearsals.openedBy, person));

/** In the order of erasing: what is found through a rehearsal comes before the rehearsals themselves. */
export const personal: Record<string, PersonalRule> = {
  sites: { nothing: "names of sites" },
  scenario_versions: { nothing: "what authors published" },
  events: { nothing: "the log: seat ids only. Whose seat it was stands in seat_holders, what was typed in utterances" },
  ...personalCases,

  utterances: {
    whose: [utterances.person],
    reads: [
      {
        kind: "utterances",
        select: `select to_timestamp(e.at / 1000.0) as at, ${title}, x.words, r.attempt
          from utterances x join events e on e.rehearsal = x.rehearsal and e.seq = x.seq
          join rehearsals r on r.id = x.rehearsal join scenario_versions v on v.hash = r.version
          where x.person = $1 order by x.rehearsal, x.seq`,
      },
    ],
    words: (tx, person) => tx.delete(utterances).where(eq(utterances.person, person)),
  },
  reflections: {
    whose: [reflections.person],
    reads: [
      {
        kind: "reflections",
        select: `${played("reflections", `x.at, ${title}, x.words, r.attempt, x.question`)} where x.person = $1 order by x.id`,
      },
    ],
    words: (tx, person) => tx.delete(reflections).where(eq(reflections.person, person)),
  },
  quiz_answers: {
    whose: [quizAnswers.person],
    reads: [
      {
        kind: "quiz",
        select: `select at, lesson as about, null as words, question + 1 as question, option + 1 as option
          from quiz_answers where person = $1 order by id`,
      },
    ],
    words: (tx, person) => tx.delete(quizAnswers).where(eq(quizAnswers.person, person)),
  },
  note_answers: {
    whose: [],
    reads: [
      {
        kind: "replies",
        select: `${played("note_answers", `x.at, ${title}, n.words, r.attempt, x.place`)}
          join coach_notes n on n.id = x.note where r.opened_by = $1 order by x.id`,
      },
    ],
    words: (tx, person) => tx.delete(noteAnswers).where(inArray(noteAnswers.rehearsal, ownRehearsals(tx, person))),
  },
  coach_notes: {
    whose: [coachNotes.author],
    reads: [
      {
        kind: "notes",
        select: `${played("coach_notes", `x.at, ${title}, x.words, r.attempt`)} where x.author = $1 order by x.at, x.id`,
      },
      {
        kind: "notesOnMe",
        select: `${played("coach_notes", `x.at, ${title}, x.words, r.attempt, p.name as by`)}
          join people p on p.id = x.author where r.opened_by = $1 order by x.at, x.id`,
      },
    ],
    words: (tx, person) => tx.delete(coachNotes).where(eq(coachNotes.author, person)),
    all: (tx, person) => tx.delete(coachNotes).where(inArray(coachNotes.rehearsal, ownRehearsals(tx, person))),
  },
  level_overrulings: {
    whose: [levelOverrulings.author],
    reads: [
      {
        kind: "overrulings",
        select: `${played("level_overrulings", `x.at, ${title}, x.because as words, r.attempt, x.criterion, x.level`)}
          where x.author = $1 order by x.id`,
      },
      {
        kind: "overruledForMe",
        select: `${played("level_overrulings", `x.at, ${title}, x.because as words, r.attempt, x.criterion, x.level, p.name as by`)}
          left join people p on p.id = x.author where r.opened_by = $1 order by x.id`,
      },
    ],
    words: (tx, person) => tx.update(levelOverrulings).set({ because: "" }).where(eq(levelOverrulings.author, person)),
    all: async (tx, person) => {
      await tx.update(levelOverrulings).set({ author: null }).where(eq(levelOverrulings.author, person));
      await tx
        .update(levelOverrulings)
        .set({ because: "" })
        .where(inArray(levelOverrulings.rehearsal, ownRehearsals(tx, person)));
    },
  },
  coach_invitations: {
    whose: [coachInvitations.coach, coachInvitations.invitedBy],
    reads: [
      {
        kind: "invitations",
        select: `${played("coach_invitations", `x.at, ${title}, null as words, r.attempt, p.name as coach, x.withdrawn_at as "withdrawnAt"`)}
          join people p on p.id = x.coach where x.coach = $1 or x.invited_by = $1 order by x.id`,
      },
    ],
    all: async (tx, person) => {
      await tx
        .delete(coachInvitations)
        .where(or(eq(coachInvitations.coach, person), inArray(coachInvitations.rehearsal, ownRehearsals(tx, person))));
      await tx.update(coachInvitations).set({ invitedBy: null }).where(eq(coachInvitations.invitedBy, person));
    },
  },
  seat_holders: {
    whose: [seatHolders.person],
    reads: [
      {
        kind: "seats",
        select: `${played("seat_holders", `x."from" as at, ${title}, null as words, r.attempt, x.seat, x.guest, x.until`)}
          where x.person = $1 order by x.id`,
      },
      {
        kind: "log",
        select: `${played("events", `to_timestamp(x.at / 1000.0) as at, ${title}, null as words, r.attempt, r.key as rehearsal, x.seq, x.sender as seat, x.type, x.body::text as body`)}
          where exists (select 1 from seat_holders h where h.rehearsal = x.rehearsal and 'seat:' || h.seat = x.sender and h.person = $1)
          order by x.rehearsal, x.seq`,
      },
    ],
    all: (tx, person) =>
      tx.update(seatHolders).set({ person: null, guest: null }).where(eq(seatHolders.person, person)),
  },
  rehearsals: {
    whose: [rehearsals.openedBy],
    reads: [
      {
        kind: "rehearsals",
        select: `select r.created_at as at, ${title}, null as words, r.attempt, r.key as rehearsal, r.closed_at as "closedAt"
          from rehearsals r join scenario_versions v on v.hash = r.version where r.opened_by = $1 order by r.id`,
      },
    ],
    all: (tx, person) => tx.update(rehearsals).set({ openedBy: null }).where(eq(rehearsals.openedBy, person)),
  },

  appointments: {
    whose: [appointments.person, appointments.madeBy],
    reads: [
      {
        kind: "appointments",
        select: `select a."from" as at, s.name as about, null as words, a."right", a.until
          from appointments a join sites s on s.id = a.site where a.person = $1 order by a.id`,
      },
    ],
    all: (tx, person) => tx.delete(appointments).where(eq(appointments.person, person)),
    stays: {
      columns: [appointments.madeBy],
      because: "somebody else's appointment was made by a person, not by itself",
    },
  },
  passwords: {
    whose: [passwords.person],
    reads: [],
    all: (tx, person) => tx.delete(passwords).where(eq(passwords.person, person)),
  },
  sessions: {
    whose: [sessions.person],
    reads: [
      {
        kind: "sessions",
        select:
          "select created_at as at, null as about, null as words, until from sessions where person = $1 order by created_at, hash",
      },
    ],
    all: (tx, person) => tx.delete(sessions).where(eq(sessions.person, person)),
  },
  sign_in_codes: {
    whose: [signInCodes.person, signInCodes.madeBy],
    reads: [
      {
        kind: "codes",
        select: `select c.made_at as at, null as about, null as words, p.name as by, c.until, c.used_at as "usedAt"
          from sign_in_codes c left join people p on p.id = c.made_by where c.person = $1 order by c.id`,
      },
      {
        // That I did it is kept on me; to whom is kept on them.
        kind: "acts",
        select: `select at, null as about, null as words, did from (
            select made_at as at, 'code' as did from sign_in_codes where made_by = $1
            union all select created_at, 'person' from people where made_by = $1
            union all select "from", 'appointment' from appointments where made_by = $1
          ) act order by at, did`,
      },
    ],
    all: (tx, person) => tx.delete(signInCodes).where(eq(signInCodes.person, person)),
    stays: { columns: [signInCodes.madeBy], because: "the code's owner must see that somebody made it" },
  },
  people: {
    whose: [people.madeBy],
    reads: [
      {
        kind: "account",
        select: `select p.created_at as at, null as about, null as words, p.name, p.staff_number as "staffNumber", p.mobile,
          p.preferences->>'locale' as locale, p.preferences->>'textSize' as "textSize",
          p.preferences->>'theme' as theme, p.preferences->>'pace' as pace, w.set_at as "passwordSetAt"
          from people p left join passwords w on w.person = p.id where p.id = $1`,
      },
    ],
    all: (tx, person, at) =>
      tx
        .update(people)
        .set({
          name: "",
          staffNumber: null,
          mobile: null,
          preferences: sql`'{}'::jsonb`,
          madeBy: null,
          erasedAt: earliest(at),
        })
        .where(eq(people.id, person)),
    stays: { columns: [people.madeBy], because: "somebody else's account was made by a person, not by itself" },
  },
};

const earliest = (at: Date): SQL => sql`coalesce(${people.erasedAt}, ${at.toISOString()}::timestamptz)`;

export const readings: readonly Reading[] = Object.values(personal).flatMap((rule) =>
  "reads" in rule ? rule.reads : [],
);
