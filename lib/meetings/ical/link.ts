/** Where calls are held; an address elsewhere in the text may be anything. */
const HOSTS = /(?:^|\.)(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|gotomeeting\.com|goto\.com|whereby\.com|chime\.aws|bluejeans\.com|jit\.si|around\.co|ringcentral\.com)$/i
const ADDRESS = /https:\/\/[^\s<>"'\\)\]]+/g

/** The longest address that is kept. */
const LONGEST = 1_000

/** The address of the call: what a field names for it, else the first in the text that leads to a place where calls are held. */
export function linkOf(named: readonly string[], texts: readonly string[]): string | null {
  const own = named.map((each) => each.trim()).find((each) => isWeb(each))
  if (own) return own
  for (const text of texts) {
    const found = (text.match(ADDRESS) ?? []).map((each) => each.replace(/[.,;>]+$/, '')).find((each) => isWeb(each) && HOSTS.test(new URL(each).hostname))
    if (found) return found
  }
  return null
}

/** Is this an address that a browser may open? */
export function isWeb(address: string): boolean {
  return address.length <= LONGEST && URL.canParse(address) && new URL(address).protocol === 'https:' && new URL(address).username === ''
}
