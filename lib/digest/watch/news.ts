/** From this change of alignment on a move is told: less is lost in the interval of nearly every account. */
export const TOLD_MOVE = 0.05
/** Words older than this are no news, whenever they came in. */
export const FRESH_DAYS = 14

const DAY_MS = 86_400_000

export type Look = { overall: number | null; told: number | null; movedAt: Date | null; seenBefore: boolean; kinds: readonly string[]; standing: readonly string[] }
export type News = { began: string[]; ended: string[]; /** Alignment moved from what was told last. */ moved: { before: number; after: number } | null; /** What is measured from at the next look. */ base: number | null }

/**
 * What is new of an account since the last look. The first look tells nothing: nobody knows since when it is so. A move is measured
 * from what was told last, so that many small ones add up, and is told at most once a day.
 */
export function newsOf({ overall, told, movedAt, seenBefore, kinds, standing }: Look, now: Date): News {
  const began = kinds.filter((kind) => !standing.includes(kind))
  const ended = standing.filter((kind) => !kinds.includes(kind))
  if (!seenBefore || overall === null || told === null) return { began, ended, moved: null, base: overall ?? told }
  const far = Math.abs(overall - told) >= TOLD_MOVE - 1e-9
  const rested = movedAt === null || now.getTime() - movedAt.getTime() >= DAY_MS
  return far && rested ? { began, ended, moved: { before: told, after: overall }, base: overall } : { began, ended, moved: null, base: told }
}

/** May a move be told of an account just now? */
export const mayTellMove = (movedAt: Date | null, now: Date): boolean => movedAt === null || now.getTime() - movedAt.getTime() >= DAY_MS
