/** Serialization failure and deadlock: the transaction did nothing and may simply be run again. */
const TRANSIENT = new Set(['40001', '40P01'])

/**
 * Is this error a serialization failure or a deadlock? It arrives in three shapes: Prisma's P2034, a bare
 * driver-adapter error at COMMIT, and P2010 around a raw query; the original code is what counts.
 */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && error.code === 'P2034') return true
  return originalCodes(error, 0).some((code) => TRANSIENT.has(code))
}

function originalCodes(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > 5) return []
  const codes: string[] = []
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'originalCode' || key === 'code') && typeof inner === 'string') codes.push(inner)
    else if (typeof inner === 'object') codes.push(...originalCodes(inner, depth + 1))
  }
  return 'cause' in value ? [...codes, ...originalCodes(value.cause, depth + 1)] : codes
}

/** Runs `work` again, up to five times with jittered pauses, while it fails transiently. */
export async function retrying<T>(work: () => Promise<T>, pause = jitteredPause): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= 5 || !isTransient(error)) throw error
      await pause(attempt)
    }
  }
}

const jitteredPause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt * (0.5 + Math.random())))
