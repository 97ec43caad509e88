import { sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  serial,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import type { Preferences, Right, Tier } from "~/engine/academy";
import type { CaseMoment, Parts } from "~/engine/case-study";
import type { CaseEventType } from "~/engine/case-study-machine";
import type { CycleEvent } from "~/engine/cycle";

// One file, because drizzle-kit reads it whole. A change of state is a row with who and when.
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

// ── the academy ──────────────────────────────────────────────────────────────
export const sites = pgTable(
  "sites",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    tier: text("tier").$type<Tier>().notNull(),
    parent: text("parent").references((): AnyPgColumn => sites.id),
    createdAt: moment("created_at").notNull().defaultNow(),
  },
  (t) => [
    check("sites_tier", sql`${t.tier} in ('flagship', 'chain', 'corner')`),
    check("sites_parent", sql`(${t.tier} = 'flagship') = (${t.parent} is null)`),
    index("sites_by_parent").on(t.parent),
  ],
);

export const people = pgTable(
  "people",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    staffNumber: text("staff_number").unique(),
    mobile: text("mobile").unique(),
    preferences: jsonb("preferences").$type<Preferences>().notNull(),
    demo: boolean("demo").notNull().default(false), // made by the demo, or while it was on
    madeBy: text("made_by").references((): AnyPgColumn => people.id),
    createdAt: moment("created_at").notNull().defaultNow(),
    erasedAt: moment("erased_at"),
  },
  (t) => [index("people_by_name").on(t.name, t.id)],
);

export const appointments = pgTable(
  "appointments",
  {
    id: serial("id").primaryKey(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    site: text("site")
      .notNull()
      .references(() => sites.id),
    right: text("right").$type<Right>().notNull(),
    from: moment("from").notNull(),
    until: moment("until"),
    madeBy: text("made_by").references(() => people.id),
  },
  (t) => [
    check("appointments_right", sql`${t.right} in ('learner', 'mentor', 'trainer', 'expert', 'manager')`),
    index("appointments_by_person").on(t.person),
    index("appointments_by_site").on(t.site),
  ],
);

// ── signing in ───────────────────────────────────────────────────────────────
export const passwords = pgTable("passwords", {
  person: text("person")
    .primaryKey()
    .references(() => people.id),
  hash: text("hash").notNull(),
  setAt: moment("set_at").notNull(),
});

export const sessions = pgTable(
  "sessions",
  {
    hash: text("hash").primaryKey(), // of the cookie: a stolen table opens nothing
    person: text("person")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    until: moment("until").notNull(),
  },
  (t) => [index("sessions_by_person").on(t.person)],
);

export const signInCodes = pgTable(
  "sign_in_codes",
  {
    id: serial("id").primaryKey(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    hash: text("hash").notNull(),
    madeBy: text("made_by").references(() => people.id),
    madeAt: moment("made_at").notNull(),
    until: moment("until").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [index("sign_in_codes_by_person").on(t.person)],
);

// ── scenarios and rehearsals ─────────────────────────────────────────────────
export const scenarioVersions = pgTable(
  "scenario_versions",
  {
    hash: text("hash").primaryKey(),
    scenario: text("scenario").notNull(),
    document: jsonb("document").$type<unknown>().notNull(),
    compiler: integer("compiler").notNull(),
    publishedAt: moment("published_at").notNull(),
    checked: jsonb("checked").$type<unknown>(),
  },
  (t) => [index("scenario_versions_by_scenario").on(t.scenario, t.publishedAt)],
);

export const rehearsals = pgTable(
  "rehearsals",
  {
    id: serial("id").primaryKey(),
    key: text("key").notNull().unique(),
    version: text("version")
      .notNull()
      .references(() => scenarioVersions.hash),
    scenario: text("scenario").notNull(),
    compiler: integer("compiler").notNull(),
    rules: integer("rules").notNull(),
    mode: text("mode").$type<"solo" | "live">().notNull(),
    parent: integer("parent").references((): AnyPgColumn => rehearsals.id),
    parentSeq: integer("parent_seq"),
    openedBy: text("opened_by").references(() => people.id),
    attempt: integer("attempt").notNull(), // of this person at this scenario, from 1
    createdAt: moment("created_at").notNull(),
    closedAt: moment("closed_at"),
    finalView: jsonb("final_view").$type<unknown>(),
  },
  (t) => [
    check("rehearsals_mode", sql`${t.mode} in ('solo', 'live')`),
    check("rehearsals_parent", sql`(${t.parent} is null) = (${t.parentSeq} is null)`),
    uniqueIndex("rehearsals_by_attempt").on(t.openedBy, t.scenario, t.attempt),
  ],
);

export const seatHolders = pgTable(
  "seat_holders",
  {
    id: serial("id").primaryKey(),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    seat: text("seat").notNull(),
    person: text("person").references(() => people.id),
    guest: text("guest"),
    from: moment("from").notNull(),
    until: moment("until"),
  },
  (t) => [
    index("seat_holders_by_rehearsal").on(t.rehearsal),
    index("seat_holders_by_person").on(t.person, t.rehearsal),
  ],
);

/** The log. Seat ids only: never a name, an account, or a word that somebody typed. */
export const events = pgTable(
  "events",
  {
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    seq: integer("seq").notNull(),
    sender: text("sender").notNull(),
    command: text("command").notNull(),
    type: text("type").notNull(),
    audience: text("audience").notNull(),
    body: jsonb("body").$type<unknown>().notNull(),
    said: jsonb("said").$type<unknown>().notNull(),
    at: bigint("at", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.rehearsal, t.seq] }),
    unique("events_by_command").on(t.rehearsal, t.sender, t.command),
  ],
);

export const utterances = pgTable(
  "utterances",
  {
    rehearsal: integer("rehearsal").notNull(),
    seq: integer("seq").notNull(),
    words: text("words").notNull(),
    person: text("person").references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.rehearsal, t.seq] }),
    foreignKey({ columns: [t.rehearsal, t.seq], foreignColumns: [events.rehearsal, events.seq] }),
    index("utterances_by_person").on(t.person),
  ],
);

