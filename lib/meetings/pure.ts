export { phaseOf } from './phase'
export { plannedWords, titleWords, whenWords, withWords } from './words'
