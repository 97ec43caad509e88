import { redirect } from "react-router";
import { granted } from "~/document/granted";
import type { NotAllowed } from "~/engine/permission";
import { beginCase, caseDoor } from "~/service/case-study-begin.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/case-study.css?url";
import { CaseDoor } from "~/ui/case-study/case-door";
import { translator } from "~/ui/i18n/translator.server";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/rehearsals.$key_.case";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params: { key }, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  return { door: granted(await caseDoor(person, key), request, why), who: whoIs(person) };
}

/** The first draft is made once; pressed again it leads to the same one. */
export async function action({ request, params: { key }, context: { person, locale } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const { slug } = granted(await beginCase(person, key), request, why);
  return redirect(slug ? `/cases/${slug}/draft` : `/rehearsals/${key}/case`, 303);
}

export default function Case({ loaderData: { door, who } }: Route.ComponentProps) {
  return <CaseDoor door={door} who={who} />;
}
