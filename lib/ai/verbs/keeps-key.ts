/** A stored key goes to the provider and address that it was entered for, and to nobody else. */
export const keepsKey = (before: { provider: string; baseUrl: string | null }, now: { provider: string; baseUrl: string | null }): boolean =>
  before.provider === now.provider && before.baseUrl === now.baseUrl
