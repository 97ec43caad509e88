import { redirect } from "react-router";
import { z } from "zod";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { caseShelf } from "~/service/case-study.server";
import { answerConsent } from "~/service/case-study-review.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/case-study.css?url";
import { CaseShelf } from "~/ui/case-study/case-shelf";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/cases._index";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const before = Number(new URL(request.url).searchParams.get("before"));
  const page = Number.isInteger(before) && before > 0 && before < 2 ** 31 ? before : undefined;
  return { shelf: granted(await caseShelf(person, page), request), who: whoIs(person) };
}

const answerGiven = z.object({
  slug: z.string().max(40),
  note: z.string().max(60),
  answer: z.enum(["given", "refused"]),
});

/** A coach's word on whether they may be quoted. */
export async function action({ request, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const given = answerGiven.safeParse(Object.fromEntries(await formOf(request)));
  if (given.success) granted(await answerConsent(person, given.data.slug, given.data), request);
  return redirect("/cases#asked", 303);
}

export default function Cases({ loaderData: { shelf, who } }: Route.ComponentProps) {
  return <CaseShelf shelf={shelf} who={who} />;
}
