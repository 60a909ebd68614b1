// The pure door: arithmetic without I/O, for the pure files of the rooms to the right.
export { betaInterval } from './beta'
export { clustersAt } from './cluster'
export { confidenceOf, decayOf, massesOf, opinionOf, uncertaintyOf } from './opinion'
export * from './policy'
export { project } from './project'
export { distinctInteractions } from './visible'
export { dampingAt } from './weigh'
