import { useMemo } from "react";
import { data } from "react-router";
import type { RefusalCode } from "~/engine/refusal";
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
  const refused = new URL(request.url).searchParams.get("refused") as RefusalCode | null;
  return { key, page, pace: person.preferences.pace, refused, form: crypto.randomUUID() };
}

export default function Rehearsal({ loaderData }: Route.ComponentProps) {
  const { key, page, pace, refused, form } = loaderData;
  const wire = useMemo(() => wireTo(key), [key]);
  return <PlayPage key={key} id={key} page={page} pace={pace} refused={refused} formId={form} wire={wire} />;
}
