import type { ComponentPropsWithRef } from "react";
import type { ButtonKind } from "./button";

interface TextLinkProps extends ComponentPropsWithRef<"a"> {
  href: string;
  /** Stands by itself rather than in a sentence, so it is as tall as a thumb. */
  alone?: boolean;
}

export function TextLink({ alone, className, ...rest }: TextLinkProps) {
  return <a {...rest} className={`text-link ${alone ? "text-link-alone" : ""} ${className ?? ""}`} />;
}

interface ButtonLinkProps extends ComponentPropsWithRef<"a"> {
  href: string;
  kind?: ButtonKind;
  wide?: boolean;
}

/** Goes somewhere, and is the one thing to do here: looks like a button. */
export function ButtonLink({ kind = "quiet", wide, className, ...rest }: ButtonLinkProps) {
  return <a {...rest} className={`button button-${kind} ${wide ? "w-full" : ""} ${className ?? ""}`} />;
}
