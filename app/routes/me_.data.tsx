import { isPersonalKind, ownCounts, ownPage } from "~/service/personal.server";
import { signInFirst } from "~/service/session.server";
import { DataList } from "~/ui/me/data-list";
import { DataPage } from "~/ui/me/data-page";
import type { Route } from "./+types/me_.data";

export const handle = { document: true };

export async function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  const asked = new URL(request.url).searchParams;
  const kind = asked.get("kind");
  if (isPersonalKind(kind)) {
    const page = Number(asked.get("page"));
    const list = await ownPage(person, kind, Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1);
    return { list, all: null };
  }
  return { list: null, all: { counts: await ownCounts(person), erasedWords: asked.get("done") === "words" } };
}

export default function Data({ loaderData }: Route.ComponentProps) {
  const { list, all } = loaderData;
  return list ? <DataList {...list} /> : <DataPage {...all} />;
}
