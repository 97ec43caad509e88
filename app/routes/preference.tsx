import { redirect } from "react-router";
import { plainPreference, preferenceSchema } from "~/engine/preference";
import { preferenceCookie, preferenceIn } from "~/preference-cookie.server";
import { safePath } from "~/service/session.server";
import type { Route } from "./+types/preference";

export const loader = () => redirect("/");

/** Before anybody is known, a cookie keeps how the pages look; signing in takes it along. */
export async function action({ request }: Route.ActionArgs) {
  const now = preferenceIn(request.headers.get("cookie")) ?? plainPreference;
  const { success, data: next } = preferenceSchema.safeParse({
    ...now,
    ...Object.fromEntries(await request.formData()),
  });
  const from = request.headers.get("referer");
  const back = from && URL.canParse(from) ? new URL(from) : undefined;
  const to = back?.pathname.startsWith("/sign-in")
    ? back.pathname + back.search
    : safePath(back ? back.pathname + back.search : null);
  return redirect(to, { status: 303, headers: success ? { "set-cookie": preferenceCookie(next) } : {} });
}
