import { sha256 } from '@/lib/shared/hash'
import { normaliseName } from '@/lib/shared/names'

/** How an erased person is recognised without being named: a hash of a label or address they went by. */
export const suppressionHash = (workspaceId: string, label: string): string => sha256('person', workspaceId, normaliseName(label))
