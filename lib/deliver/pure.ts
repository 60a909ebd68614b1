// The pure door: messages and weeks without I/O, for the pure files of the rooms to the right.
export { oneLine } from './message'
export { dayIn, instantIn, isZone, lastWeek, weekOf, type DigestWeek } from './zone'
export { usualChoices } from './words'
