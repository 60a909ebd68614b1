import { expect, type Locator } from '@playwright/test'

/** Draws a finger across an element from its middle, in steps as a finger moves. */
export async function swipe(element: Locator, by: { x: number; y?: number }): Promise<void> {
  const box = await element.boundingBox()
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10]
  const touch = await element.page().context().newCDPSession(element.page())
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  for (let step = 1; step <= 8; step++) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x + (by.x * step) / 8, y: y + ((by.y ?? 0) * step) / 8 }] })
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await touch.detach()
}

/** Taps a button until something holds: the browser swallows a tap that comes upon a drag, or never answers it, and a thumb taps again. */
export async function tapUntil(button: Locator, holds: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await button.isVisible()) await button.tap({ timeout: 5_000 })
    await holds()
  }).toPass({ timeout: 90_000 })
}
