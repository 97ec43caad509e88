import { agreeNeeded, type Matter, turnoutNeeded, type VoteResult } from "./owners-vote";
import { contextOf, type Room } from "./rehearsal";

/** A count as everybody may see it. A poll decides nothing; an owners' vote is counted against its two thresholds. */
export type Count =
  | { kind: "poll"; question: string; options: { id: string; text: string; votes: number }[]; total: number }
  | {
      kind: "owners-vote";
      households: number;
      turnout: number;
      turnoutNeeded: number;
      questions: { id: string; text: string; matter: Matter; support: number; needed: number; result: VoteResult }[];
    };

export function countsOf(room: Room): Record<string, Count> {
  const { plot } = contextOf(room);
  const counts: Record<string, Count> = {};
  for (const { id, poll, ownersVote } of room.doc.beats) {
    const votes = plot.polls[id];
    const counted = plot.votes[id];
    if (poll && votes) {
      const options = poll.options.map((option) => ({ ...option, votes: votes[option.id] ?? 0 }));
      counts[id] = {
        kind: "poll",
        question: poll.question,
        options,
        total: options.reduce((sum, one) => sum + one.votes, 0),
      };
    }
    if (ownersVote && counted) {
      const { households, turnout, results } = counted;
      const questions = ownersVote.questions.map(({ id: question, text, matter }) => ({
        id: question,
        text,
        matter,
        support: results[question]?.support ?? 0,
        needed: agreeNeeded(matter, turnout),
        result: results[question]?.result ?? ("short" as const),
      }));
      counts[id] = { kind: "owners-vote", households, turnout, turnoutNeeded: turnoutNeeded(households), questions };
    }
  }
  return counts;
}
