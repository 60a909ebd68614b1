import { signInAs } from './app'
import { expect, test } from './fixtures'

test('unsaved settings are marked, asked about before one leaves, and discarded or saved in one press', async ({ page }) => {
  await signInAs(page, 'admin', '/settings/workspace')
  const aliases = page.getByLabel('Other names it goes by')
  const stands = await aliases.inputValue()
  const tab = (name: string) => page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name })
  const asked = page.getByRole('dialog', { name: 'Leave without saving?' })

  // Nothing was changed: one just goes.
  await aliases.focus()
  await tab('Review').click()
  await expect(page).toHaveURL(/settings\/review/)
  await tab('Workspace').click()

  await aliases.fill(`${stands}, Copperline Tools`)
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  await tab('Review').click()
  await expect(asked).toContainText('the workspace')
  await asked.getByRole('button', { name: 'Stay' }).click()
  await expect(page).toHaveURL(/settings\/workspace/)
  await expect(aliases).toHaveValue(`${stands}, Copperline Tools`)

  // Back, a key of the frame and the browser itself ask, too.
  await aliases.press('End')
  await page.evaluate(() => history.back())
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/settings\/workspace/)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  const closing = page.waitForEvent('dialog')
  void page.evaluate(() => location.reload()).catch(() => null)
  const beforeUnload = await closing
  expect(beforeUnload.type()).toBe('beforeunload')
  await beforeUnload.dismiss()

  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(aliases).toHaveValue(stands)
  await expect(page.getByText('Unsaved changes')).toBeHidden()

  await aliases.fill('Copperline Tools')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('The workspace was saved.')).toBeVisible()
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  await aliases.fill(stands)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Unsaved changes')).toBeHidden()

  // Whoever leaves goes where they wanted, and is not asked twice.
  await aliases.fill('Lost')
  await tab('Model').click()
  await asked.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page).toHaveURL(/settings\/model/)
  await page.goBack()
  await expect(page.getByLabel('Other names it goes by')).toHaveValue(stands)
})

test('a choice that is taken back is no change', async ({ page }) => {
  await signInAs(page, 'admin', '/settings/model')
  const reader = page.getByLabel('Reader')
  await reader.selectOption('anthropic')
  await page.getByLabel('Key').fill('sk-nothing')
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  await reader.selectOption('builtin')
  await expect(page.getByText('Unsaved changes')).toBeHidden()
  await reader.selectOption('openai')
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(reader).toHaveValue('builtin')
  await expect(page.getByLabel('Key')).toBeHidden()
  await page.goto('/settings/notifications')
  const digest = page.getByLabel('Weekly digest by mail')
  const on = await digest.isChecked()
  await digest.setChecked(!on)
  await expect(page.getByText('Unsaved changes')).toBeVisible()
  await page.getByRole('button', { name: 'Discard changes' }).click()
  await expect(digest).toBeChecked({ checked: on })
})
