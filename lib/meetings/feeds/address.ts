import { isMetadataName, mayCall } from '@/lib/shared/addresses'

/** An address as it is called: `webcal` is another name for https. */
export function feedUrl(entered: string): string {
  return entered.trim().replace(/^webcals?:\/\//i, 'https://')
}

/** What is wrong with the address of a calendar, in a sentence; null when it may be called. Names are looked up at each request. */
export function addressFault(url: string, { privateAllowed }: { privateAllowed: boolean }): string | null {
  if (!URL.canParse(url)) return 'This is no full address, such as https://calendar.example.com/private/basic.ics.'
  const { protocol, hostname, username, password } = new URL(url)
  if (protocol !== 'https:' && !(privateAllowed && protocol === 'http:')) return 'The address must begin with https:// or webcal://.'
  if (username !== '' || password !== '') return 'The address must hold no user name or password.'
  return isAllowedHost(hostname, privateAllowed) ? null : 'This address leads into a private network and is never called.'
}

/** May this host be called, as far as its name tells? */
export function isAllowedHost(hostname: string, privateAllowed: boolean): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isMetadataName(host) || !mayCall(host, privateAllowed)) return false
  return privateAllowed || !/^(?:localhost|.*\.(?:localhost|local|internal))\.?$/i.test(host)
}
