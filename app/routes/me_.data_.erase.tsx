import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { eraseOwnWords, eraseSelf, sitesWithout } from "~/service/erase.server";
import { signInFirst, signOut } from "~/service/session.server";
import type { EraseRefused } from "~/ui/me/erase-form";
import { ErasePage } from "~/ui/me/erase-page";
import type { Route } from "./+types/me_.data_.erase";

export const handle = { document: true };

const levelIn = (text: unknown) => (text === "all" ? ("all" as const) : ("words" as const));

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const what = levelIn(new URL(request.url).searchParams.get("what"));
  const sites = what === "all" ? await sitesWithout(person) : [];
  const refused: EraseRefused | undefined = sites.length > 0 ? { code: "last-manager", sites } : undefined;
  return { what, name: person.name, refused };
}

export async function action({ request, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const form = await formOf(request);
  const typed = String(form.get("name") ?? "");
  const all = levelIn(form.get("what")) === "all";
  const refused = await (all ? eraseSelf(person, typed) : eraseOwnWords(person, typed));
  if (refused) return data({ refused }, { status: 422 });
  if (!all) return redirect("/me/data?done=words", 303);
  const cookie = await signOut(request.headers.get("cookie"));
  return redirect("/erased", { status: 303, headers: { "set-cookie": cookie } });
}

export default function Erase({ loaderData, actionData }: Route.ComponentProps) {
  return <ErasePage {...loaderData} refused={actionData?.refused ?? loaderData.refused} />;
}
