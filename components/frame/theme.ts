/** Colours of the interface: chosen by the member, or those of the system. Kept in a cookie that the first response can read. */
export const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

export const THEME_WORDS: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'Like the system' }

export const THEME_COOKIE = 'theme'

/** Narrows a cookie's value; anything unknown is `system`. */
export const asTheme = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'system'

/** The class of `<html>`: none for `system`, where `prefers-color-scheme` decides. */
export const themeClass = (value: string | undefined): string => {
  const theme = asTheme(value)
  return theme === 'system' ? '' : theme
}

/** A year, this site only; the value is no secret, and the server reads it. */
export const themeCookie = (theme: Theme): string => `${THEME_COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`
