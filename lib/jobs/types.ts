export type * from './privacy/types'
