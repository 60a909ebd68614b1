import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { LeavingGuard } from '@/components/forms/leaving-guard'
import { SettingsTabs } from './tabs'

export const metadata: Metadata = { title: 'Settings' }

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="pt-5">
      <h1>Settings</h1>
      <SettingsTabs />
      <div className="pt-6">{children}</div>
      <LeavingGuard />
    </div>
  )
}
