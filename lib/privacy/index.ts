export * from './pure'
// Reads and writes that verbs of later rooms make inside their own transaction.
export { countPowerless, erasedHolders, erasedLabels, isConversationErased, keepConversationOut, keepPersonOut, keepReportsOut, keyMarks } from './suppressed/store'
