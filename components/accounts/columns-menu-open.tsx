'use client'

import { Columns3 } from 'lucide-react'
import { ACCOUNT_COLUMNS, type AccountColumn, DEFAULT_COLUMNS } from '@/lib/insights/client'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { COLUMN_WORDS } from './columns'

export type ColumnsMenuProps = { columns: readonly AccountColumn[]; onChange: (columns: readonly AccountColumn[] | null) => void }

/** The menu behind `ColumnsMenu`; opens as it arrives, since it arrives because somebody asked for it. */
export function ColumnsMenuOpen({ columns, onChange }: ColumnsMenuProps) {
  const toggle = (column: AccountColumn, shown: boolean) => onChange(ACCOUNT_COLUMNS.filter((each) => (each === column ? shown : columns.includes(each))))
  const usual = columns.length === DEFAULT_COLUMNS.length && columns.every((column) => DEFAULT_COLUMNS.includes(column))
  return (
    <Popover defaultOpen>
      <PopoverTrigger asChild><Button><Columns3 aria-hidden />Columns</Button></PopoverTrigger>
      <PopoverContent aria-label="Columns of the table" align="end" className="max-h-[min(560px,80dvh)] w-60 overflow-auto">
        <fieldset>
          <legend className="mb-1 text-xs text-muted">Columns</legend>
          {ACCOUNT_COLUMNS.map((column) => {
            const shown = columns.includes(column)
            return (
              <label key={column} className="flex min-h-7 items-center gap-2 text-sm pointer-coarse:min-h-11">
                <Checkbox checked={shown} disabled={shown && columns.length === 1} onChange={(event) => toggle(column, event.target.checked)} />
                {column === 'trend' ? 'Trend, apart from alignment' : COLUMN_WORDS[column].title}
              </label>
            )
          })}
        </fieldset>
        <Button variant="link" className="mt-2" disabled={usual} onClick={() => onChange(null)}>The usual columns</Button>
      </PopoverContent>
    </Popover>
  )
}
