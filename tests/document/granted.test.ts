import { expect, it } from "vitest";
import { granted } from "~/document/granted";

const page = new Request("http://x/lessons/shed-fire-rules?q0=1");
const signedOut = { code: "signed-out", because: "signed-out" } as const;
const notYours = { code: "not-yours", because: "only-managers" } as const;

function thrown(work: () => unknown): { status: number; to?: string | null } {
  try {
    work();
  } catch (answer) {
    if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("location") };
    const { init } = answer as { init: { status: number } };
    return { status: init.status };
  }
  return expect.unreachable("nothing was thrown");
}

it("hands on what a service gave", () => {
  expect(granted({ slug: "a" }, page)).toEqual({ slug: "a" });
});

it("nothing there is a 404, a refusal a 403", () => {
  expect(thrown(() => granted(null, page))).toEqual({ status: 404 });
  expect(thrown(() => granted(notYours, page))).toEqual({ status: 403 });
});

it("somebody not signed in is led to the door, and back to the page they asked for", () => {
  const door = "/sign-in?to=%2Flessons%2Fshed-fire-rules%3Fq0%3D1";
  expect(thrown(() => granted(signedOut, page))).toEqual({ status: 302, to: door });
  expect(thrown(() => granted(signedOut, new Request(page, { method: "POST" })))).toEqual({
    status: 302,
    to: "/sign-in",
  });
  expect(thrown(() => granted(signedOut))).toEqual({ status: 401 });
});
