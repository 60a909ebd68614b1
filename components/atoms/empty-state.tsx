import type { ReactNode } from 'react'

type Props = { title: string; children?: ReactNode; action?: ReactNode; /** It is all that the page says, so its title is the page's. */ page?: boolean }

/** Nothing here, why, and the one thing to do about it. */
export function EmptyState({ title, children, action, page = false }: Props) {
  const Title = page ? 'h1' : 'p'
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center px-4 py-16 text-center">
      <Title className="text-lg font-semibold">{title}</Title>
      {children ? <div className="mt-1 max-w-md text-sm text-pretty text-muted">{children}</div> : null}
      {action ? <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
