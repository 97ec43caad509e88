import { useMachine } from "@xstate/react";
import { useEffect, useMemo } from "react";
import { fromCallback, fromPromise } from "xstate";
import { newId } from "./new-id";
import { type PlayContext, playMachine } from "./play-machine";
import type { Letter, Sight, Wire } from "./wire";

export type Play = {
  context: PlayContext;
  /** 好, 慢, 断. */
  line: "good" | "slow" | "lost";
  /** An act is on its way, or was taken and the page has not read on yet. */
  sending: boolean;
  act: (type: string, body?: Record<string, string>) => void;
  dismiss: () => void;
};

/** Everything that happens between this page and the server. */
export function usePlay(start: Sight, wire: Wire): Play {
  const machine = useMemo(() => joined(wire), [wire]);
  const [state, send] = useMachine(machine, { input: { sight: start } });
  useEffect(() => {
    const letters = wire.found();
    if (letters.length > 0) send({ type: "post.found", letters });
    // The browser's memory brought the page back as it was: look what happened since.
    const back = (event: PageTransitionEvent) => event.persisted && send({ type: "look" });
    const seen = () => document.visibilityState === "visible" && send({ type: "look" });
    addEventListener("pageshow", back);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("pageshow", back);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [wire, send]);
  const slow = state.matches({ post: { sending: "slow" } }) || state.matches({ post: "waiting" });
  return {
    context: state.context,
    line: state.matches({ line: "lost" }) ? "lost" : slow ? "slow" : "good",
    sending: state.context.outbox.length > 0 || state.context.acted > state.context.sight.seq,
    act: (type, body = {}) => send({ type: "act", letter: { id: newId(), type, body } }),
    dismiss: () => send({ type: "refusal.seen" }),
  };
}

function joined(wire: Wire) {
  return playMachine.provide({
    actors: {
      listen: fromCallback<{ type: string }, { after: number }>(({ input, sendBack }) =>
        wire.listen(input.after, sendBack),
      ),
      read: fromPromise<Sight, { after: number }>(({ input }) => wire.read(input.after)),
      send: fromPromise(({ input }: { input: { letter: Letter } }) => wire.send(input.letter)),
    },
    actions: { keep: ({ context }) => wire.keep(context.outbox) },
  });
}
