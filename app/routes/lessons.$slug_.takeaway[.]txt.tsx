import { granted } from "~/document/granted";
import { takeAway } from "~/service/lesson.server";
import type { Route } from "./+types/lessons.$slug_.takeaway[.]txt";

const headers = {
  "content-type": "text/plain; charset=utf-8",
  "x-robots-tag": "noindex",
  "cache-control": "private, no-cache",
};

/** The three lines as plain text: to copy where nothing else works. */
export function loader({ request, params, context }: Route.LoaderArgs) {
  const { person, settings } = context;
  const reader = { person, open: settings.publicLessons };
  const { title, takeaways, remember } = granted(takeAway(reader, params.slug), request);
  return new Response([title, "", ...takeaways, "", remember, ""].join("\n"), { headers });
}
