import { redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { plainPreference, preferenceSchema } from "~/engine/preference";
import { preferenceCookie, preferenceIn } from "~/preference-cookie.server";
import { safePath } from "~/service/session.server";
import type { Route } from "./+types/preference";

export const loader = () => redirect("/");

/** Before anybody is known, a cookie keeps how the pages look; signing in takes it along. */
export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const now = preferenceIn(request.headers.get("cookie")) ?? plainPreference;
  const { success, data: next } = preferenceSchema.safeParse({
    ...now,
    ...Object.fromEntries(form),
  });
  const to = String(form.get("back") ?? "");
  return redirect(/^\/sign-in[!-[\]-~]*$/.test(to) ? to : safePath(to), {
    status: 303,
    headers: success ? { "set-cookie": preferenceCookie(next) } : {},
  });
}
