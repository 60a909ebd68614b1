'use client'

import { BadgeCheck, Flag, History, Merge, MessageSquarePlus, Replace, Scissors, Split, Undo2, UnfoldVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { Kbd } from '@/components/ui/kbd'
import type { MoreActionsProps } from './more-actions'

/** The menu behind `MoreActions`; opens as it arrives. What the item does not allow stands there and cannot be chosen. */
export function MoreActionsMenu({ pairing, mayDecide, canUndo, may, run, trigger }: MoreActionsProps & { trigger: ReactNode }) {
  return (
    <DropdownMenu defaultOpen modal={false}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="min-w-72">
        {pairing ? null : (
          <>
            <Item icon={<Merge aria-hidden />} keyName="m" disabled={!mayDecide || !may.compare} onSelect={() => run({ do: 'merge' })}>Merge with another belief</Item>
            <Item icon={<Split aria-hidden />} keyName="p" disabled={!mayDecide || !may.compare} onSelect={() => run({ do: 'keep_apart' })}>Keep apart from another</Item>
          </>
        )}
        <Item icon={<Replace aria-hidden />} keyName="u" disabled={!mayDecide || !may.compare} onSelect={() => run({ do: 'supersede' })}>Supersede: one took the other’s place</Item>
        {pairing ? null : <Item icon={<Scissors aria-hidden />} keyName="s" disabled={!mayDecide || !may.split} onSelect={() => run({ do: 'split' })}>Split off as a belief of its own</Item>}
        {pairing ? null : <Item icon={<BadgeCheck aria-hidden />} keyName="i" disabled={!mayDecide || !may.assert} onSelect={() => run({ do: 'assert' })}>I know this holds…</Item>}
        <Item icon={<Flag aria-hidden />} keyName="o" disabled={!may.flag} onSelect={() => run({ do: 'flag' })}>Ask for a second opinion…</Item>
        <Item icon={<MessageSquarePlus aria-hidden />} keyName="n" onSelect={() => run({ do: 'note' })}>Write a note…</Item>
        <DropdownMenuSeparator />
        <Item icon={<UnfoldVertical aria-hidden />} keyName="c" onSelect={() => run({ do: 'conversation' })}>Whole conversation</Item>
        <Item icon={<History aria-hidden />} keyName="h" onSelect={() => run({ do: 'history' })}>History of the belief</Item>
        <Item icon={<Undo2 aria-hidden />} keyName="z" disabled={!canUndo} onSelect={() => run({ do: 'undo' })}>Undo the last decision</Item>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}

type ItemProps = { icon: ReactNode; keyName: string; disabled?: boolean; onSelect: () => void; children: ReactNode }

function Item({ icon, keyName, disabled = false, onSelect, children }: ItemProps) {
  return (
    <DropdownMenuItem disabled={disabled} onSelect={onSelect} aria-keyshortcuts={keyName}>
      {icon} <span className="flex-1">{children}</span> <Kbd className="max-sm:hidden">{keyName}</Kbd>
    </DropdownMenuItem>
  )
}
