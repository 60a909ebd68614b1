/** Jira writes a comment into one cell, beside others of the same head: "04/Mar/26 10:05 AM;jane.m;We fixed it". */
const COMMENT = /^\s*([^;\n]*\d[^;\n]*);([^;\n]{1,200});([\s\S]+)$/

export type CommentCell = { date: string; author: string; text: string }

/** The date, the author and the words of a comment that one cell holds; null for any other text. The date is not checked to be one. */
export function readComment(cell: string): CommentCell | null {
  const [, date, author, text] = COMMENT.exec(cell) ?? []
  return date === undefined || author === undefined || text === undefined ? null : { date: date.trim(), author: author.trim(), text }
}
