import { describe, expect, it } from 'vitest'
import { hashWithoutKey, isKeyed, marker } from './mark'

const { mark, markAt, keyed, prefix } = marker('one secret of an installation', 'w1')

describe('the mark of an erased person', () => {
  it('is the same however the name is written', () => {
    expect(mark(' márit  OLSEN')).toBe(mark('Marit Olsen'))
    expect(mark('Marit Olson')).not.toBe(mark('Marit Olsen'))
  })

  it('cannot be made without the secret, and is another one under another secret and in another workspace', () => {
    expect(mark('Marit Olsen')).not.toContain(hashWithoutKey('w1', 'Marit Olsen'))
    const others = [mark, marker('another secret', 'w1').mark, marker('one secret of an installation', 'w2').mark].map((make) => make('Marit Olsen').split('.')[2])
    expect(new Set(others).size).toBe(3)
  })

  it('of a name that means them in one account only is another one in each', () => {
    expect(markAt('a1', 'MARIT')).toBe(markAt('a1', 'Marit'))
    expect(new Set([mark('Marit'), markAt('a1', 'Marit'), markAt('a2', 'Marit')]).size).toBe(3)
  })

  it('tells under which secret it was made', () => {
    expect(mark('Marit Olsen').startsWith(prefix)).toBe(true)
    expect(marker('another secret', 'w1').prefix).not.toBe(prefix)
  })

  it('can be made of a hash from before there were keys, without the name', () => {
    const old = hashWithoutKey('w1', 'Marit Olsen')
    expect([isKeyed(old), isKeyed(keyed(old))]).toEqual([false, true])
    expect(keyed(old)).toBe(mark('Marit Olsen'))
  })
})
