import type { Statute, Statutes } from "~/engine/statute";
import { readTable } from "./table.server";

function ranges(text: string): Pick<Statute, "ranges" | "inserted"> {
  const made: Pick<Statute, "ranges" | "inserted"> = { ranges: [], inserted: [] };
  for (const part of text.split(",").filter(Boolean)) {
    if (part.includes("之")) made.inserted.push(part.replace("之", "-"));
    else {
      const [first = 0, last = first] = part.split("-").map(Number);
      made.ranges.push([first, last]);
    }
  }
  return made;
}

/** content/statutes.tsv → statutes by short name. */
export function readStatutes(text: string): Statutes {
  return new Map(
    readTable(text).map((row): [string, Statute] => [
      row.short ?? "",
      {
        short: row.short ?? "",
        title: row.title ?? "",
        level: row.level ?? "",
        effective: row.effective ?? "",
        amended: row.amended ?? "",
        ...ranges(row.articles ?? ""),
        partial: row.partial === "节选",
        stale: row.stale ?? "",
        note: row.note ?? "",
      },
    ]),
  );
}
