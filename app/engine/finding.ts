/** What a check has to say to an author: where, what was expected, what stands there. */
export type Finding = {
  /** A number of the lesson guide's section 9 ("2", "9"), or the name of a gate. */
  rule: string;
  /**
   * An error keeps the text from being published; so does a warning, in what ships. A notice asks the author to look
   * again. Open: neither proved nor shown, and never worded as passed.
   */
  level: "error" | "warning" | "notice" | "open";
  file: string;
  line: number | null;
  field: string;
  expected: string;
  found: string;
};

export function findingLine(finding: Finding): string {
  const place = finding.line === null ? finding.file : `${finding.file}:${finding.line}`;
  return `${place}　${finding.field}　应为：${finding.expected}　现在：${finding.found}`;
}
