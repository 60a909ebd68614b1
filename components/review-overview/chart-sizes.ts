/** Heights in pixels, shared with what holds their place. */
export const CHART_HEIGHT = { flow: 220, reliability: 320, acceptance: 240 } as const

export const TICK = { fill: 'var(--color-muted)', fontSize: 12 } as const

/** Series are told apart by dash, as in the legend; colour keeps its meaning. */
export const DASHES = ['', '6 3', '2 2', '8 2 2 2'] as const
