export { parseFile, MAX_FILE_BYTES, UnreadableFileError } from './parse'
export * from './types'
export { AnswerQuestionsInput, answerQuestions } from './verbs/answer-questions'
export { PlaceSpeakerInput, placeSpeaker } from './verbs/place-speaker'
export { receiveFile, type ReceivedFile, type ReceiveFileInput } from './verbs/receive-file'
export { openQuestions } from './verbs/open-questions'
export { isGuess, noonOf } from './file-date'
export { retryFile } from './verbs/retry-file'
export { startImport } from './verbs/start-import'
export { erasedLabel, erasedNamesMask } from './verbs/suppress-people'
export { cover, coverNames } from './mask'
export { isFullName } from './erased'
// Reads and writes that verbs of later rooms make inside their own transaction.
export {
  accountSegments, eraseSpeaker, findImport, findImportFile, findInteraction, forgetQuestion, forgetUploads, importFiles, interactionsOfPerson, leaveOut, lockImport,
  markInteractionFile, maskHeads, maskUsage, removeInteraction, saveReadingCounts, saveSegmentTexts, speakerNames, speakersCalled, type ImportFileRow, type InteractionRecord, type ReadingCounts,
} from './store'
export { importDeals } from './verbs/import-deals'
export { previewDeals } from './verbs/preview-deals'
export type { DealFile } from './verbs/deal-file'
