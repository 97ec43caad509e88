import { useTranslation } from "react-i18next";
import type { PersonalItem, ShownKind } from "~/engine/personal";
import { Empty } from "~/ui/kit/empty";
import { PageHead } from "~/ui/kit/page-head";
import { TextLink } from "~/ui/kit/text-link";
import { Page } from "~/ui/shell/page";
import { factsInWords } from "./data-fact";
import { dayIn } from "./when";

export type DataListProps = {
  kind: ShownKind;
  page: number;
  more: boolean;
  items: PersonalItem[];
};

/** One kind of what is kept, as it is kept. */
export function DataList({ kind, page, more, items }: DataListProps) {
  const { t } = useTranslation();
  const title = t(`me.data.kind.${kind}`);
  const at = (n: number) => `/me/data?kind=${kind}&page=${n}`;
  return (
    <Page title={title} tab="me">
      <PageHead
        title={title}
        back={{ href: "/me/data", label: t("me.data.back") }}
        note={page > 1 ? t("me.data.page", { page }) : undefined}
      />
      {items.length === 0 ? (
        <Empty>{t("me.data.empty")}</Empty>
      ) : (
        <ul>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page of records that is drawn once
            <Item key={index} {...item} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex gap-6">
        {page > 1 && (
          <TextLink alone href={at(page - 1)}>
            {t("me.data.newer")}
          </TextLink>
        )}
        {more && (
          <TextLink alone href={at(page + 1)}>
            {t("me.data.older")}
          </TextLink>
        )}
      </p>
    </Page>
  );
}

function Item({ at, about, words, facts }: PersonalItem) {
  const { t, i18n } = useTranslation();
  return (
    <li className="border-t border-rule py-3">
      <p className="text-sm text-ink-2">
        {at && <span className="me-2.5">{dayIn(i18n.language, at)}</span>}
        {about && <span lang="zh-CN">{about}</span>}
      </p>
      {words && (
        <p lang="zh-CN" className="mt-1 whitespace-pre-line wrap-anywhere">
          {words.trim()}
        </p>
      )}
      <dl className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {factsInWords(t, i18n.language, facts).map(([name, value]) => (
          <div key={name} className="flex gap-1.5">
            <dt className="shrink-0 text-ink-2">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
