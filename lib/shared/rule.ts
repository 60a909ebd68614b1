/** A pattern over the lower-case clause with one example of what it means. */
export type Rule = { id: string; pattern: RegExp; example: string }
