import type { ReactNode } from 'react'
import { Mark } from '@/components/frame/mark'

/** The frame of the pages before a session: the name, then one narrow column. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-[440px] flex-col px-4 pt-[max(32px,14vh)] pb-12">
      <header className="mb-8 flex items-center gap-2 text-base font-semibold"><Mark />Credence</header>
      <main className="flex flex-col gap-6">{children}</main>
    </div>
  )
}
