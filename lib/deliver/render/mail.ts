import { escapeHtml } from '@/lib/shared/escape-html'
import { lineOf, oneLine, type Message, type MessagePart } from '../message'

/** Where what is said inside a message leads: the address of this installation, how to end it, and who gets it why. */
export type MailFrame = { base: string; workspace: string; end: { label: string; url: string } | null }

const STYLE = {
  body: 'margin:0;padding:24px 16px;background:#f7f7f8;color:#1d1d22;font:15px/22px -apple-system,Segoe UI,Roboto,Helvetica,Arial,sans-serif',
  sheet: 'max-width:600px;margin:0 auto;background:#ffffff;border:1px solid #e4e4e8;border-radius:8px;padding:24px',
  h1: 'margin:0 0 12px;font-size:18px;line-height:26px;font-weight:600', h2: 'margin:24px 0 6px;font-size:15px;line-height:22px;font-weight:600;border-bottom:1px solid #e4e4e8;padding-bottom:4px',
  p: 'margin:0 0 8px', ul: 'margin:0;padding:0 0 0 18px', li: 'margin:0 0 6px', link: 'color:#7a2a6e;text-decoration:underline',
  button: 'display:inline-block;margin:16px 0 4px;padding:8px 16px;border-radius:5px;background:#7a2a6e;color:#ffffff;text-decoration:none;font-weight:500', foot: 'max-width:600px;margin:16px auto 0;color:#5c5c66;font-size:12px;line-height:18px',
} as const

const url = (base: string, path: string): string => `${base}${path}`
const a = (href: string, words: string, style: string = STYLE.link): string => `<a href="${escapeHtml(href)}" style="${style}">${words}</a>`

function htmlOf(parts: readonly MessagePart[], base: string): string {
  return parts.map(({ text, path, strong }) => {
    const words = strong ? `<strong>${escapeHtml(lineOf(text))}</strong>` : escapeHtml(lineOf(text))
    return path === undefined ? words : a(url(base, path), words)
  }).join('')
}

/** A message as mail: HTML without scripts, images or anything that is fetched, and the same words as plain text. */
export function renderMail(message: Message, frame: MailFrame): { subject: string; html: string; text: string } {
  return { subject: oneLine(message.subject, 150), html: html(message, frame), text: text(message, frame) }
}

function html({ subject, lead, blocks, action }: Message, { base, workspace, end }: MailFrame): string {
  const body = [
    `<h1 dir="auto" style="${STYLE.h1}">${escapeHtml(oneLine(subject))}</h1>`,
    ...lead.map((parts) => `<p dir="auto" style="${STYLE.p}">${htmlOf(parts, base)}</p>`),
    ...blocks.flatMap(({ title, items }) => [
      ...(title === null ? [] : [`<h2 dir="auto" style="${STYLE.h2}">${escapeHtml(oneLine(title))}</h2>`]),
      `<ul style="${STYLE.ul}">${items.map((parts) => `<li dir="auto" style="${STYLE.li}">${htmlOf(parts, base)}</li>`).join('')}</ul>`,
    ]),
    ...(action ? [`<p style="${STYLE.p}">${a(url(base, action.path), escapeHtml(action.label), STYLE.button)}</p>`] : []),
  ]
  const foot = [`Credence, workspace ${escapeHtml(oneLine(workspace))}.`, a(url(base, '/settings/notifications'), 'Choose what you are mailed'), ...(end ? [a(end.url, escapeHtml(end.label))] : [])].join(' · ')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escapeHtml(oneLine(subject))}</title></head><body style="${STYLE.body}"><div style="${STYLE.sheet}">${body.join('')}</div><p style="${STYLE.foot}">${foot}</p></body></html>`
}

function text({ subject, lead, blocks, action }: Message, { base, workspace, end }: MailFrame): string {
  const paths: string[] = []
  const said = (parts: readonly MessagePart[]): string => parts.map(({ text: words, path }) => {
    const line = lineOf(words)
    if (path === undefined) return line
    const known = paths.indexOf(path)
    const n = known === -1 ? paths.push(path) : known + 1
    return `${line.trimEnd()} [${n}]${/\s$/.test(line) ? ' ' : ''}`
  }).join('')
  const body = [
    oneLine(subject), ...lead.map(said),
    ...blocks.map(({ title, items }) => [...(title === null ? [] : [oneLine(title).toUpperCase()]), ...items.map((parts) => `- ${said(parts)}`)].join('\n')),
    ...(action ? [`${action.label}: ${url(base, action.path)}`] : []),
  ]
  const links = paths.map((path, n) => `[${n + 1}] ${url(base, path)}`)
  const foot = [`Credence, workspace ${oneLine(workspace)}`, `Choose what you are mailed: ${url(base, '/settings/notifications')}`, ...(end ? [`${end.label}: ${end.url}`] : [])]
  return [...body, ...(links.length > 0 ? [links.join('\n')] : []), `-- \n${foot.join('\n')}`].join('\n\n')
}
