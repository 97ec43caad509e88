import { streamed } from "~/document/streamed.server";
import { personalFileKinds } from "~/engine/personal";
import { ownItems } from "~/service/personal.server";
import { type Person, signInFirst } from "~/service/session.server";
import type { Route } from "./+types/me_.data_.export[.]json";

const headers = {
  "content-type": "application/json; charset=utf-8",
  "content-disposition": 'attachment; filename="chuanzhen-my-data.json"',
  "cache-control": "no-store",
};

/** All of it for another program: one object, a list a kind. */
export function loader({ request, context: { person } }: Route.LoaderArgs) {
  if (!person) throw signInFirst(request);
  return streamed(pieces(person), headers);
}

async function* pieces(person: Person) {
  yield `{"format":"chuanzhen-my-data","version":1`;
  for (const kind of personalFileKinds) {
    yield `,\n"${kind}":[`;
    let between = "\n";
    for await (const { facts, ...item } of ownItems(person, kind)) {
      yield between + JSON.stringify({ ...item, ...facts });
      between = ",\n";
    }
    yield "]";
  }
  yield "}\n";
}
