import { type ComponentPropsWithRef, useId } from "react";

export type ButtonKind = "primary" | "quiet" | "danger";

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "disabled"> {
  kind?: ButtonKind;
  /** Why it can't be pressed now. Disables the button and shows the reason beside it. */
  because?: string | undefined;
  busy?: boolean;
  wide?: boolean;
}

export function Button({ kind = "quiet", because, busy, wide, className, type = "submit", ...rest }: ButtonProps) {
  const reason = useId();
  const button = (
    <button
      type={type}
      {...rest}
      className={`button button-${kind} ${wide ? "w-full" : ""} ${className ?? ""}`}
      disabled={because !== undefined}
      aria-busy={busy || undefined}
      aria-describedby={because ? reason : rest["aria-describedby"]}
    />
  );
  if (!because) return button;
  return (
    <span className={wide ? "block" : "inline-block max-w-full"}>
      {button}
      <span id={reason} className="mt-1 block text-sm text-ink-2">
        {because}
      </span>
    </span>
  );
}
