import { createRequestHandler, type ServerBuild } from "react-router";
import { expect, test } from "vitest";
import framework from "../../remix.config.js";

/** As little of a build as the framework asks for: one page that takes a form. */
const build = {
  entry: { module: { default: (_: Request, status: number) => new Response("the page", { status }) } },
  routes: { root: { id: "root", path: "sign-in", module: { action: () => null, default: () => null } } },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" },
  publicPath: "/",
  assetsBuildDirectory: "",
  basename: "/",
  future: framework.future,
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: "initial", manifestPath: "" },
  allowedActionOrigins: framework.allowedActionOrigins,
} as unknown as ServerBuild;

test("a form gets through where a proxy ends TLS or renames the host: whose page it is, the gate has asked", async () => {
  const handle = createRequestHandler(build, "production");
  for (const address of ["http://academy.example/sign-in", "http://127.0.0.1:3000/sign-in"]) {
    const headers = { origin: "https://academy.example", "content-type": "application/x-www-form-urlencoded" };
    const answer = await handle(new Request(address, { method: "POST", headers, body: "a=b" }));
    expect([answer.status, await answer.text()]).toEqual([200, "the page"]);
  }
});
