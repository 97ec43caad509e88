import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ShownKind } from "~/engine/personal";
import { Notice } from "~/ui/kit/notice";
import { PageHead } from "~/ui/kit/page-head";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";

interface DataPageProps {
  counts: { kind: ShownKind; count: number }[];
  erasedWords: boolean;
}

/** Everything that is kept on whoever looks: to read, to take along, to erase. */
export function DataPage({ counts, erasedWords }: DataPageProps) {
  const { t } = useTranslation();
  return (
    <Page title={t("me.data.title")} tab="me">
      <PageHead title={t("me.data.title")} note={t("me.data.note")} back={{ href: "/me", label: t("me.title") }} />
      {erasedWords && (
        <div className="mb-5">
          <Notice tone="jade">{t("me.data.erasedWords")}</Notice>
        </div>
      )}
      <Part title={t("me.data.kinds")}>
        {counts.map(({ kind, count }) => (
          <Row
            key={kind}
            href={`/me/data?kind=${kind}`}
            title={t(`me.data.kind.${kind}`)}
            note={t("me.data.count", { count })}
            act={t("me.data.look")}
          />
        ))}
      </Part>
      <Part title={t("me.data.take")}>
        <p className="text-ink-2">{t("me.data.takeNote")}</p>
        <p className="mt-2 flex flex-wrap gap-x-6">
          <TextLink alone href="/me/data/export.txt" download>
            {t("me.data.takeText")}
          </TextLink>
          <TextLink alone href="/me/data/export.json" download>
            {t("me.data.takeJson")}
          </TextLink>
        </p>
      </Part>
      <Part title={t("me.data.erase")}>
        <Row
          href="/me/data/erase?what=words"
          title={t("me.data.eraseWords")}
          note={t("me.data.eraseWordsNote")}
          act={t("me.open")}
        />
        <Row
          href="/me/data/erase?what=all"
          title={t("me.data.eraseAll")}
          note={t("me.data.eraseAllNote")}
          act={t("me.open")}
        />
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8 first-of-type:mt-0">
      <h2 className="mb-3 text-lg">{title}</h2>
      {children}
    </section>
  );
}
