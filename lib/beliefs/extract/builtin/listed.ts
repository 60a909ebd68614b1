/** Marks of the items of a list that stands in one line: "a) …", "2. …", "- …". */
const MARK = /(?:^|\s)(?:\(?[a-h][.)]|\(?[1-9][.)]|[-•*–])\s+/gi
/** What a list is asked for by. */
const ASKED = /\b(?:need|needs|want|wants|expect|expects|require|requires|like|is|are|includes?|have|has|get)(?: the following| as follows)?\s*:\s*$/i

/** A list in one line after what asks for it, as people say it: "we expect: a) a refund b) a letter" → "we expect a refund and a letter". */
export function inOneRow(clause: string): string {
  const colon = clause.indexOf(':')
  const head = clause.slice(0, colon + 1)
  if (colon < 0 || !ASKED.test(head)) return clause
  const rest = clause.slice(colon + 1)
  const items = rest.split(MARK).map((item) => item.trim().replace(/[,;.]+$/, '')).filter((item) => item !== '')
  if (items.length < 2 || !/^\s*(?:\(?[a-h1-9][.)]|[-•*–])\s/i.test(rest) || items.some((item) => item.split(/\s+/).length > 9)) return clause
  const asked = head.replace(/(?: the following| as follows)?\s*:\s*$/i, '')
  return `${asked} ${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}
