import type { Tone } from "~/ui/kit/tone";

export const tones: readonly Tone[] = ["plain", "cinnabar", "jade", "amber", "indigo"];
