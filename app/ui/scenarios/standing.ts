/** One attempt, and where it stands. */
export interface Standing {
  key: string;
  attempt: number;
  /** Content: the beat where it stands, or its ending. */
  at: string;
  over: boolean;
}
