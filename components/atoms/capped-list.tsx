import { Fragment, type ReactNode } from 'react'

type Props<T> = { items: readonly T[]; shown: number; keyOf: (item: T) => string; children: (item: T) => ReactNode }

/** The first of a list, and the others folded under how many there are; `children` draws an item as an `<li>`. */
export function CappedList<T>({ items, shown, keyOf, children }: Props<T>) {
  // One that is left over takes no more room than the words that hide it.
  const first = items.length > shown + 1 ? shown : items.length
  const drawn = (item: T) => <Fragment key={keyOf(item)}>{children(item)}</Fragment>
  return (
    <>
      <ul>{items.slice(0, first).map(drawn)}</ul>
      {items.length > first ? (
        <details className="pt-1">
          <summary className="text-xs text-muted hover:text-ink">{items.length - first} more</summary>
          <ul>{items.slice(first).map(drawn)}</ul>
        </details>
      ) : null}
    </>
  )
}
