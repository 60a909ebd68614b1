import { type ClassValue, clsx } from 'clsx'

/** Joins class names. Primitives live in the `components` layer, so a utility beside them wins without merging. */
export const cn = (...values: ClassValue[]): string => clsx(values)
