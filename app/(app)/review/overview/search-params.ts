const MOST = 104
const USUAL = 12

/** The overview's address: `?weeks=26`. What it does not understand it takes for the usual twelve. */
export function parseOverviewParams({ weeks }: Record<string, string | string[] | undefined>): { weeks: number } {
  const asked = typeof weeks === 'string' && /^\d{1,3}$/.test(weeks) ? Number(weeks) : USUAL
  return { weeks: asked >= 1 && asked <= MOST ? asked : USUAL }
}
