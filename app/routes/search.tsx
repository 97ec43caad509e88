import { granted } from "~/document/granted";
import { search } from "~/service/search.server";
import styles from "~/styles/search.css?url";
import { SearchPage } from "~/ui/search/search-page";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/search";

// Questions have no end: a page for each is drawn, and none is kept.
export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];
// The title is drawn with the page.
export const meta: Route.MetaFunction = () => [];

export function loader({ request, context }: Route.LoaderArgs) {
  const { person, settings } = context;
  const typed = new URL(request.url).searchParams.get("q") ?? "";
  const data = granted(search({ person, open: settings.publicLessons }, typed), request);
  return { data, who: person && whoIs(person) };
}

export default function Search({ loaderData: { data, who } }: Route.ComponentProps) {
  return <SearchPage data={data} who={who} />;
}
