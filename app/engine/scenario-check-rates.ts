/**
 * What is asked of a hearing that ships, measured over random plays. One table, each with its name: a warning says which
 * of these it fell outside.
 */
export const HEARING = {
  /** Share of plays that an ending gets. */
  ending: { least: 0.02, most: 0.4 },
  /** Decisions of the learner in a play: from the 10th to the 90th hundredth of plays. */
  decisions: { least: 14, most: 22 },
  /** No play is over before this many decisions. */
  earliest: 6,
  /** The 90th hundredth of plays takes at most so many times `minutes.solo`. */
  minutes: 1.25,
  /** Share of decisions in which the sound choice is the longest; and in which it stands at each place. */
  longest: { least: 0.25, most: 0.42 },
  places: { least: 0.25, most: 0.42 },
  /** A marker word that stands only in sound choices, at least so often. */
  marks: 2,
  /** Of what is heard after the third decision, what two plays that differ before it may have in common. */
  shared: 0.6,
  /** The longest wait of a seat, as a share of the play, in the middle one of all plays. */
  idle: 1 / 3,
  /** Share of all moments that a gauge may stand at 0 or at 100. */
  saturated: 0.25,
  /** The level that a criterion must be able to reach, and to miss. */
  level: 3,
} as const;
export type Rates = typeof HEARING;
