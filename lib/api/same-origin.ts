/**
 * Did our own page send this request? Browsers say so in Sec-Fetch-Site, older ones in Origin; a request with neither
 * comes from no browser and so from no hostile page.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = headers.get('origin')
  if (origin === null) return true
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
