import { describe, expect, it } from 'vitest'
import { isMetadataAddress, isMetadataName, isPrivateAddress } from './addresses'

describe('addresses that are never told anything', () => {
  it.each(['169.254.169.254', '::ffff:a9fe:a9fe', '64:ff9b::a9fe:a9fe', 'fe80::abcd', '168.63.129.16'])('%s hands out credentials', (address) => expect(isMetadataAddress(address)).toBe(true))
  it.each(['127.0.0.1', '::1', '10.1.2.3', '8.8.8.8', '::ffff:10.0.0.1', 'not an address'])('%s does not', (address) => expect(isMetadataAddress(address)).toBe(false))
  it('know their names', () => expect(['metadata.google.internal', 'METADATA', 'example.com'].map(isMetadataName)).toEqual([true, true, false]))

  it.each(['127.0.0.1', '10.1.2.3', '172.31.0.9', '192.168.1.1', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::', '::1', 'fd12::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::a00:1', '2002:7f00:1::'])(
    '%s is one of our own or nobody’s', (address) => expect(isPrivateAddress(address)).toBe(true))
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8', 'hooks.example.com'])('%s is on the internet, or no address', (address) => expect(isPrivateAddress(address)).toBe(false))
})
