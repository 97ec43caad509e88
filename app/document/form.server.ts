import { data } from "react-router";

/** The fields of a form. What is none, or holds what no database keeps, is the sender's fault: a 400. */
export async function formOf(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  if (form && [...form.values()].every((value) => typeof value === "string" && !value.includes("\0"))) return form;
  throw data(null, { status: 400 });
}
