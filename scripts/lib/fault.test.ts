import { expect, it } from 'vitest'
import { Fault, saidOf } from './fault.mjs'

it('says a sentence of what people can mend, and all of what they cannot', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const closed = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/etc/shadow' })
  const bug = new TypeError('x is undefined')
  expect([new Fault('Name another one.'), full, closed, bug].map(saidOf)).toEqual(['Name another one.', expect.stringMatching(/^The disk is full\. Make room/), 'This user may not read or write there (/etc/shadow).', bug])
})
