import { parseWithZod } from "@conform-to/zod/v4";
import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { rights } from "~/engine/academy";
import { signInSchema } from "~/engine/sign-in";
import { forgottenPreferenceCookie, preferenceIn } from "~/preference-cookie.server";
import { demoAtTheDoor } from "~/service/demo.server";
import { bringPreference } from "~/service/preference.server";
import { safePath } from "~/service/session.server";
import { signIn, signInToDemo } from "~/service/sign-in.server";
import { SignInPage } from "~/ui/sign-in/sign-in-page";
import type { Route } from "./+types/sign-in";

export const handle = { document: true };

export function loader({ request, context }: Route.LoaderArgs) {
  const to = safePath(new URL(request.url).searchParams.get("to"));
  if (context.person) throw redirect(to);
  return { to, demo: demoAtTheDoor() };
}

export async function action({ request, context: { address } }: Route.ActionArgs) {
  const form = await formOf(request);
  const text = (name: string) => String(form.get(name) ?? "");
  const right = rights.find((one) => one === form.get("demo"));
  const submission = right ? undefined : parseWithZod(form, { schema: signInSchema });
  if (submission && submission.status !== "success") {
    return data({ lastResult: submission.reply({ hideFields: ["password"] }) }, { status: 422 });
  }
  const answer =
    submission?.status === "success"
      ? await signIn({ ...submission.value, address })
      : await signInToDemo({ right: right ?? "learner", pin: text("pin"), address });
  if ("code" in answer) {
    const lastResult = submission?.reply({ hideFields: ["password"] });
    return data(
      { lastResult, refused: answer },
      { status: { "too-many": 429, "no-demo": 404 }[answer.code as string] ?? 401 },
    );
  }
  const cookies = request.headers.get("cookie");
  await bringPreference(answer.person, preferenceIn(cookies));
  const headers = new Headers({ "set-cookie": answer.cookie });
  headers.append("set-cookie", forgottenPreferenceCookie);
  return redirect(safePath(text("to")), { status: 303, headers });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const refused = actionData && "refused" in actionData ? actionData.refused : undefined;
  return <SignInPage {...loaderData} lastResult={actionData?.lastResult} refused={refused} />;
}
