import { redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { answersFromQuery, answersToQuery, lessonAnswerSchema } from "~/engine/lesson-answer";
import { casesOfLesson } from "~/service/case-study-link.server";
import { answersOf, answersThatHold, asks, keepAnswer, openLesson } from "~/service/lesson.server";
import styles from "~/styles/lesson.css?url";
import { LessonPage } from "~/ui/lesson/lesson-page";
import { useLessonSource } from "~/ui/lesson/lesson-source";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/lessons.$slug";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];
// The title is drawn with the page; the loader carries none.
export const meta: Route.MetaFunction = () => [];

export async function loader({ request, params: { slug }, context }: Route.LoaderArgs) {
  const { person, settings } = context;
  const lesson = granted(openLesson({ person, open: settings.publicLessons }, slug), request);
  const query = new URL(request.url).searchParams;
  const given = person ? await answersOf(person, slug) : answersFromQuery(query);
  const { [Number(query.get("again") ?? -1)]: _asked, ...answers } = answersThatHold(slug, given);
  const cases = await casesOfLesson(person, slug);
  return { ...lesson, cases, who: person && whoIs(person), state: { answers, signedIn: person !== null } };
}

/** A tap on an option. The answer is kept for somebody signed in, and travels in the address for a guest. */
export async function action({ request, params: { slug }, context }: Route.ActionArgs) {
  const { person, settings } = context;
  granted(openLesson({ person, open: settings.publicLessons }, slug), request);
  const { success, data: answer } = lessonAnswerSchema.safeParse(Object.fromEntries(await formOf(request)));
  if (!success || !asks(slug, answer)) return redirect(`/lessons/${slug}#questions`, 303);
  if (person) {
    const refused = await keepAnswer(person, slug, answer);
    if (refused) granted(refused, request);
    return redirect(`/lessons/${slug}#q${answer.question}`, 303);
  }
  const answers = { ...answersFromQuery(new URL(request.url).searchParams), [answer.question]: answer.option };
  return redirect(`/lessons/${slug}?${answersToQuery(answers)}#q${answer.question}`, 303);
}

export default function Lesson({ loaderData: { slug, state, cases, who } }: Route.ComponentProps) {
  const lesson = useLessonSource().lesson(slug);
  return lesson && <LessonPage lesson={lesson} state={state} cases={cases} who={who} />;
}
