import { isLabel } from './labels'

const OWN_WORDS = /^(?:(?:Meeting ended|Transcription ended) after\b|This editable transcript was computer generated\b|People can also change the text after\b|Recording\b.*\bstarted$)/i
/** "Jane Doe stopped transcription", "Tom Bauer left the meeting"; "he left the meeting" is said. */
const COMINGS_AND_GOINGS = /^(?!(?:I|we|you|he|she|they|it|who)\b)([^:]{1,70}?) (?:has )?(?:(?:started|stopped|ended|paused|resumed) (?:the )?(?:transcription|recording|live captions)|(?:joined|left) the (?:meeting|call))$/i

/** True of a line that a recorder writes between the turns, and nobody said. */
export function isMachineLine(line: string): boolean {
  const text = line.trim()
  return OWN_WORDS.test(text) || isLabel(COMINGS_AND_GOINGS.exec(text)?.[1] ?? '')
}
