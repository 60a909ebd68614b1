/** Heights in pixels, shared with the skeletons, so that nothing moves when a chart arrives. */
export const CHART_HEIGHT = { alignment: 240, timeline: 180 } as const
