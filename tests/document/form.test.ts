import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { formOf } from "~/document/form.server";

const sent = (body: BodyInit, type?: string) =>
  new Request("http://localhost/me", { method: "POST", body, ...(type && { headers: { "content-type": type } }) });
const withFile = () => {
  const form = new FormData();
  form.set("note", new Blob(["x"]), "x.txt");
  return form;
};

describe("what was sent by a form", () => {
  it("is read, whichever way a browser sends it", async () => {
    const form = new FormData();
    form.set("words", "先停线，再说桩");
    for (const body of [form, new URLSearchParams({ words: "先停线，再说桩" })])
      expect((await formOf(sent(body))).get("words")).toBe("先停线，再说桩");
  });

  test.each([
    ["no form", sent("{}", "application/json")],
    ["nothing", new Request("http://localhost/me", { method: "POST" })],
    ["a form that breaks off", sent("zzz", "multipart/form-data; boundary=b")],
    ["a form without its boundary", sent("zzz", "multipart/form-data")],
    ["a file where words belong", sent(withFile())],
    ["a character that no database keeps", sent(new URLSearchParams({ words: "先\0停线" }))],
  ])("%s cannot be understood, and that is not the server's fault", async (_, request) => {
    await expect(formOf(request)).rejects.toMatchObject({ init: { status: 400 } });
  });

  it("is read like this by every page", () => {
    const files = readdirSync("app/routes", { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const reads = files.filter((name) => readFileSync(`app/routes/${name}`, "utf8").includes(".formData("));
    expect(reads).toEqual([]);
  });
});
