/**
 * From where the request at hand comes: what the nearest proxy wrote, else what the server saw. Whoever reaches the server past a proxy
 * can write anything there, so nothing but the pace of tries hangs on it.
 */
export async function clientAddress(): Promise<string> {
  const { headers } = await import('next/headers')
  return (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
}
