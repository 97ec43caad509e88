import { granted } from "~/document/granted";
import { scenarioFront } from "~/service/scenario-page.server";
import styles from "~/styles/scenario.css?url";
import { ScenarioPage } from "~/ui/scenarios/scenario-page";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/scenarios.$id";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params: { id }, context: { person } }: Route.LoaderArgs) {
  return { scenario: granted(await scenarioFront(person, id), request), who: person && whoIs(person) };
}

export default function Scenario({ loaderData: { scenario, who } }: Route.ComponentProps) {
  return <ScenarioPage scenario={scenario} who={who ?? undefined} />;
}
