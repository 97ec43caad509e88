import { type LoggerOptions, pino } from "pino";
import { loggedError } from "~/log-error";
import { settings } from "~/settings.server";

export const logSettings: LoggerOptions = {
  level: settings.logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: loggedError },
};

/** One line of JSON for what an operator has to know. No names, no words that people typed. */
export const log = pino(logSettings);
