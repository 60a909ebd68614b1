/** How close rows stand: chosen by the member, kept in a cookie like the theme, so that the first response is laid out right. */
export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

export const DENSITY_COOKIE = 'density'
export const DENSITY_WORDS: Record<Density, string> = { comfortable: 'Comfortable', compact: 'Compact' }

/** Narrows a cookie's value; anything unknown is `comfortable`. */
export const asDensity = (value: string | undefined): Density => DENSITIES.find((density) => density === value) ?? 'comfortable'

/** A year, this site only; the value is no secret, and the server reads it. */
export const densityCookie = (density: Density): string => `${DENSITY_COOKIE}=${density}; Path=/; Max-Age=31536000; SameSite=Lax`

const listeners = new Set<() => void>()

/** Keeps the choice and lays the page out by it. */
export function applyDensity(density: Density): void {
  document.cookie = densityCookie(density)
  document.documentElement.dataset['density'] = density
  for (const listener of listeners) listener()
}

/** The density that the page has now, in the browser. */
export const densityNow = (): Density => asDensity(document.documentElement.dataset['density'])

/** Calls back whenever another density is chosen; gives what ends it. */
export function onDensity(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
