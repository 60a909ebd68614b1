import { createBuiltinExtractor } from '@/lib/beliefs/extract'
import { SHIPPED } from '@/lib/beliefs/extract/builtin/model'
import type { Extractor } from '@/lib/beliefs/types'
import type { ModelChoice } from '../credence/model-choice'

/** The extractor that a person chose; a language model with recorded answers or that of the environment. @throws CommandFault for one that does not exist */
export const extractorChosen = (choice: ModelChoice | null): Extractor => choice?.extractor() ?? createBuiltinExtractor()

/** Figures that the built-in reader ships with, measured by cross-validation when it was trained. */
export const shippedFigures = (): Record<string, number> => SHIPPED.figures
