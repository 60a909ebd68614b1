export { LONGEST_CONSENT_NOTE } from './privacy/limits'
