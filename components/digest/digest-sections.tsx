import type { Route } from 'next'
import Link from 'next/link'
import type { MessagePart } from '@/lib/deliver/types'
import type { DigestSection } from '@/lib/digest/types'
import { count } from '@/lib/shared/format'

/** Paths in a digest are made by ourselves, of ids. */
const routeOf = (path: string): Route => path as Route

function Part({ text, path, strong }: MessagePart) {
  const words = strong ? <span className="font-semibold" dir="auto">{text}</span> : <bdi>{text}</bdi>
  return path === undefined ? words : <Link href={routeOf(path)} prefetch={false} className="link">{words}</Link>
}

/** The sentences of a week, section by section; each leads to what it rests on. */
export function DigestSections({ sections }: { sections: readonly DigestSection[] }) {
  return sections.map(({ key, title, items, more }) => (
    <section key={key} aria-labelledby={`digest-${key}`} className="mt-7 break-inside-auto">
      <h2 id={`digest-${key}`} className="border-b border-line pb-1.5 break-after-avoid">{title}</h2>
      <ul className="mt-2 flex flex-col gap-2">
        {items.map((parts, n) => (
          <li key={n} className="relative break-inside-avoid ps-4 text-pretty before:absolute before:start-0 before:text-muted before:content-['–']">
            {parts.map((part, m) => <Part key={m} {...part} />)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="mt-2 ps-4 text-sm text-muted">And {count(more, 'more', 'more')}.</p> : null}
    </section>
  ))
}
