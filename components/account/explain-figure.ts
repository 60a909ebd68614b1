import type { AlignmentFigure } from '@/lib/alignment/types'
import { formatAlignment, formatMass } from '@/lib/shared/format'

/** The masses with as few digits as keep the equation true as it is printed, so that whoever adds it up comes to the number shown. */
function printedMasses(toward: number, away: number, value: number): readonly [toward: string, away: string] {
  const plain = [formatMass(toward), formatMass(away)] as const
  const fine = [2, 3, 4, 5, 6].map((digits) => [toward.toFixed(digits), away.toFixed(digits)] as const)
  return [plain, ...fine].find(([r, s]) => formatAlignment((Number(r) + 1) / (Number(r) + Number(s) + 2)) === formatAlignment(value)) ?? plain
}

/** How an alignment comes about, in sentences: the masses on both sides and the arithmetic over them. */
export function explainFigure(figure: AlignmentFigure, of: string): string[] {
  const { toward, away, value, interval } = figure
  if (toward + away === 0) return [`${of}: nothing that was said bears on it yet, so there is not enough evidence for a number.`]
  const [r, s] = value === null ? [formatMass(toward), formatMass(away)] : printedMasses(toward, away, value)
  const masses = `${of}: what was said toward us weighs ${r}, what was said away from us ${s}.`
  if (value === null) return [masses, 'That is not enough evidence for a number, so none is shown.']
  return [
    masses,
    `(${r} + 1) ÷ (${r} + ${s} + 2) = ${formatAlignment(value)}. With nothing said at all it would be 0.50.`,
    `Nine times in ten it lies between ${formatAlignment(interval[0])} and ${formatAlignment(interval[1])}.`,
    'Each statement weighs as it was worded and by its source, times the say of the person who made it; the weight halves every 60 days. Needs count half. It is neither a percentage nor a likelihood.',
  ]
}

/** How a figure is called within a sentence: "alignment", "trust", "the alignment of Ines Calder". */
export const calledWithin = (name: string): string => `${/^Alignment of /.test(name) ? 'the ' : ''}${name.charAt(0).toLowerCase()}${name.slice(1)}`
