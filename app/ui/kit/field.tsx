import { type ComponentPropsWithRef, useId } from "react";
import { useTranslation } from "react-i18next";

interface FieldWords {
  label: string;
  hint?: string | undefined;
  errors?: string[] | undefined;
  /** Says that it may be left empty. */
  optional?: boolean;
}

type FieldProps = FieldWords & Omit<ComponentPropsWithRef<"input">, "id"> & { id?: string };
type TextFieldProps = FieldWords & Omit<ComponentPropsWithRef<"textarea">, "id"> & { id?: string };

/** One line. Takes what conform's `getInputProps` gives: `<Field label errors={f.errors} {...getInputProps(f, …)} />`. */
export function Field({ label, hint, errors, optional, id, className, ...input }: FieldProps) {
  const own = useId();
  const at = id ?? own;
  return (
    <FieldFrame {...{ label, hint, errors, optional, at, className }}>
      <input {...input} id={at} className="field-input" {...described(at, hint, errors)} />
    </FieldFrame>
  );
}

/** Several lines. */
export function TextField({ label, hint, errors, optional, id, className, rows = 4, ...input }: TextFieldProps) {
  const own = useId();
  const at = id ?? own;
  return (
    <FieldFrame {...{ label, hint, errors, optional, at, className }}>
      <textarea {...input} rows={rows} id={at} className="field-input block" {...described(at, hint, errors)} />
    </FieldFrame>
  );
}

function described(at: string, hint?: string, errors?: string[]) {
  const by = [hint && `${at}-hint`, errors?.length && `${at}-error`].filter(Boolean).join(" ");
  return { "aria-describedby": by || undefined, "aria-invalid": errors?.length ? (true as const) : undefined };
}

interface FrameProps extends FieldWords {
  at: string;
  className: string | undefined;
  children: React.ReactNode;
}

function FieldFrame({ label, hint, errors, optional, at, className, children }: FrameProps) {
  const { t } = useTranslation();
  return (
    <div className={className}>
      <label htmlFor={at} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="ms-2 text-sm font-normal text-ink-2">{t("kit.optional")}</span>}
      </label>
      {hint && (
        <p id={`${at}-hint`} className="mb-1.5 text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children}
      {errors?.length ? (
        <p id={`${at}-error`} className="mt-1.5 text-sm text-cinnabar" role="alert">
          {errors.join(" ")}
        </p>
      ) : null}
    </div>
  );
}
