/** The local day of a week, as `week=` of an address says it; null for the latest. */
export const weekIn = (params: Record<string, string | string[] | undefined>): string | null => {
  const { week } = params
  return typeof week === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(week) ? week : null
}
