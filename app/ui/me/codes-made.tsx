import { useTranslation } from "react-i18next";
import { dayIn } from "./when";

export type CodeMade = { at: Date; by: string | null; used: boolean };

/** Whoever makes a code could come in with it: so its owner sees each. */
export function CodesMade({ codes }: { codes: CodeMade[] }) {
  const { t, i18n } = useTranslation();
  if (codes.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-base">{t("me.codes")}</h3>
      <ul className="mt-1 text-ink-2">
        {codes.map(({ at, by, used }) => {
          const when = dayIn(i18n.language, at);
          return (
            <li key={at.getTime()}>
              {by === null
                ? t("me.codeByOperator", { when })
                : t("me.codeBy", { when, by: by || t("me.codeBySomeone") })}
              {used && <span className="chip ms-2">{t("me.codeUsed")}</span>}
            </li>
          );
        })}
      </ul>
      <p className="mt-1 text-sm text-ink-2">{t("me.codesHelp")}</p>
    </section>
  );
}
