import { randomBytes } from "node:crypto";
import { log } from "~/log.server";
import type { Database } from "~/store/db.server";

const channel = "chuanzhen_rooms";
const inOneMessage = 300; // a message holds less than 8000 bytes

export type Place = { rehearsal: number; seq: number };
export type Hints = { publish(place: Place): void; close(): Promise<void> };

/**
 * Tells other processes, after the commit, which logs have grown: (rehearsal, seq) and nothing else, several in one
 * message. One that is lost costs a moment (the healing query), never an event. Without other processes there is
 * nothing to tell.
 */
export async function openHints(db: Database, heard: (place: Place) => void, again: () => void): Promise<Hints> {
  if (!db.listen) return { publish() {}, async close() {} };
  const me = randomBytes(6).toString("hex");
  const next = new Map<number, number>();
  let busy = false;

  async function flush() {
    busy = true;
    while (next.size > 0) {
      const part = [...next].slice(0, inOneMessage);
      for (const [rehearsal] of part) next.delete(rehearsal);
      const payload = `${me} ${part.map(([rehearsal, seq]) => `${rehearsal}:${seq}`).join(",")}`;
      await db
        .rows("select pg_notify($1, $2)", [channel, payload])
        .catch((error) => log.warn({ err: error }, "a hint was not sent"));
    }
    busy = false;
  }

  const stop = await db.listen(
    channel,
    (payload) => {
      const [from, places = ""] = payload.split(" ");
      if (from === me) return;
      for (const place of places.split(",")) {
        const [rehearsal, seq] = place.split(":").map(Number);
        if (rehearsal && seq) heard({ rehearsal, seq });
      }
    },
    again,
  );
  return {
    publish({ rehearsal, seq }) {
      next.set(rehearsal, Math.max(seq, next.get(rehearsal) ?? 0));
      if (!busy) {
        busy = true;
        setImmediate(flush);
      }
    },
    close: stop,
  };
}
