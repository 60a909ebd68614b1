import type { Severity } from '@/lib/insights/types'

export const SEVERITY_WORDS: Record<Severity, string> = { act: 'act', watch: 'watch' }
