import { useTranslation } from "react-i18next";
import type { PersonView } from "~/engine/rehearsal-view";
import { Avatar } from "~/ui/kit/avatar";

interface PeopleListProps {
  people: readonly Pick<PersonView, "role" | "name" | "title" | "seal">[];
  me: string | undefined;
  meWord: string;
}

/** Who sits at the table: a disc, a name, what they are. */
export function PeopleList({ people, me, meWord }: PeopleListProps) {
  return (
    <ul className="people" lang="zh-CN">
      {people.map(({ role, name, title, seal }) => (
        <li key={role}>
          <Avatar character={seal} you={role === me} />
          <span>
            <b>{name}</b>
            <span className="people-title">{title}</span>
          </span>
          {role === me && <span className="people-me">{meWord}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Beside the record on a desk, and in the card on a phone. */
export function PeopleSection(props: Omit<PeopleListProps, "meWord">) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t("rehearsal.card.people")}</h2>
      <PeopleList {...props} meWord={t("rehearsal.you")} />
    </section>
  );
}
