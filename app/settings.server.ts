import { z } from "zod";
import { SentenceError } from "~/sentence-error";

const flag = z.enum(["0", "1"], { error: "must be 0 or 1" }).transform((word) => word === "1");

const schema = z.object({
  PORT: z.coerce
    .number({ error: "must be a number" })
    .int()
    .min(0)
    .max(65535, "must be a port up to 65535")
    .default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  DATA_DIR: z.string().min(1).default(".data"),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, "must begin with redis://")
    .optional(),
  DEMO: flag.optional(),
  PUBLIC_LESSONS: flag.optional(),
  PUBLIC_URL: z.url("must be an address such as https://academy.example").optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be trace, debug, info, warn, error, fatal or silent",
    })
    .default("info"),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
});

export interface Settings {
  port: number;
  host: string;
  /** Without it the embedded database in `dataDir` is used. */
  databaseUrl: string | undefined;
  dataDir: string;
  redisUrl: string | undefined;
  demo: boolean;
  publicLessons: boolean;
  publicUrl: string | undefined;
  logLevel: z.infer<typeof schema>["LOG_LEVEL"];
  sessionSecret: string | undefined;
  production: boolean;
}

export function readSettings(environment: Record<string, string | undefined>): Settings {
  // An empty value in an env file means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new SentenceError(`设置有误，见 .env.example / Settings: ${wrong.join("; ")}. See .env.example.`);
  }
  const read = parsed.data;
  if (read.DATABASE_URL && !read.SESSION_SECRET) {
    throw new SentenceError(
      "用 DATABASE_URL 时必须给出 SESSION_SECRET（至少 32 个字符），每台服务器要一样。 / Settings: SESSION_SECRET is required with DATABASE_URL, so that people stay signed in on every server. See .env.example.",
    );
  }
  const demo = read.DEMO ?? !read.DATABASE_URL;
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    redisUrl: read.REDIS_URL,
    demo,
    publicLessons: read.PUBLIC_LESSONS ?? demo,
    publicUrl: read.PUBLIC_URL,
    logLevel: read.LOG_LEVEL,
    sessionSecret: read.SESSION_SECRET,
    production: given.NODE_ENV === "production",
  };
}

export const settings = readSettings(process.env);
