/** Who has the floor. Times are the server's instants in milliseconds. */
export type Floor = {
  beat: string;
  chair: string;
  speakers: string[];
  seconds: number;
  rounds: number;
  order: "free" | "listed";
  /** Raised hands, in the order they were raised. */
  queue: string[];
  speaking: string | null;
  began: number;
  turns: Record<string, number>;
  /** The one who has spoken last still holds a card they have not played this turn. */
  played: boolean;
};

export type FloorAsked = Pick<Floor, "beat" | "chair" | "speakers" | "seconds" | "rounds" | "order">;

export const newFloor = (asked: FloorAsked): Floor => ({
  ...asked,
  queue: [],
  speaking: null,
  began: 0,
  turns: {},
  played: false,
});

export const raised = (floor: Floor, role: string): Floor => ({ ...floor, queue: [...floor.queue, role] });

export const lowered = (floor: Floor, role: string): Floor => ({
  ...floor,
  queue: floor.queue.filter((one) => one !== role),
});

export function granted(floor: Floor, role: string, at: number): Floor {
  return {
    ...lowered(floor, role),
    speaking: role,
    began: at,
    played: false,
    turns: { ...floor.turns, [role]: (floor.turns[role] ?? 0) + 1 },
  };
}

export const yielded = (floor: Floor): Floor => ({ ...floor, speaking: null });

export const turnsLeft = (floor: Floor, role: string): number => floor.rounds - (floor.turns[role] ?? 0);

export const roundsDone = (floor: Floor): boolean => floor.speakers.every((role) => turnsLeft(floor, role) <= 0);

export const heardAll = (floor: Floor): boolean => floor.speakers.every((role) => (floor.turns[role] ?? 0) > 0);
