export { align, movement } from './align'
export { saveSummary, summaryOf } from './store'
export { silentNow, summarise, type Summary } from './summary'
export * from './types'
