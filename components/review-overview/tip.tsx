import type { ReactNode } from 'react'

/** What hangs beside the pointer on a chart. */
export function Tip({ title, children }: { title: string; children: ReactNode }) {
  return <div className="menu max-w-64 px-3 py-2 text-xs"><p className="font-medium">{title}</p>{children}</div>
}
