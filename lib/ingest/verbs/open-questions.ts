import { breaths } from '@/lib/shared/in-slices'
import { suggestAnew } from '../resolve'
import type { KnownPeople } from '../speakers'
import type { ImportFileRow } from '../store'
import type { SpeakerQuestion } from '../types'

/**
 * What is still asked of each file of an account, by its id, with suggestions that know who has become known since: also likely
 * misspellings, and sides by how somebody speaks, which are only to be shown, never to be taken for an answer.
 */
export async function openQuestions(known: KnownPeople, files: readonly Pick<ImportFileRow, 'id' | 'question'>[]): Promise<Map<string, SpeakerQuestion[]>> {
  const open = new Map<string, SpeakerQuestion[]>()
  const breath = breaths()
  for (const { id, question } of files) {
    await breath()
    open.set(id, suggestAnew((question ?? []) as SpeakerQuestion[], known, true))
  }
  return open
}
