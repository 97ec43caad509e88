import { data } from "react-router";
import { granted } from "~/document/granted";
import { codeSubject, printCode } from "~/service/person.server";
import { signInFirst } from "~/service/session.server";
import { AskForCodePage, CodeSlipPage } from "~/ui/people/code-slip-page";
import type { Route } from "./+types/people_.$person.code";

export const handle = { document: true };

// What is shown once is kept by no cache and no history.
export const headers: Route.HeadersFunction = ({ actionHeaders }) => ({
  "cache-control": actionHeaders.get("cache-control") ?? "private, no-cache",
});

export async function loader({ request, params, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  return granted(await codeSubject(person, params.person));
}

export async function action({ request, params, context: { person, settings } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const printed = granted(await printCode(person, params.person));
  const address = new URL("/sign-in/code", settings.publicUrl ?? request.url).href;
  return data({ printed, address }, { headers: { "cache-control": "no-store" } });
}

export default function Code({ loaderData, actionData }: Route.ComponentProps) {
  return actionData ? <CodeSlipPage {...actionData} /> : <AskForCodePage subject={loaderData} />;
}
