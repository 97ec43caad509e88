import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Appointment, Person, Right } from "~/engine/academy";
import { Button } from "~/ui/kit/button";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import { type CodeMade, CodesMade } from "./codes-made";
import { type OwnRehearsal, OwnRehearsals } from "./own-rehearsals";
import { PreferencesForm } from "./preferences-form";

interface MePageProps {
  person: Person;
  codes: CodeMade[];
  hasPassword: boolean;
  manages: boolean;
  done: "saved" | "password" | undefined;
  own: { rehearsals: OwnRehearsal[]; before: number | null };
}

const coaching: readonly Right[] = ["mentor", "trainer", "expert"];

export function MePage({ person, codes, hasPassword, manages, done, own }: MePageProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("me.title")} tab="me">
      <PageHead title={person.name} note={<Appointments held={person.appointments} />} lang="zh-CN" />
      {done && (
        <div className="mb-5">
          <Notice tone="jade">{done === "saved" ? t("me.saved") : t("me.password.done")}</Notice>
        </div>
      )}
      {manages && (
        <div className="mb-2">
          <Row href="/people" title={t("me.people")} note={t("me.peopleNote")} act={t("me.open")} />
        </div>
      )}
      {!manages && person.appointments.some(({ right }) => coaching.includes(right)) && (
        <div className="mb-2">
          <Row
            href="/coaching"
            title={t("debrief.coaching.title")}
            note={t("debrief.coaching.lead")}
            act={t("me.open")}
          />
        </div>
      )}
      <Part title={t("me.rehearsals")}>
        <OwnRehearsals {...own} />
      </Part>
      <Part title={t("me.reading")}>
        <PreferencesForm preferences={person.preferences} />
      </Part>
      <Part title={t("me.account")}>
        {hasPassword ? (
          <TextLink alone href="/me/password">
            {t("me.changePassword")}
          </TextLink>
        ) : (
          <p className="text-ink-2">{t("me.noPassword")}</p>
        )}
        <CodesMade codes={codes} />
        <div className="mt-5">
          <Row href="/me/data" title={t("me.data.title")} note={t("me.data.row")} act={t("me.open")} />
        </div>
        <form method="post" action="/sign-out" className="mt-6">
          <Button>{t("me.signOut")}</Button>
          <p className="mt-1.5 text-sm text-ink-2">{t("me.signOutNote")}</p>
        </form>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 border-t border-rule pt-5">
      <h2 className="mb-4 text-lg">{title}</h2>
      {children}
    </section>
  );
}

function Appointments({ held }: { held: Appointment[] }) {
  const { t, i18n } = useTranslation();
  if (held.length === 0) return <span lang={i18n.language}>{t("me.noSite")}</span>;
  return held.map(({ site, siteName, right }) => (
    <span key={`${site} ${right}`} className="me-4 inline-block">
      {siteName} · <span lang={i18n.language}>{t(`signIn.right.${right}`)}</span>
    </span>
  ));
}
