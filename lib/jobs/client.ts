export { heldWords } from './holds/words'
export { LONGEST_CONSENT_NOTE, LONGEST_HOLD_REASON } from './privacy/limits'
