import { describe, expect, it } from 'vitest'
import { plainText, withoutThem } from './erased'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('what an upload says', () => {
  it('is told where its words stand in it as they are', () => {
    expect(plainText(bytes('Zoë Olsen: Hello.'))).toBe('Zoë Olsen: Hello.')
  })

  it('cannot be told of what is packed, or encoded for a mail or as JSON', () => {
    for (const upload of [new Uint8Array([80, 75, 3, 4, 0]), bytes('Content-Transfer-Encoding: base64\n\nTWFyaXQ='), bytes('Cc: =?UTF-8?Q?Zo=C3=AB?= <z@x.example>'), bytes('{"name":"Zo\\u00eb"}')]) expect(plainText(upload)).toBeNull()
  })
})

describe('product usage of somebody erased', () => {
  const event = { messageId: 'm', at: new Date(0), userId: 'zoe@x.example', event: 'Report Exported', properties: { by: 'Zoë', rows: 3 } }

  it('is nobody’s, and names nobody', () => {
    expect(withoutThem(event, (label) => label === 'zoe@x.example', (text) => text.replace('Zoë', '███'))).toEqual({ messageId: 'm', at: new Date(0), event: 'Report Exported', properties: { by: '███', rows: 3 } })
  })

  it('stays whose it is where that is somebody else', () => {
    expect(withoutThem(event, () => false, (text) => text)).toEqual(event)
  })
})
