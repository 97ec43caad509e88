CREATE TABLE "case_consents" (
	"id" serial PRIMARY KEY NOT NULL,
	"case_study" integer NOT NULL,
	"note" text NOT NULL,
	"answer" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_consents_answer" CHECK ("case_consents"."answer" in ('asked', 'given', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"case_study" integer NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"by" text,
	"words" text DEFAULT '' NOT NULL,
	"known" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_events_case_study_seq_pk" PRIMARY KEY("case_study","seq")
);
--> statement-breakpoint
CREATE TABLE "case_studies" (
	"id" serial PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"cycle" integer,
	"scenario" text NOT NULL,
	"practicum" text NOT NULL,
	"lessons" jsonb NOT NULL,
	"site" text NOT NULL,
	"author" text,
	"moments" jsonb NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_studies_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "case_versions" (
	"case_study" integer NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"failed" boolean NOT NULL,
	"parts" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "case_versions_case_study_number_pk" PRIMARY KEY("case_study","number")
);
--> statement-breakpoint
CREATE TABLE "cycle_events" (
	"cycle" integer NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"rehearsal" integer,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "cycle_events_cycle_seq_pk" PRIMARY KEY("cycle","seq")
);
--> statement-breakpoint
CREATE TABLE "cycles" (
	"id" serial PRIMARY KEY NOT NULL,
	"person" text,
	"scenario" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_case_study_case_studies_id_fk" FOREIGN KEY ("case_study") REFERENCES "public"."case_studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_note_coach_notes_id_fk" FOREIGN KEY ("note") REFERENCES "public"."coach_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_consents" ADD CONSTRAINT "case_consents_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_study_case_studies_id_fk" FOREIGN KEY ("case_study") REFERENCES "public"."case_studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_studies" ADD CONSTRAINT "case_studies_cycle_cycles_id_fk" FOREIGN KEY ("cycle") REFERENCES "public"."cycles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_studies" ADD CONSTRAINT "case_studies_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_studies" ADD CONSTRAINT "case_studies_author_people_id_fk" FOREIGN KEY ("author") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_versions" ADD CONSTRAINT "case_versions_case_study_case_studies_id_fk" FOREIGN KEY ("case_study") REFERENCES "public"."case_studies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_events" ADD CONSTRAINT "cycle_events_cycle_cycles_id_fk" FOREIGN KEY ("cycle") REFERENCES "public"."cycles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_events" ADD CONSTRAINT "cycle_events_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycle_events" ADD CONSTRAINT "cycle_events_by_people_id_fk" FOREIGN KEY ("by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cycles" ADD CONSTRAINT "cycles_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_consents_by_case" ON "case_consents" USING btree ("case_study","note");--> statement-breakpoint
CREATE INDEX "case_consents_by_note" ON "case_consents" USING btree ("note");--> statement-breakpoint
CREATE INDEX "case_consents_by_person" ON "case_consents" USING btree ("by");--> statement-breakpoint
CREATE INDEX "case_events_by_person" ON "case_events" USING btree ("by");--> statement-breakpoint
CREATE INDEX "case_studies_by_author" ON "case_studies" USING btree ("author");--> statement-breakpoint
CREATE INDEX "case_studies_by_site" ON "case_studies" USING btree ("site");--> statement-breakpoint
CREATE INDEX "case_studies_by_cycle" ON "case_studies" USING btree ("cycle");--> statement-breakpoint
CREATE UNIQUE INDEX "cycle_events_once" ON "cycle_events" USING btree ("cycle","type","rehearsal");--> statement-breakpoint
CREATE INDEX "cycle_events_by_person" ON "cycle_events" USING btree ("by");--> statement-breakpoint
CREATE UNIQUE INDEX "cycles_by_person" ON "cycles" USING btree ("person","scenario");