import { granted } from "~/document/granted";
import type { NotAllowed } from "~/engine/permission";
import { compareAttempts } from "~/service/debrief.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/debrief.css?url";
import { ComparePage, NothingToCompare } from "~/ui/compare/compare-page";
import { NotOverPage } from "~/ui/debrief/debrief-page";
import { translator } from "~/ui/i18n/translator.server";
import type { Route } from "./+types/rehearsals.$key_.compare";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params: { key }, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const other = new URL(request.url).searchParams.get("with");
  return granted(await compareAttempts(person, key, other), request, why);
}

export default function Compare({ loaderData: page }: Route.ComponentProps) {
  if ("alone" in page) return <NothingToCompare at={page.key} />;
  if ("over" in page) return <NotOverPage at={page.key} title={page.title} mine={page.mine} />;
  return <ComparePage data={page} />;
}
