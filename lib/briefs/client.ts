// The browser's door: words and forms of a brief, without I/O.
export { numbersOf, pathOf } from './compose/sources'
export { briefHtml } from './render/html'
export { briefMarkdown, briefText, gateSentence, KIND_WORDS, madeWords, titleOf } from './render/text'
export { BRIEF_KINDS, LINK_DAYS } from './types'
