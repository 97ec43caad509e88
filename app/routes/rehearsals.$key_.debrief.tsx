import { randomUUID } from "node:crypto";
import { redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { noteGiven, overrulingGiven, reflectionGiven, toDoAnswered } from "~/engine/coach";
import type { NotAllowed } from "~/engine/permission";
import * as coach from "~/service/coach.server";
import { readDebrief } from "~/service/debrief.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/debrief.css?url";
import { DebriefPage, NotOverPage } from "~/ui/debrief/debrief-page";
import { translator } from "~/ui/i18n/translator.server";
import type { Route } from "./+types/rehearsals.$key_.debrief";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const page = granted(await readDebrief(person, params.key), request, why);
  return { page, noteId: page.over && !page.mine ? randomUUID() : "" };
}

/** Every form of the page names its act; what was done is found again at its place. */
export async function action({ request, params: { key }, context: { person, locale } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const given = Object.fromEntries(await formOf(request)) as Record<string, string>;
  const back = (at: string) => redirect(encodeURI(`/rehearsals/${key}/debrief#${at}`), 303);
  switch (given.act) {
    case "invite":
      granted(await coach.inviteCoach(person, key, given.coach ?? ""), request, why);
      return back("coach");
    case "withdraw":
      granted(await coach.withdrawCoach(person, key, given.coach ?? ""), request, why);
      return back("coach");
    case "note": {
      const note = noteGiven.safeParse(given);
      if (note.success) granted(await coach.pinNote(person, key, note.data), request, why);
      return back(note.success ? `n${note.data.id}` : "coach");
    }
    case "take-back":
      granted(await coach.takeNoteBack(person, key, given.note ?? ""), request, why);
      return back("coach");
    case "overrule": {
      const ruling = overrulingGiven.safeParse(given);
      if (ruling.success) granted(await coach.overruleLevel(person, key, ruling.data), request, why);
      return back(ruling.success ? `c-${ruling.data.criterion}` : "criteria");
    }
    case "reflect": {
      const answers = Object.entries(given).flatMap(([name, words]) => {
        const one = reflectionGiven.safeParse({ question: /^words-(\d)$/.exec(name)?.[1], words });
        return one.success ? [one.data] : [];
      });
      granted(await coach.saveReflections(person, key, answers), request, why);
      return back("questions");
    }
    case "answer": {
      const answer = toDoAnswered.safeParse(given);
      if (answer.success) granted(await coach.answerToDo(person, key, answer.data), request, why);
      return back("to-dos");
    }
    default:
      return back("main");
  }
}

export default function Debrief({ loaderData: { page, noteId } }: Route.ComponentProps) {
  if (!page.over) return <NotOverPage at={page.key} title={page.title} mine={page.mine} />;
  return <DebriefPage data={{ ...page, noteId }} />;
}
