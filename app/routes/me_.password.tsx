import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { changePasswordSchema } from "~/engine/sign-in";
import { signInFirst } from "~/service/session.server";
import { changePassword } from "~/service/sign-in.server";
import { PasswordPage } from "~/ui/me/password-page";
import type { Route } from "./+types/me_.password";

export const handle = { document: true };

export function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  return null;
}

export async function action({ request, context: { person, address } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const submission = parseWithZod(await formOf(request), { schema: changePasswordSchema });
  const lastResult = submission.reply({ hideFields: ["current", "password", "again"] });
  if (submission.status !== "success") return data({ lastResult, refused: undefined }, { status: 422 });
  const refused = await changePassword(person, { ...submission.value, address, request });
  if (refused) return data({ lastResult, refused }, { status: refused.code === "too-many" ? 429 : 422 });
  return redirect("/me?done=password", 303);
}

export default function Password({ actionData }: Route.ComponentProps) {
  return <PasswordPage lastResult={actionData?.lastResult} refused={actionData?.refused} />;
}
