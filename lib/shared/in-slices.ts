/** Longer than this nobody else waits, in milliseconds. */
const SLICE_MS = 25

/** Lets the process answer others before it goes on. */
export const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume))

/** Runs a long computation that pauses after each of its steps, so that the process answers others in between. */
export async function inSlices<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  let began = performance.now()
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value
    if (performance.now() - began < SLICE_MS) continue
    await pause()
    began = performance.now()
  }
}

/** The result of the same computation without a pause. */
export function atOnce<T>(steps: Generator<undefined, T, undefined>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}
