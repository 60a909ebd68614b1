import type { Metadata, Viewport } from 'next'
import { GeistSans } from 'geist/font/sans'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { asDensity, DENSITY_COOKIE } from '@/components/frame/density'
import { THEME_COOKIE, themeClass } from '@/components/frame/theme'
import { Providers } from './providers'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Credence', template: '%s · Credence' },
  description: 'What your customers believe, how sure we are, and the evidence.',
  manifest: '/manifest.webmanifest',
  icons: { icon: '/icon.svg' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfe' },
    { media: '(prefers-color-scheme: dark)', color: '#111113' },
  ],
}

/** Theme and density are cookies, so the first byte already has the right colours and distances; without a theme, the system decides in CSS. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const jar = await cookies()
  const theme = themeClass(jar.get(THEME_COOKIE)?.value)
  return (
    <html lang="en" data-density={asDensity(jar.get(DENSITY_COOKIE)?.value)} className={`${GeistSans.variable} ${theme}`.trim()} suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
