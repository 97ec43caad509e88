/**
 * Which entry says a term, in which field, how often. A kept library did this first and answered as well, but held
 * 47 MB for what these lists hold in a few: a map for every term, field and entry. Ranking is BM25+ by field.
 */
export const fields = ["title", "key", "body", "sound"] as const;
type Field = (typeof fields)[number];

export type Postings = {
  /** Different terms in each field of each entry, field by field. */
  lengths: number[][];
  /** One number a place: entry, field (two bits), count (five bits). */
  terms: Record<string, number[]>;
};

const mostCounted = 31;
const pack = (entry: number, field: number, count: number): number =>
  (entry << 7) | (field << 5) | Math.min(count, mostCounted);

export function makePostings(rows: readonly Record<Field, string[]>[]): Postings {
  const terms = new Map<string, number[]>();
  const lengths: number[][] = fields.map(() => []);
  for (const [entry, row] of rows.entries())
    for (const [field, name] of fields.entries()) {
      const counted = new Map<string, number>();
      for (const term of row[name]) counted.set(term, (counted.get(term) ?? 0) + 1);
      lengths[field]?.push(counted.size);
      for (const [term, count] of counted) {
        const places = terms.get(term);
        if (places) places.push(pack(entry, field, count));
        else terms.set(term, [pack(entry, field, count)]);
      }
    }
  return { lengths, terms: Object.fromEntries(terms) };
}

export type Wanted = { term: string; weight: number; prefix?: boolean };
export type Met = { score: number; terms: Set<string> };
export type Ranker = {
  rank: (wanted: readonly Wanted[]) => Map<number, Met>;
  /** How seldom a term is met: most for one that stands nowhere. */
  rarity: (term: string) => number;
};

const boosts: Record<Field, number> = { title: 4, key: 1.6, body: 0.7, sound: 1.2 };
const k = 1.2;
const b = 0.7;
const least = 0.5;

export function openPostings({ lengths, terms }: Postings): Ranker {
  const held = new Map(Object.entries(terms));
  const total = lengths[0]?.length ?? 0;
  const average = lengths.map((all) => all.reduce((sum, one) => sum + one, 0) / (total || 1) || 1);

  function add(scores: Map<number, Met>, places: readonly number[], term: string, weight: number): void {
    const met = fields.map((_, field) => places.filter((place) => ((place >> 5) & 3) === field).length);
    for (const place of places) {
      const [entry, field, count] = [place >> 7, (place >> 5) & 3, place & mostCounted];
      const name = fields[field];
      const within = met[field] ?? 0;
      if (name === undefined) continue;
      const rare = Math.log(1 + (total - within + 0.5) / (within + 0.5));
      const long = (lengths[field]?.[entry] ?? 0) / (average[field] ?? 1);
      const gain = rare * boosts[name] * (least + (count * (k + 1)) / (count + k * (1 - b + b * long)));
      const before = scores.get(entry);
      if (before) {
        before.score += gain * weight;
        before.terms.add(term);
      } else scores.set(entry, { score: gain * weight, terms: new Set([term]) });
    }
  }

  return {
    rank(wanted) {
      const scores = new Map<number, Met>();
      for (const { term, weight, prefix } of wanted) {
        add(scores, held.get(term) ?? [], term, weight);
        if (prefix)
          for (const [longer, places] of held)
            if (longer.length > term.length && longer.startsWith(term)) add(scores, places, term, weight / 2);
      }
      return scores;
    },
    rarity(term) {
      const entries = new Set((held.get(term) ?? []).map((place) => place >> 7)).size;
      return Math.log(1 + total / (1 + entries));
    },
  };
}
