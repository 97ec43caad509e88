/** A day as people here mean it, whatever the server's own zone is. */
export function dayIn(language: string, at: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Asia/Shanghai" }).format(at);
}
