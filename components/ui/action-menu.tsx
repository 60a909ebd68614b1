'use client'

import { Ellipsis } from 'lucide-react'
import dynamic from 'next/dynamic'
import { Button, type ButtonProps } from './button'
import { useOnDemand } from './use-on-demand'

export type ActionItem = { label: string; onSelect: () => void }
export type ActionMenuProps = { label: string; items: readonly ActionItem[] } & Pick<ButtonProps, 'variant' | 'size'>

const load = () => import('./action-menu-open')
const Open = dynamic(() => load().then((module) => module.ActionMenuOpen), { ssr: false })

/** The three dots of a row or a page. The menu itself is fetched when it is first asked for. */
export function ActionMenu(props: ActionMenuProps) {
  const { ready, ask } = useOnDemand(load)
  if (ready) return <Open {...props} />
  const { label, variant, size } = props
  return (
    <Button icon aria-label={label} aria-haspopup="menu" aria-expanded={false} onClick={ask} {...(variant ? { variant } : {})} {...(size ? { size } : {})}>
      <Ellipsis aria-hidden />
    </Button>
  )
}
