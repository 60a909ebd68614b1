import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { ModelFault } from '@/lib/shared/ask'

/**
 * Addresses at which clouds hand out credentials to whoever asks from inside: link-local of both families and the few that
 * lie elsewhere. Private networks and this machine stay allowed: that is where an Ollama or vLLM of one's own runs.
 */
const FORBIDDEN = new BlockList()
FORBIDDEN.addSubnet('169.254.0.0', 16, 'ipv4')
FORBIDDEN.addSubnet('fe80::', 10, 'ipv6')
FORBIDDEN.addAddress('100.100.100.200', 'ipv4')
FORBIDDEN.addAddress('192.0.0.192', 'ipv4')
FORBIDDEN.addAddress('168.63.129.16', 'ipv4')
FORBIDDEN.addAddress('fd00:ec2::254', 'ipv6')
FORBIDDEN.addAddress('fd20:ce::254', 'ipv6')

const FORBIDDEN_NAMES = /^(?:metadata|metadata\.google\.internal|instance-data(?:\.ec2\.internal)?)\.?$/i

/** Is this an address of a cloud's metadata service? An IPv4 address in IPv6 clothes counts as itself. */
export function isForbiddenAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = family === 6 ? unmapped(address) : null
  if (mapped !== null) return FORBIDDEN.check(mapped, 'ipv4')
  return FORBIDDEN.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

/** The IPv4 address inside ::ffff:a9fe:a9fe, ::ffff:169.254.169.254 or 64:ff9b::a9fe:a9fe; null for any other. */
function unmapped(address: string): string | null {
  const dotted = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (dotted?.[1]) return dotted[1]
  const hex = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address)
  if (!hex?.[1] || !hex[2]) return null
  const [high, low] = [parseInt(hex[1], 16), parseInt(hex[2], 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** What is wrong with a base address, in a sentence; null when it may be used. Names are looked up at each request, not here. */
export function endpointFault(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return 'This is no full address, such as http://localhost:11434/v1.'
  const url = new URL(baseUrl)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'The address must begin with http:// or https://.'
  if (url.username !== '' || url.password !== '') return 'The address must hold no password. Enter the key in its own field.'
  if (url.search !== '' || url.hash !== '') return 'The address must end with its path, without “?” or “#”.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (FORBIDDEN_NAMES.test(host) || isForbiddenAddress(host)) return 'This address belongs to the metadata service of a cloud and is never called.'
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
  if (FORBIDDEN_NAMES.test(host) || addresses.some(isForbiddenAddress)) {
    throw new ModelFault('refused', 'The address of the model leads to the metadata service of a cloud and was not called.')
  }
  return fetch(input, { ...init, redirect: 'manual' })
}
