import { convert } from 'html-to-text'
import { normaliseLines } from './text'

/** Readable text of a mail's HTML; block quotes come out as `>` lines, so that quoted mail is seen as quoted. */
export function htmlToPlain(html: string): string {
  return normaliseLines(convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'blockquote' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: 'table', options: { uppercaseHeaderCells: false } },
      { selector: 'hr', options: { length: 20 } },
    ],
  }))
}
