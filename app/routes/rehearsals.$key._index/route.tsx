import { useMemo } from "react";
import { data } from "react-router";
import type { RefusalCode } from "~/engine/refusal";
import { cycleView } from "~/service/cycle.server";
import { signInFirst } from "~/service/session.server";
import { playPage } from "~/service/transcript.server";
import styles from "~/styles/rehearsal.css?url";
import { PlayPage } from "~/ui/rehearsal/play-page";
import type { Route } from "./+types/route";
import { wireTo } from "./wire";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];
export const meta: Route.MetaFunction = () => [];
// Forms without script load the page anew; with a script the page reads its own news.
export const shouldRevalidate = () => false;

export async function loader({ request, params: { key }, context }: Route.LoaderArgs) {
  const { person } = context;
  if (!person) throw signInFirst(request);
  const page = await playPage(person, key);
  if ("refusal" in page) throw data(null, { status: 404 });
  const { caseHref } = await cycleView(person, page.scenario, key);
  const refused = new URL(request.url).searchParams.get("refused") as RefusalCode | null;
  return { key, page, caseHref, pace: person.preferences.pace, refused, form: crypto.randomUUID() };
}

export default function Rehearsal({ loaderData }: Route.ComponentProps) {
  const { key, page, caseHref, pace, refused, form } = loaderData;
  const wire = useMemo(() => wireTo(key), [key]);
  return <PlayPage key={key} id={key} {...{ page, caseHref, pace, refused, wire }} formId={form} />;
}
