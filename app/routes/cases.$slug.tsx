import { redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import type { NotAllowed } from "~/engine/permission";
import { openCase } from "~/service/case-study.server";
import { sayUsed } from "~/service/case-study-write.server";
import { signInFirst } from "~/service/session.server";
import caseStyles from "~/styles/case-study.css?url";
import lessonStyles from "~/styles/lesson.css?url";
import { LibraryCase } from "~/ui/case-study/library-case";
import { ShippedCase } from "~/ui/case-study/shipped-case";
import { translator } from "~/ui/i18n/translator.server";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/cases.$slug";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: lessonStyles },
  { rel: "stylesheet", href: caseStyles },
];

export async function loader({ request, params: { slug }, context }: Route.LoaderArgs) {
  const { person, settings, locale } = context;
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const opened = granted(await openCase({ person, open: settings.publicLessons }, slug), request, why);
  if (opened.kind === "elsewhere") throw redirect(opened.href);
  return { opened, chosen: saidIn(request), who: person && whoIs(person) };
}

/** Which of the sayings was chosen travels in the address: nobody keeps it. -1: none, straight to the end. */
function saidIn(request: Request): number | null {
  const said = new URL(request.url).searchParams.get("say");
  if (said === "none") return -1;
  return said !== null && /^[0-2]$/.test(said) ? Number(said) : null;
}

/** 用上了吗: the author's one line. */
export async function action({ request, params: { slug }, context: { person } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const words = String((await formOf(request)).get("words") ?? "");
  granted(await sayUsed(person, slug, words), request);
  return redirect(`/cases/${slug}`, 303);
}

export default function Case({ loaderData: { opened, chosen, who } }: Route.ComponentProps) {
  if (opened.kind === "shipped") return <ShippedCase {...opened} chosen={chosen} who={who ?? undefined} />;
  return <LibraryCase data={opened} who={who ?? undefined} />;
}
