export * from './pure'
// Reads and writes that verbs of later rooms make inside their own transaction.
export { countPowerless, erasedLabels, isConversationErased, keepConversationOut, keepPersonOut, keyMarks } from './suppressed/store'
