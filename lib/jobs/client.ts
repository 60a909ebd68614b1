export { heldWords } from './holds/words'
export { LONGEST_CONSENT_NOTE, LONGEST_HOLD_REASON } from './privacy/limits'
export { LONGEST_REPLY, PERSON_LINK_DAYS } from './own-page/limits'
export { saidWords } from './own-page/words'
