export type * from './schemas'
export { listPrice } from './prices'
export { PROVIDERS } from './types'
