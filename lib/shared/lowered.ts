/** A text as the rules see it: lower case, typographic apostrophes made plain. */
export function lowered(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}
