export type { LegalHold } from './holds/types'
export type * from './privacy/types'
export type { PersonAnswerView, PersonLinkView, WaitingAnswer } from './own-page/types'
