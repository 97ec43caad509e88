import { statusOf } from "~/engine/refusal";
import { transcriptAfter } from "~/service/transcript.server";
import type { Route } from "./+types/rehearsals.$key.transcript";

/** What an open page lacks: the record after `after`, and the view of the same moment. */
export async function loader({ request, params: { key }, context }: Route.LoaderArgs) {
  const headers = { "cache-control": "no-store" };
  const after = Number(new URL(request.url).searchParams.get("after") ?? 0);
  if (!context.person) return Response.json({ code: "signed-out" }, { status: 401, headers });
  if (!Number.isSafeInteger(after) || after < 0)
    return Response.json({ code: "malformed", field: "after" }, { status: 422, headers });
  const seen = await transcriptAfter(context.person, key, after);
  if ("refusal" in seen) return Response.json(seen.refusal, { status: statusOf(seen.refusal.code), headers });
  return Response.json(seen, { headers });
}
