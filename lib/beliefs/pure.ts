// The pure door: arithmetic without I/O, for the pure files of the rooms to the right.
export { betaInterval } from './beta'
export { calibratedBy, calibrationsInForce, curveFor, isRuled, logit, readingOn, type CalibrationCurve } from './calibrate'
export { clustersAt } from './cluster'
export { confidenceOf, decayOf, massesOf, opinionOf, uncertaintyOf } from './opinion'
export * from './policy'
export { project } from './project'
export { distinctInteractions } from './visible'
export { dampingAt, precisionOf } from './weigh'
