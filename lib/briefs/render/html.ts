import { escapeHtml } from '@/lib/shared/escape-html'
import type { Brief, BriefSentence } from '../types'
import { numbersOf, pathOf } from '../compose/sources'
import { gateSentence, madeWords, titleOf } from './text'

/** A brief as HTML without style, for the clipboard: Slack and mail programs give it theirs. With `origin` its citations are links. */
export function briefHtml(brief: Brief, origin: string | null): string {
  const marks = ({ cites }: BriefSentence): string => numbersOf(cites, brief.sources).map((n) => {
    const source = brief.sources.find((each) => each.n === n)
    return origin && source ? `<a href="${escapeHtml(origin + pathOf(source.cite, brief.account.id))}">[${n}]</a>` : `<a href="#source-${n}">[${n}]</a>`
  }).join('')
  const gate = gateSentence(brief)
  return [
    `<h1 dir="auto">${escapeHtml(titleOf(brief))}</h1><p><em>${escapeHtml(madeWords(brief))}</em></p>`, gate ? `<p>${escapeHtml(gate)}</p>` : '',
    ...brief.sections.map(({ title, blocks }) => `<h2 dir="auto">${escapeHtml(title)}</h2>${blocks.map(({ heading, sentences }) =>
      `${heading ? `<h3 dir="auto">${escapeHtml(heading)}</h3>` : ''}<ul>${sentences.map((each) => `<li dir="auto">${escapeHtml(each.text)} ${marks(each)}</li>`).join('')}</ul>`).join('')}`),
    `<h2>Evidence</h2><ol>${brief.sources.map(({ n, label }) => `<li id="source-${n}" dir="auto">${escapeHtml(label)}</li>`).join('')}</ol>`,
  ].join('')
}

const STYLE = `:root{color-scheme:light dark}body{font:15px/1.55 ui-sans-serif,system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:break-word}
h1{font-size:1.4rem;line-height:1.3}h2{font-size:1.1rem;margin-top:2rem;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);padding-bottom:.25rem}h3{font-size:1rem;margin:1rem 0 0}
ul,ol{padding-inline-start:1.25rem}li{margin:.35rem 0}a{color:inherit}footer,em{opacity:.8}@media print{body{padding:0;font-size:11pt}h2,h3{break-after:avoid}li{break-inside:avoid}}`

/** A page that needs nothing else: no script, no address of this product, nothing but the brief. */
export const standalonePage = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex,nofollow,noarchive"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`
