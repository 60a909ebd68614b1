import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Linear = [r: number, g: number, b: number]

/** From OKLCH to linear sRGB, by the matrices of its author. */
function linear(lightness: number, chroma: number, hue: number): Linear {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)]
  const [l, m, s] = [lightness + 0.3963377774 * a + 0.2158037573 * b, lightness - 0.1055613458 * a - 0.0638541728 * b, lightness - 0.0894841775 * a - 1.291485548 * b].map((value) => value ** 3) as Linear
  return ([4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s] as const)
    .map((value) => Math.min(1, Math.max(0, value))) as Linear
}

const luminance = ([r, g, b]: Linear): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

function contrast(one: Linear, other: Linear): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

/** A token's colour in both themes, as the style sheet has them side by side. */
function token(name: string): { light: Linear; dark: Linear } {
  const [, light, dark] = new RegExp(String.raw`--color-${name}: light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)`).exec(css) ?? []
  const colour = (words: string | undefined): Linear => linear(...((words ?? '').split(' ').map(Number) as [number, number, number]))
  return { light: colour(light), dark: colour(dark) }
}

it.each(['unknown', 'muted', 'ink', 'toward-fill', 'away-fill'])('what a chart draws in %s stands out from the page in both themes', (name) => {
  const [drawn, page] = [token(name), token('canvas')]
  for (const theme of ['light', 'dark'] as const) expect(contrast(drawn[theme], page[theme]), theme).toBeGreaterThanOrEqual(3)
})
