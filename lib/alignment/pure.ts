// The pure door: alignment without I/O, for the pure files of the rooms to the right.
export { align } from './align'
export { driftOf, type Drift, type FigureDrift } from './drift'
export { heldBack, isTold } from './held-back'
export { footingOf, leverageOfBelief, leverageOfDoubtful, leverageOfEvidence, leverageOfPair, leverageOfTurn, TOUCHES, type Footing, type Leverage, type Touch } from './leverage'
export { isObjection, unchallengedObjections, type OurWords, type Unchallenged } from './unchallenged'
export { pulse, type Pulse } from './pulse'
export { summarise, type Summary } from './summary'
export { explainAlignment, explainConsensus, type ExplainOptions } from './explain'
