import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

/** Axe itself, as its package for Playwright brings it: run plainly it takes half the time that the package takes around it. */
const { source } = createRequire(import.meta.resolve('@axe-core/playwright'))('axe-core') as { source: string }

/** Rules that read what hangs on the theme and on the width: colours, sizes, and the names of what only a phone shows. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'button-name', 'link-name', 'select-name', 'label', 'region', 'scrollable-region-focusable', 'duplicate-id-aria']

type Found = { id: string; impact: string; nodes: { target: string[]; any: { message: string }[] }[] }
type Axe = { run: (context: object, options: object) => Promise<{ violations: Found[] }> }

/**
 * What Axe finds on the page as it stands, or in a part of it, each as a sentence: whatever its impact, and with the size of what is
 * pressed, which WCAG 2.2 asks for and Axe leaves out by itself.
 * @param options `within`: CSS selector of what alone is looked at, where all around it was scanned before; `looks`: only what
 *   hangs on the theme and the width, where all else was scanned in others
 */
export async function violations(page: Page, where: string, { within, looks = false }: { within?: string; looks?: boolean } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const found = await page.evaluate(async ({ selector, rules }) => {
    const { axe } = globalThis as typeof globalThis & { axe: Axe }
    const context = { include: selector === undefined ? [['html']] : [...document.querySelectorAll(selector)] }
    const { violations: all } = await axe.run(context, { resultTypes: ['violations'], ...(rules === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: rules }) })
    return all.map(({ id, impact, nodes }) => ({ id, impact, nodes: nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} (${any.map(({ message }) => message).join('; ')})`) }))
  }, { selector: within, rules: looks ? OF_LOOKS : null })
  return found.map(({ impact, id, nodes }) => `${where}: ${impact} ${id}: ${nodes.join(' | ')}`)
}

/**
 * Changes the theme and waits until it is painted: colours are read from what is on the screen. Nothing fades meanwhile, since
 * what fades off the screen stands still until it is scrolled to, in the colours of the other theme.
 */
export const paint = (page: Page, name: 'light' | 'dark') => page.evaluate(async (chosen) => {
  if (document.getElementById('nothing-fades') === null) {
    const style = document.head.appendChild(document.createElement('style'))
    style.id = 'nothing-fades'
    style.textContent = '*, ::before, ::after { transition: none !important }'
  }
  document.documentElement.classList.remove('light', 'dark')
  document.documentElement.classList.add(chosen)
  for (let frame = 0; frame < 3; frame++) await new Promise((painted) => requestAnimationFrame(painted))
  await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)))
}, name)

/** What Axe finds in both themes: all of it in the light, and in the dark what hangs on the theme. The page is left dark. */
export async function inBothThemes(page: Page, where: string, within?: string): Promise<string[]> {
  await paint(page, 'light')
  const found = await violations(page, `${where}, light`, within === undefined ? {} : { within })
  await paint(page, 'dark')
  return [...found, ...(await violations(page, `${where}, dark`, { looks: true, ...(within === undefined ? {} : { within }) }))]
}
