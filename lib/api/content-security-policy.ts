/**
 * The policy of a page: scripts run only when they carry the nonce or were loaded by one that does; nothing comes from
 * or goes to another host. Inline styles stay allowed: charts and floating layers place themselves by style attributes,
 * and an open dialog holds the page behind it with a style element that has no nonce.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  const directives: Record<string, string> = {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives).map(([name, value]) => `${name} ${value}`).join('; ')
}
