import type { FormEvent, ReactNode } from "react";

export type Act = (type: string, body?: Record<string, string>) => void;

interface CommandFormProps {
  /** Where the form goes before a script runs. */
  action: string;
  id: string;
  type: string;
  fixed?: Record<string, string> | undefined;
  onAct: Act;
  className?: string;
  children: ReactNode;
}

/** One command as a form: it works without a script, and with one it goes through the outbox. */
export function CommandForm({ action, id, type, fixed = {}, onAct, className, children }: CommandFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const given: Record<string, string> = {};
    for (const [name, value] of new FormData(event.currentTarget)) {
      const words = String(value).trim();
      if (name !== "id" && name !== "type" && words) given[name] = words;
    }
    if (submitter instanceof HTMLButtonElement && submitter.name) given[submitter.name] = submitter.value;
    onAct(type, given);
  };
  return (
    <form method="post" action={action} onSubmit={submit} className={className}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="type" value={type} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
