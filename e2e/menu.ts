import { expect, type Locator } from '@playwright/test'

/** Opens a menu and gives an item of it. A press before the page's script runs opens nothing, and a person presses again. */
export async function itemOf(button: Locator, name: string): Promise<Locator> {
  const item = button.page().getByRole('menuitem', { name })
  await expect(async () => {
    if (!(await item.isVisible())) await button.click({ timeout: 2_000 })
    await expect(item).toBeVisible({ timeout: 2_000 })
  }).toPass()
  return item
}
