/** One judged reading: the probability that was given for it, what a person said, and how much the label counts. */
export type Labelled = {
  /** In 0..1. */
  probability: number
  accepted: boolean
  /** 1/propensity with which it came to be judged, ≥ 1; 1 where everything was labelled. */
  weight: number
}
