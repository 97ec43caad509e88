import { pino } from "pino";
import { settings } from "~/settings.server";

/** One line of JSON for what an operator has to know. No names, no words that people typed. */
export const log = pino({ level: settings.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
