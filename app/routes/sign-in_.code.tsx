import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { signInByCodeSchema } from "~/engine/sign-in";
import { forgottenPreferenceCookie, preferenceIn } from "~/preference-cookie.server";
import { bringPreference } from "~/service/preference.server";
import { signInByCode } from "~/service/sign-in.server";
import { CodePage } from "~/ui/sign-in/code-page";
import type { Route } from "./+types/sign-in_.code";

export const handle = { document: true };

export async function action({ request, context: { address } }: Route.ActionArgs) {
  const submission = parseWithZod(await formOf(request), { schema: signInByCodeSchema });
  const lastResult = submission.reply({ hideFields: ["password", "again"] });
  if (submission.status !== "success") return data({ lastResult, refused: undefined }, { status: 422 });
  const answer = await signInByCode({ ...submission.value, address });
  if ("code" in answer)
    return data({ lastResult, refused: answer }, { status: answer.code === "too-many" ? 429 : 401 });
  await bringPreference(answer.person, preferenceIn(request.headers.get("cookie")));
  const headers = new Headers({ "set-cookie": answer.cookie });
  headers.append("set-cookie", forgottenPreferenceCookie);
  return redirect("/", { status: 303, headers });
}

export default function SignInByCode({ actionData }: Route.ComponentProps) {
  return <CodePage lastResult={actionData?.lastResult} refused={actionData?.refused} />;
}
