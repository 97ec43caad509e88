/** A tab-separated table with a heading line → one record a row. Missing cells are empty. */
export function readTable(text: string): Record<string, string>[] {
  const [head = "", ...lines] = text.replace(/\r/g, "").trimEnd().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
}
