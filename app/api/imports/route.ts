import { workspaceRoute } from '@/lib/api'
import { receiveFile, startImport } from '@/lib/ingest'
import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { InvalidError } from '@/lib/shared/errors'
import { uploadSchema } from './schemas'

/** Room for the fields and borders of a multipart body beside the file itself. */
const ENVELOPE_BYTES = 64 * 1024
const TOO_LARGE = 'This file is larger than 25 MB.'
const SMALLER = 'If it is a recording, export its transcript instead; split a large export and send the parts.'

/** Takes one file into an import; without `importId` it starts one. The answer says what was recognised. */
export const POST = workspaceRoute(async (ctx, request) => {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES + ENVELOPE_BYTES) throw new InvalidError(TOO_LARGE, SMALLER)

  const form = await request.formData().catch(() => {
    throw new InvalidError('The upload arrived incomplete.', 'Send the file again.')
  })
  const file = form.get('file')
  if (!(file instanceof File)) throw new InvalidError('No file was sent.', 'Choose a file and send it again.')
  if (file.size > MAX_UPLOAD_BYTES) throw new InvalidError(`“${file.name}” is larger than 25 MB.`, SMALLER)

  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' && value !== '' ? { [name]: value } : {}
  }
  const fields = uploadSchema.safeParse({ ...text('importId'), ...text('accountId'), ...text('title'), ...text('occurredAt') })
  if (!fields.success) throw new InvalidError('The account or the date of this upload is not valid.', 'Choose the account and the date again.')

  const { accountId, occurredAt, title } = fields.data
  const importId = fields.data.importId ?? (await startImport(ctx, { accountId })).importId
  const files = await receiveFile(ctx, {
    importId,
    accountId,
    fileName: file.name,
    bytes: Buffer.from(await file.arrayBuffer()),
    ...(occurredAt ? { occurredAt: new Date(occurredAt) } : {}),
    ...(title ? { title } : {}),
  })
  return { importId, files }
})
