/** Who is asked: the reader, whom an item was given to, or whoever may give a second opinion. */
export const ASKED = ['me', 'second'] as const
export type Asked = (typeof ASKED)[number]
