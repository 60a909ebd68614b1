import type { Metadata } from 'next'
import { ThemesList } from '@/components/insights/themes-list'
import { requireCtx } from '@/lib/auth'
import { listThemes } from '@/lib/insights'

export const metadata: Metadata = { title: 'Themes' }

export default async function ThemesPage({ searchParams }: PageProps<'/insights/themes'>) {
  const { segment } = await searchParams
  return <ThemesList view={await listThemes(await requireCtx(), typeof segment === 'string' && segment.length <= 60 ? { segment } : {})} />
}
