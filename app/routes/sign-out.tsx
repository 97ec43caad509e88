import { redirect } from "react-router";
import { signOut } from "~/service/session.server";
import type { Route } from "./+types/sign-out";

/** Only by a form: a picture or a link elsewhere cannot sign anybody out. */
export const loader = () => redirect("/");

export async function action({ request }: Route.ActionArgs) {
  const cookie = await signOut(request.headers.get("cookie"));
  return redirect("/sign-in", { status: 303, headers: { "set-cookie": cookie } });
}
