import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isMetadataName, mayCall } from '@/lib/shared/addresses'
import { DeliveryFault } from '../fault'

/**
 * The address behind a name that is then called itself, so that a name cannot lead elsewhere between the look and the call. One
 * address of a name that may not be called forbids the name.
 * @throws DeliveryFault `forbidden_address` or `unreachable`
 */
export async function addressOf(host: string, privateAllowed: boolean): Promise<{ address: string; family: 4 | 6 }> {
  const bare = host.replace(/^\[|\]$/g, '')
  if (isMetadataName(bare)) throw new DeliveryFault('forbidden_address', false)
  const found = isIP(bare) === 0 ? await lookup(bare, { all: true }).catch(() => []) : [{ address: bare, family: isIP(bare) }]
  if (found.some(({ address }) => !mayCall(address, privateAllowed))) throw new DeliveryFault('forbidden_address', false)
  const [first] = found
  if (!first) throw new DeliveryFault('unreachable', true)
  return { address: first.address, family: first.family === 6 ? 6 : 4 }
}

/** What is wrong with the address of a webhook, in a sentence; null when it may be stored. */
export function webhookFault(url: string, privateAllowed: boolean): string | null {
  if (!URL.canParse(url)) return 'This is no full address, such as https://hooks.slack.com/services/….'
  const { protocol, hostname, username, password } = new URL(url)
  const host = hostname.replace(/^\[|\]$/g, '')
  if (protocol !== 'https:' && !(privateAllowed && protocol === 'http:')) return 'The address must begin with https://.'
  if (username !== '' || password !== '') return 'The address must hold no user and no password.'
  if (isMetadataName(host) || !mayCall(host, privateAllowed) || (!privateAllowed && /^localhost\.?$|\.localhost\.?$/i.test(host))) return 'This address lies on this machine or in a private network and is not called.'
  return null
}
