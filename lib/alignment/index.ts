export { align, movement } from './align'
export { saveSummary } from './store'
export { silentNow, summarise, type Summary } from './summary'
export * from './types'
