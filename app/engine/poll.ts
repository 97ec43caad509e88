/** A show of opinion (意向征询): never binding. One vote a seat, changeable while it is open. */
export type Poll = {
  beat: string;
  question: string;
  options: string[];
  voters: string[];
  ballot: "open" | "secret";
  votes: Record<string, string>;
};

export type PollAsked = Omit<Poll, "votes">;

export const newPoll = (asked: PollAsked): Poll => ({ ...asked, votes: {} });

export const voted = (poll: Poll, role: string, option: string): Poll => ({
  ...poll,
  votes: { ...poll.votes, [role]: option },
});

/** @returns option → votes of the seats; options without votes are 0 */
export function counted(poll: Poll): Record<string, number> {
  const counts = Object.fromEntries(poll.options.map((option) => [option, 0]));
  for (const option of Object.values(poll.votes)) counts[option] = (counts[option] ?? 0) + 1;
  return counts;
}
