import { lineOf, oneLine, type Message, type MessagePart } from '../message'

/** The three signs that Slack gives a meaning to; with them gone no name can call a channel, name a member or make a link. */
export const escapeSlack = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Signs that would turn words bold, slanted, struck or into code; a zero-width mark keeps them what they are. */
const quiet = (text: string): string => text.replace(/[*_~`]/g, (sign) => `\u200b${sign}\u200b`)

/** A section holds three thousand signs, a message fifty blocks. */
const SECTION_MOST = 2900
const BLOCKS_MOST = 45

function mrkdwn(parts: readonly MessagePart[], base: string): string {
  return parts.map(({ text, path, strong }) => {
    const words = quiet(escapeSlack(lineOf(text, 400)))
    // The label of a link may hold no bar, which would end it.
    if (path !== undefined) return `<${base}${path}|${words.replaceAll('|', '¦').trim()}>${/\s$/.test(words) ? ' ' : ''}`
    return strong ? `*${words.trim()}*${/\s$/.test(words) ? ' ' : ''}` : words
  }).join('')
}

type Block = { type: 'header'; text: { type: 'plain_text'; text: string; emoji: false } } | { type: 'section'; text: { type: 'mrkdwn'; text: string; verbatim: true } }

const section = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text: text.slice(0, SECTION_MOST), verbatim: true } })

/** A message for a Slack incoming webhook. `text` is what notifications and screen readers say. */
export function renderSlack({ subject, lead, blocks, action }: Message, base: string): { text: string; unfurl_links: false; unfurl_media: false; blocks: Block[] } {
  const body = [
    ...lead.map((parts) => section(mrkdwn(parts, base))),
    ...blocks.flatMap(({ title, items }) => sections(items.map((parts) => `• ${mrkdwn(parts, base)}`), title)),
    ...(action ? [section(`<${base}${action.path}|${quiet(escapeSlack(oneLine(action.label)))}>`)] : []),
  ]
  return {
    text: escapeSlack(oneLine(subject)), unfurl_links: false, unfurl_media: false,
    blocks: [{ type: 'header', text: { type: 'plain_text', text: oneLine(subject, 140), emoji: false } }, ...body.slice(0, BLOCKS_MOST)],
  }
}

/** Lines in as few sections as hold them, none cut in the middle. */
function sections(lines: readonly string[], title: string | null): Block[] {
  const found: string[] = title === null ? [''] : [`*${quiet(escapeSlack(oneLine(title)))}*`]
  for (const line of lines) {
    const last = found.at(-1) ?? ''
    if (last.length + line.length + 1 > SECTION_MOST) found.push(line)
    else found[found.length - 1] = last === '' ? line : `${last}\n${line}`
  }
  return found.filter((text) => text !== '').map(section)
}
