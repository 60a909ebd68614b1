export * from './pure'
export { suppressionHash } from './suppressed/hash'
// Reads and writes that verbs of later rooms make inside their own transaction.
export { anybodySuppressed, insertSuppressions, suppressed } from './suppressed/store'
