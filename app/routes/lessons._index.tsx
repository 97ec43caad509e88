import { granted } from "~/document/granted";
import { openShelf } from "~/service/lesson.server";
import styles from "~/styles/lesson.css?url";
import { LessonShelf } from "~/ui/lesson/lesson-shelf";
import { useLessonSource } from "~/ui/lesson/lesson-source";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/lessons._index";

export const handle = { document: true, memo: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];
// The title is drawn with the page; the loader carries none.
export const meta: Route.MetaFunction = () => [];

export function loader({ request, context }: Route.LoaderArgs) {
  const { person, settings } = context;
  const by = new URL(request.url).searchParams.get("by") === "date" ? ("date" as const) : ("field" as const);
  return { by, who: person && whoIs(person), ...granted(openShelf({ person, open: settings.publicLessons }), request) };
}

export default function Shelf({ loaderData }: Route.ComponentProps) {
  return <LessonShelf cards={useLessonSource().cards()} by={loaderData.by} who={loaderData.who} />;
}
