import { describe, expect, it } from 'vitest'
import { bandRuns } from './band-runs'

const point = (t: number, band: [number, number] | null) => ({ t, band })

describe('bandRuns', () => {
  it('ends a stretch at every gap and keeps a value that stands alone', () => {
    const points = [point(1, null), point(2, [0.2, 0.4]), point(3, [0.3, 0.5]), point(4, null), point(5, [0.1, 0.9]), point(6, null)]
    expect(bandRuns(points).map((run) => run.map(({ t }) => t))).toEqual([[2, 3], [5]])
  })

  it('has no stretch where nothing is known', () => {
    expect(bandRuns([point(1, null), point(2, null)])).toEqual([])
  })
})