// ── coaching ─────────────────────────────────────────────────────────────────
export const coachInvitations = pgTable(
  "coach_invitations",
  {
    id: serial("id").primaryKey(),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    coach: text("coach")
      .notNull()
      .references(() => people.id),
    invitedBy: text("invited_by").references(() => people.id),
    at: moment("at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    uniqueIndex("coach_invitations_open").on(t.rehearsal, t.coach).where(sql`${t.withdrawnAt} is null`),
    index("coach_invitations_by_coach").on(t.coach, t.at),
  ],
);

export const coachNotes = pgTable(
  "coach_notes",
  {
    id: text("id").primaryKey(),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    seq: integer("seq").notNull(),
    author: text("author")
      .notNull()
      .references(() => people.id),
    words: text("words").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("coach_notes_by_rehearsal").on(t.rehearsal, t.seq), index("coach_notes_by_author").on(t.author)],
);

/** Where a later attempt answers a coach's remark, as the learner says; without a place it is taken back. The last row holds. */
export const noteAnswers = pgTable(
  "note_answers",
  {
    id: serial("id").primaryKey(),
    note: text("note")
      .notNull()
      .references(() => coachNotes.id, { onDelete: "cascade" }),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    place: integer("place"),
    at: moment("at").notNull(),
  },
  (t) => [index("note_answers_by_rehearsal").on(t.rehearsal, t.note), index("note_answers_by_note").on(t.note)],
);

export const levelOverrulings = pgTable(
  "level_overrulings",
  {
    id: serial("id").primaryKey(),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    criterion: text("criterion").notNull(),
    level: integer("level").notNull(),
    because: text("because").notNull(),
    author: text("author").references(() => people.id),
    at: moment("at").notNull(),
  },
  (t) => [index("level_overrulings_by_rehearsal").on(t.rehearsal), index("level_overrulings_by_author").on(t.author)],
);

// ── the learner's own ────────────────────────────────────────────────────────
export const reflections = pgTable(
  "reflections",
  {
    id: serial("id").primaryKey(),
    rehearsal: integer("rehearsal")
      .notNull()
      .references(() => rehearsals.id),
    person: text("person")
      .notNull()
      .references(() => people.id),
    question: integer("question").notNull(),
    words: text("words").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [
    check("reflections_question", sql`${t.question} between 1 and 4`),
    index("reflections_by_rehearsal").on(t.rehearsal, t.person, t.question),
    index("reflections_by_person").on(t.person),
  ],
);

export const quizAnswers = pgTable(
  "quiz_answers",
  {
    id: serial("id").primaryKey(),
    person: text("person")
      .notNull()
      .references(() => people.id),
    lesson: text("lesson").notNull(),
    question: integer("question").notNull(),
    option: integer("option").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("quiz_answers_by_person").on(t.person, t.lesson, t.question)],
);

// ── the cycle, and the case that ends it ─────────────────────────────────────
/** One person's pass through the four steps at one scenario. */
export const cycles = pgTable(
  "cycles",
  {
    id: serial("id").primaryKey(),
    person: text("person").references(() => people.id),
    scenario: text("scenario").notNull(),
    begunAt: moment("begun_at").notNull(),
  },
  (t) => [uniqueIndex("cycles_by_person").on(t.person, t.scenario)],
);

/** Folded by the cycle's machine. Ids only, no words. */
export const cycleEvents = pgTable(
  "cycle_events",
  {
    cycle: integer("cycle")
      .notNull()
      .references(() => cycles.id, { onDelete: "cascade" }),
    seq: integer("seq").notNull(),
    type: text("type").$type<CycleEvent["type"]>().notNull(),
    rehearsal: integer("rehearsal").references(() => rehearsals.id),
    by: text("by").references(() => people.id),
    at: moment("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cycle, t.seq] }),
    uniqueIndex("cycle_events_once").on(t.cycle, t.type, t.rehearsal),
    index("cycle_events_by_person").on(t.by),
  ],
);

export const caseStudies = pgTable(
  "case_studies",
  {
    id: serial("id").primaryKey(),
    slug: text("slug").notNull().unique(), // unguessable
    cycle: integer("cycle").references(() => cycles.id, { onDelete: "set null" }),
    scenario: text("scenario").notNull(),
    practicum: text("practicum").notNull(),
    lessons: jsonb("lessons").$type<string[]>().notNull(),
    /** The author's site: whose mentors judge it, and where a failed one stays. */
    site: text("site")
      .notNull()
      .references(() => sites.id),
    author: text("author").references(() => people.id),
    moments: jsonb("moments").$type<CaseMoment[]>().notNull(),
    begunAt: moment("begun_at").notNull(),
  },
  (t) => [
    index("case_studies_by_author").on(t.author),
    index("case_studies_by_site").on(t.site),
    index("case_studies_by_cycle").on(t.cycle),
  ],
);

/** The newest is written on until it is submitted; from then on it stands, and the next change begins another. */
export const caseVersions = pgTable(
  "case_versions",
  {
    caseStudy: integer("case_study")
      .notNull()
      .references(() => caseStudies.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    title: text("title").notNull(),
    failed: boolean("failed").notNull(),
    parts: jsonb("parts").$type<Parts>().notNull(),
    savedAt: moment("saved_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseStudy, t.number] })],
);

/** Folded by the case's machine, which reads no words. */
export const caseEvents = pgTable(
  "case_events",
  {
    caseStudy: integer("case_study")
      .notNull()
      .references(() => caseStudies.id, { onDelete: "cascade" }),
    seq: integer("seq").notNull(),
    type: text("type").$type<CaseEventType>().notNull(),
    version: integer("version").notNull(),
    by: text("by").references(() => people.id),
    words: text("words").notNull().default(""),
    /** Words that the author says are no names, though somebody is called so. */
    known: jsonb("known").$type<string[]>(),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseStudy, t.seq] }), index("case_events_by_person").on(t.by)],
);

/** Whether a coach may be quoted: asked, and then answered, remark by remark. The last row holds. */
export const caseConsents = pgTable(
  "case_consents",
  {
    id: serial("id").primaryKey(),
    caseStudy: integer("case_study")
      .notNull()
      .references(() => caseStudies.id, { onDelete: "cascade" }),
    note: text("note")
      .notNull()
      .references(() => coachNotes.id, { onDelete: "cascade" }),
    answer: text("answer").$type<"asked" | "given" | "refused">().notNull(),
    by: text("by").references(() => people.id),
    at: moment("at").notNull(),
  },
  (t) => [
    check("case_consents_answer", sql`${t.answer} in ('asked', 'given', 'refused')`),
    index("case_consents_by_case").on(t.caseStudy, t.note),
    index("case_consents_by_note").on(t.note),
    index("case_consents_by_person").on(t.by),
  ],
);
