import { describe, expect, it } from 'vitest'
import { stands } from './stands'

describe('stands', () => {
  it.each(['Needs single sign-on', 'Thinks the night export keeps failing', 'Cannot sign before June', 'Is worried about the hosting', 'Says as of today all new spending is frozen', 'Would sign in June if the audit passes'])('%s', (statement) => {
    expect(stands(statement)).toBe(true)
  })
  it.each(['Cannot', 'Is convinced', 'Thinks not at ten and not at eight', 'Wants it', 'Thinks the part that took long', 'Thinks because it rained', 'Is less comfortable about', 'Thinks it is', 'Does not, for the record, but the cheque book is hers', 'Cannot, but the trustees could afford it', 'Says mostly in hours that they do not pay', 'Says it is in the papers of the buyers, they cannot be friendly about the terms'])('not: %s', (statement) => {
    expect(stands(statement)).toBe(false)
  })
})
