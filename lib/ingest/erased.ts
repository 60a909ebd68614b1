import type { ParsedUsageEvent } from './types'

/** An event of product usage without an erased person: nobody's if it was theirs, and their name covered in what it says. */
export function withoutThem({ userId, properties, ...event }: ParsedUsageEvent, isTheirs: (label: string) => boolean, mask: (text: string) => string): ParsedUsageEvent {
  return {
    ...event, event: mask(event.event), ...(userId !== undefined && !isTheirs(userId) && { userId: mask(userId) }),
    properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value])),
  }
}

/** An upload as text; null where its words stand in it otherwise than as they are said: packed, or encoded for the way of a mail. */
export function plainText(upload: Uint8Array): string | null {
  if (upload.includes(0)) return null
  const text = new TextDecoder().decode(upload)
  return /content-transfer-encoding:\s*(?:base64|quoted-printable)|=\?[\w-]+\?[bq]\?|\\u[0-9a-f]{4}/i.test(text) ? null : text
}
