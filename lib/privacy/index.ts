export * from './pure'
// Reads and writes that verbs of later rooms make inside their own transaction.
export { countPowerless, erasedConversations, erasedHolders, erasedLabels, keepConversationOut, keepPersonOut, keepReportsOut, keyMarks } from './suppressed/store'
