import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import { SHIPPED } from '@/lib/beliefs/extract/builtin/model'
import type { Extractor } from '@/lib/beliefs/types'
import { CommandFault } from '../credence/arguments'

/** The extractor that a person named. @throws CommandFault for one that does not exist */
export function extractorNamed(name: string): Extractor {
  if (name === 'builtin') return createBuiltinExtractor()
  throw new CommandFault(`There is no extractor “${name}”: builtin is one.`)
}

/** Figures that the built-in reader ships with, measured by cross-validation when it was trained. */
export const shippedFigures = (): Record<string, number> => SHIPPED.figures
