import { workspaceRoute } from '@/lib/api'
import { searchEverything } from '@/lib/insights'

const MOST_LETTERS = 200

/** Accounts, people, beliefs and interactions that hold the words of `q`. */
export const GET = workspaceRoute((ctx, request) => searchEverything(ctx, { q: (new URL(request.url).searchParams.get('q') ?? '').slice(0, MOST_LETTERS) }))
