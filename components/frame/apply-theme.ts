import { asTheme, themeCookie, type Theme } from './theme'

/** The colours that are on screen. */
export const shownTheme = (): Theme => asTheme(['light', 'dark'].find((name) => document.documentElement.classList.contains(name)))

/** Shows other colours at once, and keeps them for the next page. */
export function applyTheme(theme: Theme): void {
  document.cookie = themeCookie(theme)
  document.documentElement.classList.remove('light', 'dark')
  if (theme !== 'system') document.documentElement.classList.add(theme)
}
