import { workspaceRoute } from '@/lib/api'
import { listComingMeetings, MAX_CALENDAR_BYTES, receiveCalendar } from '@/lib/meetings'
import { InvalidError } from '@/lib/shared/errors'

/** Meetings of today and tomorrow with accounts that the reader sees. */
export const GET = workspaceRoute(async (ctx) => ({ meetings: await listComingMeetings(ctx) }))

/** Takes a calendar file. The answer says what came of it. */
export const POST = workspaceRoute(async (ctx, request) => {
  const form = await request.formData().catch(() => {
    throw new InvalidError('The upload arrived incomplete.', 'Send the file again.')
  })
  const [file, zone] = [form.get('file'), form.get('timeZone')]
  if (!(file instanceof File)) throw new InvalidError('No file was sent.', 'Choose a file and send it again.')
  if (file.size > MAX_CALENDAR_BYTES) throw new InvalidError(`“${file.name}” is larger than 8 MB.`, 'Export a shorter time of it, such as the next three months.')
  return receiveCalendar(ctx, { fileName: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()), timeZone: typeof zone === 'string' ? zone : 'UTC' })
})
