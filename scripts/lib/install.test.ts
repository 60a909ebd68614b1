import { describe, expect, it } from 'vitest'
import { missingPackages } from './install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.6' },
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
}

describe('missingPackages', () => {
  it('finds nothing missing where everything of this platform is installed', () => {
    const installed = { packages: { 'node_modules/next': { version: '16.4.6' }, 'node_modules/vitest': { version: '5.1.1' } } }
    expect(missingPackages(wanted, installed, true)).toEqual([])
  })

  it('names a package of another version, and one for development only when it counts', () => {
    const installed = { packages: { 'node_modules/next': { version: '16.4.5' } } }
    expect(missingPackages(wanted, installed, false)).toEqual(['node_modules/next'])
    expect(missingPackages(wanted, installed, true)).toEqual(['node_modules/next', 'node_modules/vitest'])
  })

  it('takes a fresh clone as missing everything', () => {
    expect(missingPackages(wanted, {}, true)).toEqual(['node_modules/next', 'node_modules/vitest'])
  })
})
