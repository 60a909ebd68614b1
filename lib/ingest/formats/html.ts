import { convert, type DomNode, type FormatCallback } from 'html-to-text'
import { normaliseLines } from './text'

const CELL = /^t[dh]$/
const BLOCK = /^(?:p|div|ul|ol|table|blockquote|pre|h[1-6])$/

const holds = (node: DomNode, test: (node: DomNode) => boolean): boolean => test(node) || (node.children ?? []).some((child) => holds(child, test))
const hasText = (cell: DomNode): boolean => holds(cell, ({ data }) => (data ?? '').trim() !== '')
const hasBlock = (cell: DomNode): boolean => holds(cell, ({ name }) => BLOCK.test(name ?? ''))

/** Cells of plain text stand beside each other: "Price | Too high". Those of paragraphs stand apart as it is. */
const cell: FormatCallback = (element, walk, builder) => {
  if (!hasText(element)) return
  const siblings = element.parent?.children ?? []
  const before = siblings.slice(0, siblings.indexOf(element)).findLast((each) => CELL.test(each.name ?? '') && hasText(each))
  if (before !== undefined && !hasBlock(before) && !hasBlock(element)) builder.addLiteral(' | ')
  walk(element.children, builder)
}

const row: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

/** True of a page or a piece of one that was saved as a file: it begins with an element, and that or its page is closed. */
export function looksLikeHtml(text: string): boolean {
  const start = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(!doctype html|html|head|body|meta|div|p|table|span|section|article|h[1-6]|ul|ol)\b[^>]*>/i.exec(text)?.[1]?.toLowerCase()
  return start !== undefined && (/^!|meta/.test(start) || text.toLowerCase().includes(`</${start}>`))
}

/** Readable text of a mail's or a page's HTML; block quotes come out as `>` lines, so that quoted mail is seen as quoted. */
export function htmlToPlain(html: string): string {
  return normaliseLines(convert(html, {
    wordwrap: false,
    formatters: { cell, row },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'blockquote' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ...['td', 'th'].map((selector) => ({ selector, format: 'cell' })),
      { selector: 'tr', format: 'row' },
      { selector: 'hr', options: { length: 20 } },
    ],
  }))
}
