import type { FieldMetadata } from "@conform-to/react";

/** What a field of the kit takes from conform: what was typed stays, and each error is said in the reader's words. */
export function asked(field: FieldMetadata<string | null | undefined>, words: Record<string, string>) {
  return {
    id: field.id,
    name: field.name,
    defaultValue: field.initialValue,
    errors: field.errors?.slice(0, 1).map((key) => words[key] ?? key), // one thing at a time
  };
}
