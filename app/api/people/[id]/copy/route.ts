import { workspaceRoute } from '@/lib/api'
import { copyPerson } from '@/lib/jobs'

/** Everything that is kept of a person, as a zip file for them. */
export const GET = workspaceRoute(async (ctx, _request, params) => {
  const { fileName, bytes } = await copyPerson(ctx, { personId: params['id'] ?? '' })
  return new Response(bytes, {
    headers: {
      'content-type': 'application/zip', 'content-length': String(bytes.length), 'content-disposition': `attachment; filename="${fileName}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
    },
  })
})
