import { BlockList, isIP } from 'node:net'

/**
 * Addresses at which clouds hand out credentials to whoever asks from inside: link-local of both families and the few that
 * lie elsewhere. Nothing of ours ever calls them.
 */
const METADATA = new BlockList()
METADATA.addSubnet('169.254.0.0', 16, 'ipv4')
METADATA.addSubnet('fe80::', 10, 'ipv6')
METADATA.addAddress('100.100.100.200', 'ipv4')
METADATA.addAddress('192.0.0.192', 'ipv4')
METADATA.addAddress('168.63.129.16', 'ipv4')
METADATA.addAddress('fd00:ec2::254', 'ipv6')
METADATA.addAddress('fd20:ce::254', 'ipv6')

/** What no machine on the internet has: this one, networks of one's own, and what is set aside (IANA special-purpose registries). */
const PRIVATE = new BlockList()
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) PRIVATE.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of [['::', 128], ['::1', 128], ['fc00::', 7], ['ff00::', 8], ['2002::', 16], ['2001::', 32]] as const) PRIVATE.addSubnet(net, bits, 'ipv6')

const METADATA_NAMES = /^(?:metadata|metadata\.google\.internal|instance-data(?:\.ec2\.internal)?)\.?$/i

/** Is this the name of a cloud's metadata service? */
export const isMetadataName = (host: string): boolean => METADATA_NAMES.test(host)

/** Is this an address of a cloud's metadata service? An IPv4 address in IPv6 clothes counts as itself. */
export const isMetadataAddress = (address: string): boolean => isIn(METADATA, address)

/** Is this an address of this machine, of a private network, or of none? An IPv4 address in IPv6 clothes counts as itself. */
export const isPrivateAddress = (address: string): boolean => isIn(PRIVATE, address)

/** May an address be called that somebody entered? Never a cloud's metadata service; private ones only where whoever runs the installation says so. */
export const mayCall = (address: string, privateAllowed: boolean): boolean => !isMetadataAddress(address) && (privateAllowed || !isPrivateAddress(address))

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address)
  if (family === 0) return false
  const mapped = family === 6 ? unmapped(address) : null
  if (mapped !== null) return list.check(mapped, 'ipv4')
  return list.check(address, family === 4 ? 'ipv4' : 'ipv6')
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
