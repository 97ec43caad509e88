import { data } from "react-router";
import { lessonToTakeAway } from "~/service/lesson.server";
import type { Route } from "./+types/lessons.$slug_.takeaway[.]txt";

/** The three lines as plain text: to copy where nothing else works. */
export function loader({ params, context }: Route.LoaderArgs) {
  if (!context.settings.publicLessons && !context.person) throw data(null, { status: 401 });
  const lesson = lessonToTakeAway(params.slug);
  if (!lesson) throw data(null, { status: 404 });
  const text = [lesson.title, "", ...lesson.takeaways, "", lesson.remember, ""].join("\n");
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "x-robots-tag": "noindex",
      "cache-control": "private, no-cache",
    },
  });
}
