import type { ImportFileView } from '@/lib/ingest/types'

type Named = Pick<ImportFileView, 'fileName' | 'title'>

/** What a row is called: each ticket of a table by its own title, for they share the file's name. */
export const fileWords = ({ fileName, title }: Named): string => title ?? fileName

/** What stands below that, with the file where its name is not told yet: "tickets.csv · Ticket table, 4 tickets". */
export const fileDetail = ({ fileName, title }: Named, detail: string | null): string =>
  [...(title !== null && title !== fileName ? [fileName] : []), ...(detail ? [detail] : [])].join(' · ')
