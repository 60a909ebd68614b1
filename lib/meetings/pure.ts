export { phaseOf } from './phase'
export { titleWords, whenWords, withWords } from './words'
