import type { May, MayNot } from "~/engine/rehearsal-may";
import type { View } from "~/engine/rehearsal-view";
import type { Act } from "./command-form";

/** What every panel of acts needs: the view, where forms go, and how an act is sent. */
export type Desk = {
  view: View;
  action: string;
  formId: string;
  act: Act;
  /** An act is on its way: nothing else is sent meanwhile. */
  sending: boolean;
  /** Words for a refusal's code, or the author's own reason. */
  because: (refused: Pick<MayNot, "code" | "because">) => string;
};

export const mayOf = (view: View, type: May["type"]) => view.may.find((one) => one.type === type);
export const mayNotOf = (view: View, type: May["type"]) => view.mayNot.filter((one) => one.type === type);
