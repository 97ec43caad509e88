CREATE TABLE "appointments" (
	"id" serial PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"site" text NOT NULL,
	"right" text NOT NULL,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	"made_by" text,
	CONSTRAINT "appointments_right" CHECK ("appointments"."right" in ('learner', 'mentor', 'trainer', 'expert', 'manager'))
);
--> statement-breakpoint
CREATE TABLE "coach_invitations" (
	"id" serial PRIMARY KEY NOT NULL,
	"rehearsal" integer NOT NULL,
	"coach" text NOT NULL,
	"invited_by" text,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "coach_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"rehearsal" integer NOT NULL,
	"seq" integer NOT NULL,
	"author" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"rehearsal" integer NOT NULL,
	"seq" integer NOT NULL,
	"sender" text NOT NULL,
	"command" text NOT NULL,
	"type" text NOT NULL,
	"audience" text NOT NULL,
	"body" jsonb NOT NULL,
	"said" jsonb NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "events_rehearsal_seq_pk" PRIMARY KEY("rehearsal","seq"),
	CONSTRAINT "events_by_command" UNIQUE("rehearsal","sender","command")
);
--> statement-breakpoint
CREATE TABLE "level_overrulings" (
	"id" serial PRIMARY KEY NOT NULL,
	"rehearsal" integer NOT NULL,
	"criterion" text NOT NULL,
	"level" integer NOT NULL,
	"because" text NOT NULL,
	"author" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"person" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"staff_number" text,
	"mobile" text,
	"preferences" jsonb NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"made_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "people_staff_number_unique" UNIQUE("staff_number"),
	CONSTRAINT "people_mobile_unique" UNIQUE("mobile")
);
--> statement-breakpoint
CREATE TABLE "quiz_answers" (
	"id" serial PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"lesson" text NOT NULL,
	"question" integer NOT NULL,
	"option" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reflections" (
	"id" serial PRIMARY KEY NOT NULL,
	"rehearsal" integer NOT NULL,
	"person" text NOT NULL,
	"question" integer NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reflections_question" CHECK ("reflections"."question" between 1 and 4)
);
--> statement-breakpoint
CREATE TABLE "rehearsals" (
	"id" serial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"version" text NOT NULL,
	"scenario" text NOT NULL,
	"compiler" integer NOT NULL,
	"rules" integer NOT NULL,
	"mode" text NOT NULL,
	"parent" integer,
	"parent_seq" integer,
	"opened_by" text,
	"attempt" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"final_view" jsonb,
	CONSTRAINT "rehearsals_key_unique" UNIQUE("key"),
	CONSTRAINT "rehearsals_mode" CHECK ("rehearsals"."mode" in ('solo', 'live')),
	CONSTRAINT "rehearsals_parent" CHECK (("rehearsals"."parent" is null) = ("rehearsals"."parent_seq" is null))
);
--> statement-breakpoint
CREATE TABLE "scenario_versions" (
	"hash" text PRIMARY KEY NOT NULL,
	"scenario" text NOT NULL,
	"document" jsonb NOT NULL,
	"compiler" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"checked" jsonb
);
--> statement-breakpoint
CREATE TABLE "seat_holders" (
	"id" serial PRIMARY KEY NOT NULL,
	"rehearsal" integer NOT NULL,
	"seat" text NOT NULL,
	"person" text,
	"guest" text,
	"from" timestamp with time zone NOT NULL,
	"until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"hash" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" serial PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"hash" text NOT NULL,
	"made_by" text,
	"made_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"tier" text NOT NULL,
	"parent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sites_tier" CHECK ("sites"."tier" in ('flagship', 'chain', 'corner')),
	CONSTRAINT "sites_parent" CHECK (("sites"."tier" = 'flagship') = ("sites"."parent" is null))
);
--> statement-breakpoint
CREATE TABLE "utterances" (
	"rehearsal" integer NOT NULL,
	"seq" integer NOT NULL,
	"words" text NOT NULL,
	"person" text,
	CONSTRAINT "utterances_rehearsal_seq_pk" PRIMARY KEY("rehearsal","seq")
);
--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_site_sites_id_fk" FOREIGN KEY ("site") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_invitations" ADD CONSTRAINT "coach_invitations_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_invitations" ADD CONSTRAINT "coach_invitations_coach_people_id_fk" FOREIGN KEY ("coach") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_invitations" ADD CONSTRAINT "coach_invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_notes" ADD CONSTRAINT "coach_notes_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_notes" ADD CONSTRAINT "coach_notes_author_people_id_fk" FOREIGN KEY ("author") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_overrulings" ADD CONSTRAINT "level_overrulings_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "level_overrulings" ADD CONSTRAINT "level_overrulings_author_people_id_fk" FOREIGN KEY ("author") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quiz_answers" ADD CONSTRAINT "quiz_answers_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflections" ADD CONSTRAINT "reflections_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_version_scenario_versions_hash_fk" FOREIGN KEY ("version") REFERENCES "public"."scenario_versions"("hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_parent_rehearsals_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rehearsals" ADD CONSTRAINT "rehearsals_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holders" ADD CONSTRAINT "seat_holders_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seat_holders" ADD CONSTRAINT "seat_holders_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_codes" ADD CONSTRAINT "sign_in_codes_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_parent_sites_id_fk" FOREIGN KEY ("parent") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utterances" ADD CONSTRAINT "utterances_person_people_id_fk" FOREIGN KEY ("person") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "utterances" ADD CONSTRAINT "utterances_rehearsal_seq_events_rehearsal_seq_fk" FOREIGN KEY ("rehearsal","seq") REFERENCES "public"."events"("rehearsal","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_by_person" ON "appointments" USING btree ("person");--> statement-breakpoint
CREATE INDEX "appointments_by_site" ON "appointments" USING btree ("site");--> statement-breakpoint
CREATE UNIQUE INDEX "coach_invitations_open" ON "coach_invitations" USING btree ("rehearsal","coach") WHERE "coach_invitations"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "coach_invitations_by_coach" ON "coach_invitations" USING btree ("coach","at");--> statement-breakpoint
CREATE INDEX "coach_notes_by_rehearsal" ON "coach_notes" USING btree ("rehearsal","seq");--> statement-breakpoint
CREATE INDEX "coach_notes_by_author" ON "coach_notes" USING btree ("author");--> statement-breakpoint
CREATE INDEX "level_overrulings_by_rehearsal" ON "level_overrulings" USING btree ("rehearsal");--> statement-breakpoint
CREATE INDEX "level_overrulings_by_author" ON "level_overrulings" USING btree ("author");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "quiz_answers_by_person" ON "quiz_answers" USING btree ("person","lesson","question");--> statement-breakpoint
CREATE INDEX "reflections_by_rehearsal" ON "reflections" USING btree ("rehearsal","person","question");--> statement-breakpoint
CREATE INDEX "reflections_by_person" ON "reflections" USING btree ("person");--> statement-breakpoint
CREATE UNIQUE INDEX "rehearsals_by_attempt" ON "rehearsals" USING btree ("opened_by","scenario","attempt");--> statement-breakpoint
CREATE INDEX "scenario_versions_by_scenario" ON "scenario_versions" USING btree ("scenario","published_at");--> statement-breakpoint
CREATE INDEX "seat_holders_by_rehearsal" ON "seat_holders" USING btree ("rehearsal");--> statement-breakpoint
CREATE INDEX "seat_holders_by_person" ON "seat_holders" USING btree ("person","rehearsal");--> statement-breakpoint
CREATE INDEX "sessions_by_person" ON "sessions" USING btree ("person");--> statement-breakpoint
CREATE INDEX "sign_in_codes_by_person" ON "sign_in_codes" USING btree ("person");--> statement-breakpoint
CREATE INDEX "sites_by_parent" ON "sites" USING btree ("parent");--> statement-breakpoint
CREATE INDEX "utterances_by_person" ON "utterances" USING btree ("person");