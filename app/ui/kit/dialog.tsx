import { type ComponentPropsWithRef, useId } from "react";

interface DialogProps extends Omit<ComponentPropsWithRef<"dialog">, "title"> {
  /** On a document page a button with `data-opens={id}` opens it; in an app call `showModal()` on its ref. */
  id: string;
  title: string;
}

/** The browser's own dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, children, className, ...rest }: DialogProps) {
  const heading = useId();
  return (
    <dialog {...rest} className={`dialog ${className ?? ""}`} aria-labelledby={heading}>
      <h2 id={heading} className="mb-3 text-xl">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
