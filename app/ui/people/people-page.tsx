import { useTranslation } from "react-i18next";
import type { Right } from "~/engine/academy";
import { Empty } from "~/ui/kit/empty";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { ButtonLink, TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";

export type ListedPerson = {
  id: string;
  name: string;
  staffNumber: string | null;
  mobile: string | null;
  appointments: { site: string; siteName: string; right: Right }[];
};

interface PeoplePageProps {
  people: ListedPerson[];
  next: string | null;
  later: boolean;
  made: string | undefined;
  erased: boolean;
}

export function PeoplePage({ people, next, later, made, erased }: PeoplePageProps) {
  const { t } = useTranslation();
  const add = (
    <ButtonLink kind="primary" href="/people/new">
      {t("people.add")}
    </ButtonLink>
  );
  return (
    <Page title={t("people.title")} tab="me">
      <PageHead
        title={t("people.title")}
        note={t("people.note")}
        aside={add}
        back={{ href: "/me", label: t("me.title") }}
      />
      {made && (
        <div className="mb-4">
          <Notice tone="jade">{t("people.made", { name: made })}</Notice>
        </div>
      )}
      {erased && (
        <div className="mb-4">
          <Notice tone="jade">{t("people.erased")}</Notice>
        </div>
      )}
      {people.length === 0 ? (
        <Empty>{t("people.none")}</Empty>
      ) : (
        <ul aria-label={t("people.list")}>
          {people.map((person) => (
            <Listed key={person.id} person={person} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex gap-6">
        {later && (
          <TextLink alone href="/people">
            {t("people.first")}
          </TextLink>
        )}
        {next && (
          <TextLink alone href={`/people?after=${encodeURIComponent(next)}`}>
            {t("people.next")}
          </TextLink>
        )}
      </p>
    </Page>
  );
}

function Listed({ person: { id, name, staffNumber, mobile, appointments } }: { person: ListedPerson }) {
  const { t } = useTranslation();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-t border-rule py-2.5">
      <div>
        <p className="leading-snug">
          <span className="me-2.5 font-semibold" lang="zh-CN">
            {name}
          </span>
          <span className="text-sm text-ink-2">{[staffNumber, mobile].filter(Boolean).join(" · ")}</span>
        </p>
        {appointments.map(({ site, siteName, right }) => (
          <p key={`${site} ${right}`} className="text-sm text-ink-2">
            <span lang="zh-CN">{siteName}</span> · <span className="inline-block">{t(`signIn.right.${right}`)}</span>
          </p>
        ))}
      </div>
      <span className="flex flex-wrap justify-end gap-x-5">
        <TextLink alone className="text-ink" href={`/people/${id}/code`} aria-label={t("people.codeFor", { name })}>
          {t("people.code")}
        </TextLink>
        <TextLink alone className="text-ink-2" href={`/people/${id}/erase`} aria-label={t("people.eraseFor", { name })}>
          {t("people.erase")}
        </TextLink>
      </span>
    </li>
  );
}
