import { type ReactNode, useId } from "react";

export interface Choice {
  value: string;
  label: ReactNode;
  note?: ReactNode;
  /** Why it can't be chosen now. */
  because?: string | undefined;
}

interface ChoicesProps {
  legend: ReactNode;
  name: string;
  choices: readonly Choice[];
  chosen?: string | undefined;
  onChoose?: (value: string) => void;
  errors?: string[] | undefined;
  required?: boolean;
  /** Hides the question from the eye where a heading says it already. */
  legendHidden?: boolean;
  /** Side by side where there is room; short words only. */
  inline?: boolean;
}

/** Cards of which one is chosen. The chosen one has an ink edge and ●, in no colour of right or wrong; none is preselected. */
export function Choices({
  legend,
  name,
  choices,
  chosen,
  onChoose,
  errors,
  required,
  legendHidden,
  inline,
}: ChoicesProps) {
  const error = useId();
  return (
    <fieldset aria-describedby={errors?.length ? error : undefined}>
      <legend className={legendHidden ? "sr-only" : "mb-2 font-semibold"}>{legend}</legend>
      <div className={inline ? "grid grid-cols-[repeat(auto-fit,minmax(6rem,1fr))] gap-2" : "grid gap-2"}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              required={required}
              disabled={choice.because !== undefined}
              {...(onChoose
                ? { checked: chosen === choice.value, onChange: () => onChoose(choice.value) }
                : { defaultChecked: chosen === choice.value })}
            />
            <span>
              <span className="choice-dot" aria-hidden="true">
                {"● "}
              </span>
              {choice.label}
            </span>
            {choice.note && <span className="text-sm text-ink-2">{choice.note}</span>}
            {choice.because && <span className="text-sm text-ink-2">{choice.because}</span>}
          </label>
        ))}
      </div>
      {errors?.length ? (
        <p id={error} className="mt-1.5 text-sm text-cinnabar" role="alert">
          {errors.join(" ")}
        </p>
      ) : null}
    </fieldset>
  );
}
