import { isLikelyLabel, splitAtColon, splitLabel } from './labels'
import { clockMs, readStamp, STAMP, type Stamp } from './stamp'
import { squeeze } from './text'

const CHAT = /^(\d{1,2}:\d\d:\d\d)\t(?:\s*From\s+)?([^\t]{1,80}?)(?:\s+to\s+[^:\t]+)?\s*:\t?\s*(.*)$/
const OLD_CHAT = /^(\d{1,2}:\d\d:\d\d)\s+From\s+(.{1,80}?)(?:\s+to\s+[^:]+?)?\s*:\s*(.*)$/i
const CAPTION = new RegExp(String.raw`^\[([^\]\d][^\]]{0,79})\]\s+${STAMP}\s*$`)
const STAMPED = new RegExp(String.raw`^[[(]?${STAMP}[\])]?\s*[-–|]?\s+(\S.*)$`)
const STAMP_IN_LABEL = new RegExp(String.raw`^(.{1,70}?)\s*[[(]${STAMP}[\])]\s*:\s*(.*)$`)

export type Start = Stamp & { speaker: string; text: string; chat?: boolean }

/** True of a turn with a time of its own. */
export const isTimed = ({ ms, at }: Start): boolean => ms !== undefined || at !== undefined

/** Without what stands before a label and is none of it: a mark of direction, a number "[12]", the stars of "**Jane Doe:** text". */
function bare(line: string): string {
  return line.replace(/^[\s\u200e\u200f]+/, '').replace(/^\[\d{1,4}\]\s+/, '').replace(/^((?:[-*]\s+)?)(\*{1,2}|__)(\S.{0,80}?)\2/, '$1$3')
}

/** The beginning of a turn, in any of the layouts in which people save a conversation as text. */
export function turnStart(line: string): Start | null {
  const chat = CHAT.exec(line) ?? OLD_CHAT.exec(line)
  if (chat !== null) return { speaker: squeeze(chat[2] ?? ''), text: chat[3] ?? '', ms: clockMs(chat[1] ?? ''), chat: true }
  const caption = CAPTION.exec(line)
  if (caption !== null) return { speaker: squeeze(caption[1] ?? ''), text: '', ...readStamp(caption[2], caption[3] ?? '') }
  const inLabel = STAMP_IN_LABEL.exec(bare(line))
  if (inLabel !== null && splitLabel(`${inLabel[1]}: x`) !== null) {
    return { speaker: squeeze(inLabel[1] ?? ''), text: inLabel[4] ?? '', ...readStamp(inLabel[2], inLabel[3] ?? '') }
  }
  return stampedStart(line, splitLabel)
}

/** A beginning under a label of which the line alone does not show that it is a name: "maria garcía: we like it". */
export function likelyStart(line: string): Start | null {
  return stampedStart(line, (text) => {
    const split = splitAtColon(text)
    return split !== null && isLikelyLabel(split.label) ? split : null
  })
}

function stampedStart(line: string, splitting: typeof splitLabel): Start | null {
  const stamped = STAMPED.exec(bare(line))
  const split = splitting(stamped?.[3] ?? bare(line))
  return split === null ? null : { speaker: split.label, text: split.text, ...(stamped === null ? {} : readStamp(stamped[1], stamped[2] ?? '')) }
}
