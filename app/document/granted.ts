import { data } from "react-router";
import type { NotAllowed } from "~/engine/permission";

const statuses: Record<NotAllowed["code"], number> = { "signed-out": 401, "not-yours": 403 };

const isRefusal = (answer: object): answer is NotAllowed => "because" in answer && "code" in answer;

/** What a service gave, or the error page: 404 for nothing there, 401 or 403 for a refusal. */
export function granted<Given extends object>(answer: Given | NotAllowed | null): Exclude<Given, NotAllowed> {
  if (!answer) throw data(null, { status: 404 });
  if (isRefusal(answer)) throw data(null, { status: statuses[answer.code] });
  return answer as Exclude<Given, NotAllowed>;
}
