// The pure door: words and readings without I/O, for the pure files of the rooms to the right.
export { actionDue, dueWords, isDueAfter } from './account/due-words'
export { ENDED_WORDS, endedWords } from './account/ended-words'
export { leftWith } from './account/last-deal'
export { closeWords } from './pipeline/close-words'
export { turnParts, type TurnPart } from './account/turn-words'
