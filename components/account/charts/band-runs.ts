/** A moment in milliseconds and the bounds of the value there, low first; null where nothing is known. */
export type BandPoint = { t: number; band: readonly [number, number] | null }

/** The stretches without a gap, in order. */
export function bandRuns(points: readonly BandPoint[]): BandPoint[][] {
  const runs: BandPoint[][] = []
  let open: BandPoint[] | null = null
  for (const point of points) {
    if (point.band === null) open = null
    else if (open === null) runs.push(open = [point])
    else open.push(point)
  }
  return runs
}
