CREATE TABLE "note_answers" (
	"id" serial PRIMARY KEY NOT NULL,
	"note" text NOT NULL,
	"rehearsal" integer NOT NULL,
	"place" integer,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "note_answers" ADD CONSTRAINT "note_answers_note_coach_notes_id_fk" FOREIGN KEY ("note") REFERENCES "public"."coach_notes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note_answers" ADD CONSTRAINT "note_answers_rehearsal_rehearsals_id_fk" FOREIGN KEY ("rehearsal") REFERENCES "public"."rehearsals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "note_answers_by_rehearsal" ON "note_answers" USING btree ("rehearsal","note");--> statement-breakpoint
CREATE INDEX "note_answers_by_note" ON "note_answers" USING btree ("note");