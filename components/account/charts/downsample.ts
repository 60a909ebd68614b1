/**
 * At most `limit` of the points, evenly taken, that keeps the first, the last, and whatever `keep` marks
 * (gaps and turning points must survive thinning). Order is kept; `limit` is at least 2.
 */
export function downsample<T>(points: readonly T[], limit: number, keep: (point: T, index: number) => boolean = () => false): T[] {
  if (points.length <= limit) return [...points]
  const step = (points.length - 1) / (Math.max(2, limit) - 1)
  const chosen = new Set(Array.from({ length: Math.max(2, limit) }, (_, n) => Math.round(n * step)))
  return points.filter((point, index) => chosen.has(index) || keep(point, index))
}
