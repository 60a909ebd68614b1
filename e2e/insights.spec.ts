import type { Page } from '@playwright/test'
import { signInAs } from './app'
import { expect, test } from './fixtures'

test('a manager reads the insights: a verdict that knows its limits, whom to call, what customers share', async ({ page }) => {
  await signInAs(page, 'manager')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insights' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible()
  // The sample has far fewer outcomes than the gate asks for, and says so.
  await expect(page.getByRole('heading', { level: 2, name: 'Not enough outcomes yet' })).toBeVisible()
  await expect(page.getByText(/of 30 deals with both figures/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Cut-off' }).selectOption('60')
  await expect(page).toHaveURL(/days=60/)
  await expect(page.getByText(/Only what had been said 60 days before the outcome counts/)).toBeVisible()

  const tabs = page.getByRole('navigation', { name: 'Insights' })
  await tabs.getByRole('link', { name: 'Churn' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Whom to call before they leave' })).toBeVisible()
  const row = page.getByRole('region', { name: 'Accounts that may leave' }).getByRole('row').nth(1)
  await row.getByRole('button').click()
  await expect(page.getByText(/An order of whom to call first, not a likelihood/)).toBeVisible()
  await page.keyboard.press('Escape')

  await tabs.getByRole('link', { name: 'Themes' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'What customers share' })).toBeVisible()
  const example = page.getByRole('region', { name: 'What customers share' }).getByRole('listitem').getByRole('link').first()
  const statement = (await example.textContent()) ?? ''
  await example.click()
  await expect(page.getByRole('dialog').getByText(statement).first()).toBeVisible()
})

test('the insights have no tab that would refuse whoever opens it', async ({ page }) => {
  for (const [role, sees] of [['rep', false], ['reviewer', true]] as const) {
    await signInAs(page, role)
    await page.goto('/insights')
    await expect(page.getByRole('heading', { level: 1, name: 'Insights' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Insights' }).getByRole('link', { name: 'Quality of reading' })).toHaveCount(sees ? 1 : 0)
    await page.context().clearCookies()
  }
})

test('a rep finds the committee of an account on a map, says by keyboard what part somebody plays, and opens their page', async ({ page }) => {
  await signInAs(page, 'rep')
  await page.getByRole('row').nth(1).getByRole('link').first().click()
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: /People/ }).click()
  const committee = page.getByRole('list', { name: 'Buying committee, by power' })
  await expect(committee.getByRole('listitem').first()).toBeVisible()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await expect(async () => expect(await linesAreOnDots(page)).toBe(true)).toPass()
    // What is drawn lies over no name.
    for (const link of await committee.getByRole('link').all()) await link.click({ trial: true, timeout: 5_000 })
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  const person = committee.getByRole('listitem').last()
  const name = (await person.getByRole('link').first().textContent()) ?? ''
  await person.getByRole('button', { name: `Edit part and rank of ${name}` }).press('Enter')
  const dialog = page.getByRole('dialog', { name })
  await dialog.getByRole('combobox', { name: 'Part in the buying committee' }).selectOption({ label: 'blocker' })
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(committee.getByRole('listitem').filter({ hasText: name })).toContainText('blocker · set by hand')
  await expect(page.getByText(new RegExp(`${name} counts as blocker now`))).toBeVisible()

  await committee.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: /^What they believe at/ })).toBeVisible()
})

/** Whether lines between people are drawn on the scale of their dots: same left, same width, and each dot in the middle of its share of the height. */
function linesAreOnDots(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const lines = document.querySelector('[data-lines] > svg')?.getBoundingClientRect()
    const plots = [...document.querySelectorAll('[data-plot]')]
    const near = (a: number, b: number) => Math.abs(a - b) < 1.5
    return lines !== undefined && plots.length > 0 && plots.every((plot, index) => {
      const [box, dot] = [plot.getBoundingClientRect(), plot.querySelector(':scope > svg')?.getBoundingClientRect()]
      return dot !== undefined && near(box.left, lines.left) && near(box.width, lines.width) && near(dot.top + dot.height / 2, lines.top + ((index + 0.5) * lines.height) / plots.length)
    })
  })
}
