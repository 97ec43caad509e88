import { useTranslation } from "react-i18next";
import { Button } from "~/ui/kit/button";
import { Empty } from "~/ui/kit/empty";
import { PageHead } from "~/ui/kit/page-head";
import { Row } from "~/ui/kit/row";
import { TextLink } from "~/ui/kit/text-link";
import type { Tone } from "~/ui/kit/tone";
import { Page } from "~/ui/shell/page";
import type { Who } from "~/ui/shell/who";

type Shown = { slug: string; title: string; failed: boolean; about: string };
type Own = { slug: string; title: string; state: string; about: string };
type Asked = { slug: string; note: string; title: string; words: string; answer: string };

export interface ShelfData {
  made: Shown[];
  cases: Shown[];
  next: number | null;
  own: Own[];
  toReview: Own[];
  asked: Asked[];
}

/** What waits first, then what to read. */
export function CaseShelf({ shelf, who }: { shelf: ShelfData; who: Who | undefined }) {
  const { t } = useTranslation();
  const { made, cases, next, own, toReview, asked } = shelf;
  return (
    <Page title={t("caseStudy.title")} tab="cases" who={who}>
      <PageHead title={t("caseStudy.title")} note={t("caseStudy.lead")} />
      <div className="case-shelf">
        <AskedOfMe asked={asked} />
        <Mine title={t("caseStudy.shelf.toReview")} rows={toReview} page="review" />
        <Mine title={t("caseStudy.shelf.own")} rows={own} page="draft" />
        <Shelf title={t("caseStudy.shelf.made")} note={t("caseStudy.shelf.madeNote")} rows={made} />
        {cases.length === 0 ? (
          <section>
            <h2>{t("caseStudy.shelf.cases")}</h2>
            <Empty
              action={
                <TextLink alone href="/scenarios">
                  {t("caseStudy.shelf.toPlay")}
                </TextLink>
              }
            >
              {t("caseStudy.shelf.none")}
            </Empty>
          </section>
        ) : (
          <Shelf title={t("caseStudy.shelf.cases")} rows={cases} />
        )}
        {next !== null && (
          <TextLink alone href={`/cases?before=${next}`}>
            {t("caseStudy.shelf.next")}
          </TextLink>
        )}
      </div>
    </Page>
  );
}

function Shelf({ title, note, rows }: { title: string; note?: string; rows: readonly Shown[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {note && <p className="why">{note}</p>}
      {rows.map(({ slug, title: name, failed, about }) => (
        <Row
          key={slug}
          href={`/cases/${slug}`}
          title={name}
          lang="zh-CN"
          note={
            <>
              {failed && <b className="case-failed">{t("caseStudy.shelf.failed")}</b>}
              <span lang="zh-CN">{about}</span>
            </>
          }
          act={t("caseStudy.shelf.read")}
          tone={failed ? "amber" : "jade"}
        />
      ))}
    </section>
  );
}

const tones: Record<string, Tone> = {
  draft: "indigo",
  submitted: "amber",
  "changes-asked": "cinnabar",
  approved: "jade",
};

function Mine({ title, rows, page }: { title: string; rows: readonly Own[]; page: "draft" | "review" }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {rows.map(({ slug, title: name, state, about }) => (
        <Row
          key={slug}
          href={page === "draft" && state === "approved" ? `/cases/${slug}` : `/cases/${slug}/${page}`}
          title={name}
          lang="zh-CN"
          note={
            <>
              {stateWord(state) && <b>{t(`caseStudy.state.${stateWord(state) ?? "draft"}`)}</b>}
              {about !== name && <span lang="zh-CN">{about}</span>}
            </>
          }
          act={t("caseStudy.shelf.write")}
          tone={tones[state] ?? "plain"}
        />
      ))}
    </section>
  );
}

const states = ["draft", "submitted", "changes-asked", "approved", "withdrawn"] as const;
const stateWord = (state: string) => states.find((one) => one === state);

function AskedOfMe({ asked }: { asked: readonly Asked[] }) {
  const { t } = useTranslation();
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t("caseStudy.shelf.asked")}</h2>
      <p className="why">{t("caseStudy.shelf.askedLead")}</p>
      {asked.map((one) => (
        <AskedRow key={`${one.slug} ${one.note}`} {...one} />
      ))}
    </section>
  );
}

function AskedRow({ slug, note, title, words, answer }: Asked) {
  const { t } = useTranslation();
  const form = (
    <form method="post" className="acts">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="note" value={note} />
      {answer !== "given" && (
        <Button name="answer" value="given">
          {t("caseStudy.shelf.agree")}
        </Button>
      )}
      {answer !== "refused" && (
        <Button name="answer" value="refused">
          {t("caseStudy.shelf.refuse")}
        </Button>
      )}
    </form>
  );
  return (
    <figure className="asked-row">
      <figcaption lang="zh-CN">{title}</figcaption>
      <blockquote lang="zh-CN">{words}</blockquote>
      {answer === "asked" ? (
        form
      ) : (
        <details>
          <summary>
            {t(answer === "given" ? "caseStudy.shelf.given" : "caseStudy.shelf.refused")}
            <span>{t("caseStudy.shelf.change")}</span>
          </summary>
          {form}
        </details>
      )}
    </figure>
  );
}
