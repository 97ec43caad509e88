import { readFileSync } from "node:fs";
import { parse } from "yaml";

export type Door = { door: string; GET?: string; POST?: string; why?: string; try: string };

export const doors = parse(readFileSync("tests/tables/doors.yaml", "utf8")) as Door[];
