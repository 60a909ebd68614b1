'use client'

import * as Primitive from 'radix-ui/toggle-group'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type ToggleOption<T extends string> = { value: T; label: ReactNode }

type Props<T extends string> = { label: string; value: T; options: readonly ToggleOption<T>[]; onChange: (value: T) => void; className?: string }

/** One of a few: always exactly one is chosen. */
export function ToggleGroup<T extends string>({ label, value, options, onChange, className }: Props<T>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <Primitive.Root type="single" value={value} onValueChange={choose} aria-label={label} className={cn('seg', className)}>
      {options.map((option) => (
        <Primitive.Item key={option.value} value={option.value}>{option.label}</Primitive.Item>
      ))}
    </Primitive.Root>
  )
}
