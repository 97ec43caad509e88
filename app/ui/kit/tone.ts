/** Colour means something: cinnabar the one thing to do or danger, jade done, amber waiting, indigo classes and notes. */
export type Tone = "plain" | "cinnabar" | "jade" | "amber" | "indigo";
