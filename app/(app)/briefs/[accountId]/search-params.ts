import { BRIEF_KINDS } from '@/lib/briefs/client'
import type { BriefKind } from '@/lib/briefs/types'
import { isId } from '@/lib/shared/ids'

/** The address of a brief: `?kind=handoff&people=ID,ID`, of a planned meeting `?meeting=ID`. What it does not understand it leaves out. */
export function parseBriefParams(raw: Record<string, string | string[] | undefined>): { kind: BriefKind; personIds: string[]; meetingId: string | null } {
  const one = (name: string): string => { const value = raw[name]; return (Array.isArray(value) ? value[0] : value) ?? '' }
  return { kind: BRIEF_KINDS.find((kind) => kind === one('kind')) ?? 'meeting', personIds: [...new Set(one('people').split(',').filter(isId))].slice(0, 20), meetingId: isId(one('meeting')) ? one('meeting') : null }
}
