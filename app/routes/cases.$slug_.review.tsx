import { redirect } from "react-router";
import { z } from "zod";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import type { NotAllowed } from "~/engine/permission";
import { judgeCase, readForReview } from "~/service/case-study-review.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/case-study.css?url";
import { ReviewPage } from "~/ui/case-study/review-page";
import { translator } from "~/ui/i18n/translator.server";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/cases.$slug_.review";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params: { slug }, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const query = new URL(request.url).searchParams;
  const version = Number(query.get("version"));
  const page = granted(await readForReview(person, slug, version > 0 ? version : null), request, why);
  return { review: { ...page, wordless: query.has("words") }, who: whoIs(person) };
}

const judgementGiven = z.object({
  act: z.enum(["commented", "changes-asked", "approved"]),
  words: z.string().trim().max(1000),
  version: z.coerce.number().int().positive(),
});

export async function action({ request, params: { slug }, context: { person, locale } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const given = judgementGiven.safeParse(Object.fromEntries(await formOf(request)));
  if (!given.success) return redirect(`/cases/${slug}/review`, 303);
  const { act: type, words, version } = given.data;
  // A yes needs no words; asking for a change without saying which helps nobody.
  if (type !== "approved" && words === "") return redirect(`/cases/${slug}/review?words=missing#judge`, 303);
  granted(await judgeCase(person, slug, { type, words, version }), request, why);
  return redirect(type === "approved" ? `/cases/${slug}` : `/cases/${slug}/review#talk`, 303);
}

export default function Review({ loaderData: { review, who } }: Route.ComponentProps) {
  return <ReviewPage data={review} who={who} />;
}
