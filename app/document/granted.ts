import { data, redirect } from "react-router";
import type { NotAllowed } from "~/engine/permission";

const isRefusal = (answer: object): answer is NotAllowed => "because" in answer && "code" in answer;

/**
 * What a service gave. Nothing there is a 404, a refusal a 403. Somebody not signed in gets a 401, or, when
 * the request is given, is led to the door and back.
 */
export function granted<Given extends object>(
  answer: Given | NotAllowed | null,
  request?: Request,
  /** The sentence that says why; without it the error page keeps to general words. */
  why?: (because: NotAllowed["because"]) => string,
): Exclude<Given, NotAllowed> {
  if (!answer) throw data(null, { status: 404 });
  if (!isRefusal(answer)) return answer as Exclude<Given, NotAllowed>;
  if (answer.code !== "signed-out") throw data(why?.(answer.because) ?? null, { status: 403 });
  if (!request) throw data(null, { status: 401 });
  const { pathname, search } = new URL(request.url);
  throw redirect(request.method === "GET" ? `/sign-in?${new URLSearchParams({ to: pathname + search })}` : "/sign-in");
}
