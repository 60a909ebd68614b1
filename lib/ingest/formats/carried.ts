import { readHeaderBlock } from './mail-headers'
import { endsWords, introAt, isPrinted, isSpill } from './quoted'

const FORWARD = /^\s*(?:-{2,}\s*(?:Forwarded (?:message|by\b.*)|Weitergeleitete Nachricht|Message (?:transféré|réexpédié)|Mensaje reenviado|Mensagem encaminhada|Messaggio inoltrato|Doorgestuurd bericht|Vidarebefordrat meddelande|Videresendt meddelelse)\s*-*|(?:Begin forwarded message|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Début du message (?:transféré|réexpédié)|Inicio del mensaje reenviado|Inizio messaggio inoltrato|Begin doorgestuurd bericht)\s*:)\s*$/iu
const ORIGINAL = /^\s*-{2,}\s*(?:Original Message|Original Appointment|Ursprüngliche (?:Nachricht|Mail)|Original-?Nachricht|Message d'origine|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht|Ursprungligt meddelande)\s*-{2,}\s*$/iu
const RULE = /^\s*_{5,}\s*$|^\s*-{20,}\s*$/

/** Does a line say that a forwarded mail begins below it? */
export const isForwardLine = (line: string): boolean => FORWARD.test(line)

/**
 * What begins another mail at a line: a `line` that says so ("-----Original Message-----"), or the header lines that a client copies
 * above it, with a sender and three fields or more; null where nothing does.
 */
export function carriedAt(lines: string[], at: number): 'line' | NonNullable<ReturnType<typeof readHeaderBlock>> | null {
  const line = lines[at] ?? ''
  if (FORWARD.test(line) || ORIGINAL.test(line)) return 'line'
  const ruled = RULE.test(line)
  const bare = /^\s*\*{0,2}[\p{L}\p{M} .-]{1,25}[:：]/u.test(line) && (at === 0 || lines[at - 1]?.trim() === '' || RULE.test(lines[at - 1] ?? ''))
  if (!ruled && !bare) return null
  const block = readHeaderBlock(lines, ruled ? at + 1 : at)
  return block !== null && Object.keys(block.headers).length >= 3 ? block : null
}

/** Where a text has the words of an earlier mail: lines marked with `>`, and all that stands below what begins another mail. Character ranges. */
export function carriedRanges(text: string): { start: number; end: number }[] {
  if (!/\n|^\s*>/.test(text)) return []
  const lines = text.split('\n')
  const starts = lines.map(() => 0)
  for (let at = 1; at < lines.length; at += 1) starts[at] = (starts[at - 1] ?? 0) + (lines[at - 1] ?? '').length + 1
  const ranges: { start: number; end: number }[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const start = starts[at] ?? 0
    const intro = introAt(lines, at)
    const next = intro === null ? undefined : lines.slice(at + intro.lines).find((line) => line.trim() !== '')
    const isIntro = intro !== null && (/^\s*>/.test(next ?? '') || endsWords(intro, false) || isPrinted(intro, true))
    if ((isIntro && !/^\s*>/.test(next ?? '')) || carriedAt(lines, at) !== null) return [...ranges, { start, end: text.length }]
    if (isIntro) ranges.push({ start, end: starts[at + intro.lines] ?? text.length })
    else if (/^\s*>/.test(lines[at] ?? '') || isSpill(lines, at)) ranges.push({ start, end: start + (lines[at] ?? '').length })
  }
  return ranges
}
