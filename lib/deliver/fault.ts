import type { FaultCode } from './types'

/** A message could not be handed over. `said` is the other side's own words, for whoever tries it by hand; it is stored nowhere. */
export class DeliveryFault extends Error {
  override readonly name = 'DeliveryFault'

  constructor(readonly code: FaultCode, readonly passes: boolean, readonly status: number | null = null, readonly said: string | null = null, readonly waitMs: number | null = null) {
    super(code)
  }
}

/** What the other side said, on one line and without the secret that we called it by. */
export function quoted(said: string, secrets: readonly string[]): string | null {
  const cleaned = secrets.filter((secret) => secret.length > 3).reduce((text, secret) => text.replaceAll(secret, '…'), said)
  const line = cleaned.replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, 200)
  return line === '' ? null : line
}
