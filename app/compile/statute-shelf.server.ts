import { readFileSync } from "node:fs";
import type { Statutes } from "~/engine/statute";
import { readStatutes } from "./statute.server";

let held: Statutes | null = null;

/** Every statute that the content may cite, read once. */
export function heldStatutes(): Statutes {
  held ??= readStatutes(readFileSync("content/statutes.tsv", "utf8"));
  return held;
}
