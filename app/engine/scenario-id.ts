import { z } from "zod";

/** Ids name states, events and keys: short, plain, and never a name that an object's prototype already has. */
export const ID = /^[a-z][a-z0-9-]{0,39}$/;
const TAKEN = new Set(["constructor", "prototype", "return", "waiting", "lapse", "heard-all", "heard-some"]);

export const id = z
  .string({ error: "要一个编号（小写字母、数字、连字符，字母开头，40 个字符以内）" })
  .regex(ID, "编号只能用小写字母、数字、连字符，字母开头，40 个字符以内")
  .refine((value) => !TAKEN.has(value), "这个词留作他用，请换一个编号");

/** `beat/choice`: one choice of one beat. */
export const choiceRef = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}\/[a-z][a-z0-9-]{0,39}$/, "写成 节点/选择，例如 tonight/knock");

export const text = z.string({ error: "这里要写一句话" }).trim().min(1, "这里不能空着");
