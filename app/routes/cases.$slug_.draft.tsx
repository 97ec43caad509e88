import { data, redirect } from "react-router";
import { formOf } from "~/document/form.server";
import { granted } from "~/document/granted";
import { draftGiven, emptyParts, PARTS, type Parts, partGiven } from "~/engine/case-study";
import type { NotAllowed } from "~/engine/permission";
import * as write from "~/service/case-study-write.server";
import { signInFirst } from "~/service/session.server";
import styles from "~/styles/case-study.css?url";
import { DraftPage } from "~/ui/case-study/draft-page";
import { translator } from "~/ui/i18n/translator.server";
import { whoIs } from "~/ui/shell/who";
import type { Route } from "./+types/cases.$slug_.draft";

export const handle = { document: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ request, params: { slug }, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const query = new URL(request.url).searchParams;
  const known = query.getAll("known").slice(0, 50);
  const draft = granted(await write.readDraft(person, slug, known), request, why);
  return {
    draft: { ...draft, tried: query.has("check"), agreed: query.get("agree") !== "no", known },
    who: whoIs(person),
  };
}

/** Every button of the page names its act; handing in keeps what is written first. */
export async function action({ request, params: { slug }, context: { person, locale } }: Route.ActionArgs) {
  if (!person) throw signInFirst(request);
  const why = (because: NotAllowed["because"]) => translator(locale).t(`people.mayNot.${because}`);
  const form = await formOf(request);
  const text = (name: string) => String(form.get(name) ?? "");
  const back = (at = "") => redirect(`/cases/${slug}/draft${at}`, 303);
  switch (text("act")) {
    case "save-part": {
      const words = Object.fromEntries(
        PARTS.flatMap((part) => {
          const one = form.has(part) ? partGiven.safeParse({ part, words: text(part) }) : null;
          return one?.success ? [[part, one.data.words]] : [];
        }),
      ) as Partial<Parts>;
      const { done } = granted(await write.saveParts(person, slug, words), request, why);
      // Not kept: the page must not say that it was.
      if (!done) throw data(null, { status: 409 });
      return back();
    }
    case "withdraw":
      granted(await write.withdrawCase(person, slug), request, why);
      return back();
    case "reopen":
      granted(await write.reopenCase(person, slug), request, why);
      return back();
    default:
      return keep();
  }

  async function keep() {
    const given = draftGiven.safeParse(Object.fromEntries(form));
    if (!person || !given.success) return back();
    const { title, failed } = given.data;
    const parts: Parts = { ...emptyParts(), ...Object.fromEntries(PARTS.map((part) => [part, text(part)])) };
    granted(await write.saveDraft(person, slug, { title, failed, parts }), request, why);
    if (text("act") === "ask") {
      granted(await write.askToQuote(person, slug), request, why);
      return back("?check=1#check");
    }
    if (text("act") !== "submit") return back("#submit");
    const agrees = text("agree") === "yes";
    const known = form.getAll("known").map(String).slice(0, 50);
    const { done } = granted(await write.submitCase(person, slug, { agrees, known }), request, why);
    if (done) return back();
    const query = new URLSearchParams([["check", "1"], ...(agrees ? [] : [["agree", "no"]])]);
    for (const name of known) query.append("known", name);
    return back(`?${query}#check`);
  }
}

export default function Draft({ loaderData: { draft, who } }: Route.ComponentProps) {
  return <DraftPage data={draft} who={who} />;
}
