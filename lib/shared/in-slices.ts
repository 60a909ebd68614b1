/** Longer than this nobody else waits, in milliseconds. */
const SLICE_MS = 25

/** Lets the process answer others before it goes on. */
export const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** To be awaited between the steps of a long computation: pauses once they have held up others for long enough. */
export function breaths(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE_MS) return
    await pause()
    began = performance.now()
  }
}

/** Runs a long computation that pauses after each of its steps, so that the process answers others in between. */
export async function inSlices<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  const breath = breaths()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    await breath()
  }
}

/** The result of the same computation without a pause. */
export function atOnce<T>(steps: Generator<undefined, T, undefined>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
