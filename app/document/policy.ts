const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Documents: one policy for all, without a nonce, so that a finished page can be kept. */
export const documentPolicy = [...common, "style-src 'self'", "script-src 'self'", "connect-src 'self'"].join("; ");

/** Apps: the framework's own inline scripts run by nonce; nothing else inline does. */
export function appPolicy(nonce: string): string {
  return [...common, "style-src 'self'", `script-src 'self' 'nonce-${nonce}'`, "connect-src 'self'"].join("; ");
}

/** While developing, the tools inject styles and a socket. Never sent in production. */
export function workbenchPolicy(nonce: string): string {
  return [
    ...common,
    "style-src 'self' 'unsafe-inline'",
    `script-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self' ws: wss:",
  ].join("; ");
}
