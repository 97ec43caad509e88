import { granted } from "~/document/granted";
import { scenarioRows } from "~/service/scenario-page.server";
import styles from "~/styles/scenario.css?url";
import { ScenarioList } from "~/ui/scenarios/scenario-list";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/scenarios._index";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  const { rows } = granted(await scenarioRows(person), request);
  const refused = new URL(request.url).searchParams.get("refused");
  return { rows, refused, who: person && whoIs(person) };
}

export default function Scenarios({ loaderData: { rows, refused, who } }: Route.ComponentProps) {
  return <ScenarioList rows={rows} refused={refused} who={who ?? undefined} />;
}
