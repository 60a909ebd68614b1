import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isMetadataAddress, isMetadataName } from '@/lib/shared/addresses'
import { ModelFault } from '@/lib/shared/ask'

const isForbidden = (host: string): boolean => isMetadataName(host) || isMetadataAddress(host)

/** What is wrong with a base address, in a sentence; null when it may be used. Names are looked up at each request, not here. */
export function endpointFault(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return 'This is no full address, such as http://localhost:11434/v1.'
  const url = new URL(baseUrl)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'The address must begin with http:// or https://.'
  if (url.username !== '' || url.password !== '') return 'The address must hold no password. Enter the key in its own field.'
  if (url.search !== '' || url.hash !== '') return 'The address must end with its path, without “?” or “#”.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isForbidden(host)) return 'This address belongs to the metadata service of a cloud and is never called.'
  return null
}

/**
 * The fetch of every request to a provider: looks the name up first and refuses addresses of metadata services, and never
 * follows a redirect, which could lead there.
 * @throws ModelFault `refused`
 */
export const guardedFetch: typeof fetch = async (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? (await lookup(host, { all: true })).map((found) => found.address) : [host]
  if (isMetadataName(host) || addresses.some(isMetadataAddress)) {
    throw new ModelFault('refused', 'The address of the model leads to the metadata service of a cloud and was not called.')
  }
  return fetch(input, { ...init, redirect: 'manual' })
}
