import type { i18n } from "i18next";
import { streamed } from "~/document/streamed.server";
import { personalKinds } from "~/engine/personal";
import { ownItems } from "~/service/personal.server";
import { type Person, signInFirst } from "~/service/session.server";
import { translator } from "~/ui/i18n/translator.server";
import { textHead, textItem, textKind } from "~/ui/me/data-text";
import type { Route } from "./+types/me_.data_.export[.]txt";

const headers = {
  "content-type": "text/plain; charset=utf-8",
  "content-disposition": 'attachment; filename="chuanzhen-my-data.txt"',
  "cache-control": "no-store",
};

/** All of it for people, in the language they read. */
export function loader({ request, context: { person, locale } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const text = pieces(person, translator(locale));
  return streamed(text, headers);
}

async function* pieces(person: Person, words: i18n) {
  yield `\ufeff${textHead(words, person.name, new Date())}`; // some phones guess the encoding without it
  for (const kind of personalKinds) {
    let head = textKind(words, kind);
    for await (const item of ownItems(person, kind)) {
      yield head + textItem(words, item);
      head = "";
    }
  }
}
