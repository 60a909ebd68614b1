export { isZone } from './ical/zones'
export { phaseOf } from './phase'
export { dayIn, hourWords, plannedWords, titleWords, whenWords, withWords } from './words'
