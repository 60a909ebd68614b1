import { parseLinear, type Linear, type StoredModel } from './linear'
import stored from './weights.json'

const model: StoredModel = stored
const parsed = new Map<string, Linear>()

/** A classifier of the shipped model by the name of its task, parsed on first use. */
export function shipped(task: string): Linear {
  const known = parsed.get(task)
  if (known) return known
  const found = model.tasks[task]
  if (!found) throw new Error(`The shipped reader has no task "${task}"`)
  const linear = parseLinear(found)
  parsed.set(task, linear)
  return linear
}

/** Calibration and operating point of the shipped model. */
export const SHIPPED = { calibration: model.calibration, toll: model.toll, topicShares: model.topicShares, figures: model.figures, trained: model.trained }
