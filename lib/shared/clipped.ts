/** A text of at most so many characters; a longer one is cut at a word and ends in "…". */
export const clippedTo = (most: number) => (text: string): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`)
