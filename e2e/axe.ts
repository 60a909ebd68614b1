import AxeBuilder from '@axe-core/playwright'
import { test, type Page } from '@playwright/test'

/** Rules that read colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * What Axe finds on the page as it stands, or in a part of it: what keeps somebody out (serious and critical), each as a sentence.
 * Milder findings are noted with the test, or given too where `mild` asks for them.
 * @param options `within`: CSS selector of what alone is looked at, where all around it was scanned before; `colours`: only what
 *   hangs on the theme, where all else was scanned in the other
 */
export async function violations(page: Page, where: string, { within, mild = false, colours = false }: { within?: string; mild?: boolean; colours?: boolean } = {}): Promise<string[]> {
  // One run within the page, since none has frames, and no report on what is right: both take longer than the rules.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (colours) axe.withRules(OF_COLOURS)
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze()
  const told = found.map(({ impact, id, nodes }) => ({ impact, text: `${where}: ${impact} ${id}: ${nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')} (${any.map(({ message }) => message).join('; ')})`).join(' | ')}` }))
  for (const { impact, text } of told) if (impact === 'moderate' || impact === 'minor') test.info().annotations.push({ type: impact, description: text })
  return told.filter(({ impact }) => mild || impact === 'serious' || impact === 'critical').map(({ text }) => text)
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
