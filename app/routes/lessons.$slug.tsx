import { data, redirect } from "react-router";
import { answersFromQuery, answersToQuery, lessonAnswerSchema } from "~/engine/lesson-answer";
import { answersOf, keepAnswer, openLesson, questionHolds } from "~/service/lesson.server";
import styles from "~/styles/lesson.css?url";
import { LessonPage } from "~/ui/lesson/lesson-page";
import { useLessonSource } from "~/ui/lesson/lesson-source";
import type { Route } from "./+types/lessons.$slug";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta: Route.MetaFunction = () => [{ name: "robots", content: "noindex" }];

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { person, settings } = context;
  if (!settings.publicLessons && !person) throw data(null, { status: 401 });
  const lesson = openLesson(params.slug);
  if (!lesson) throw data(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  const given = person ? await answersOf(person, params.slug) : answersFromQuery(query);
  const again = query.get("again");
  const answers = Object.fromEntries(
    Object.entries(given).filter(
      ([question, option]) => question !== again && questionHolds(params.slug, Number(question), option),
    ),
  );
  return { ...lesson, state: { answers, signedIn: person !== null } };
}

/** A tap on an option. The answer is kept for somebody signed in, and travels in the address for a guest. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { person, settings } = context;
  if (!settings.publicLessons && !person) throw data(null, { status: 401 });
  const parsed = lessonAnswerSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!openLesson(params.slug)) throw data(null, { status: 404 });
  if (!parsed.success || !questionHolds(params.slug, parsed.data.question, parsed.data.option)) {
    return redirect(`/lessons/${params.slug}#questions`, 303);
  }
  const { question, option } = parsed.data;
  if (person) {
    await keepAnswer(person, params.slug, parsed.data);
    return redirect(`/lessons/${params.slug}#q${question}`, 303);
  }
  const answers = { ...answersFromQuery(new URL(request.url).searchParams), [question]: option };
  return redirect(`/lessons/${params.slug}?${answersToQuery(answers)}#q${question}`, 303);
}

export default function Lesson({ loaderData }: Route.ComponentProps) {
  const lesson = useLessonSource().lesson(loaderData.slug);
  return lesson && <LessonPage lesson={lesson} state={loaderData.state} />;
}
