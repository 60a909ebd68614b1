export type { LegalHold } from './holds/types'
export type * from './privacy/types'
