export type * from './ledger-types'
export type * from './projection-types'
export type * from './reading-types'
export type * from './view-types'
