import { useTranslation } from "react-i18next";
import type { Entry } from "~/engine/transcript";

type NoteKind = "granted" | "lapsed" | "floor-closed" | "rested" | "forked" | "voted";

/** What the procedure did, in a small line. */
export function NoteLine({ entry }: { entry: Extract<Entry, { kind: NoteKind }> }) {
  const { t } = useTranslation();
  const words = () => {
    switch (entry.kind) {
      case "granted":
        return t("rehearsal.granted", { name: entry.names[0] });
      case "lapsed":
        return t("rehearsal.lapsed");
      case "rested":
        return t("rehearsal.rested");
      case "forked":
        return t("rehearsal.forked");
      case "voted":
        return t("rehearsal.voted", { text: entry.text });
      case "floor-closed":
        return entry.names.length > 0
          ? t("rehearsal.floorClosedUnheard", { names: entry.names.join("、") })
          : t("rehearsal.floorClosed");
    }
  };
  return <p className="note-line">{words()}</p>;
}
