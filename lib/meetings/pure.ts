export { isZone } from './ical/zones'
export { phaseOf } from './phase'
export { dayIn, plannedWords, titleWords, whenWords, withWords } from './words'
