/** A table that is looked up by words which people say. One of them is "constructor", which every plain object holds. */
export const byWord = <T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> => Object.assign(Object.create(null) as Record<string, T>, rows)
