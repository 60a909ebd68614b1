import { workspaceRoute } from '@/lib/api'
import { receiveFile, startImport } from '@/lib/ingest'
import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { listImports } from '@/lib/insights'
import { InvalidError } from '@/lib/shared/errors'
import { uploadSchema } from './schemas'

const SMALLER = 'If it is a recording, export its transcript instead; split a large export and send the parts.'

/** The latest imports, as the import page lists them. */
export const GET = workspaceRoute((ctx) => listImports(ctx))

/** Takes one file into an import; without `importId` it starts one. The answer says what was recognised. */
export const POST = workspaceRoute(async (ctx, request) => {
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
  const fields = uploadSchema.safeParse({ ...text('importId'), ...text('accountId'), ...text('title'), ...text('occurredAt'), ...text('modifiedAt'), ...text('type') })
  if (!fields.success) throw new InvalidError('The account or the date of this upload is not valid.', 'Choose the account and the date again.')

  const { accountId, modifiedAt, occurredAt, title, type } = fields.data
  const importId = fields.data.importId ?? (await startImport(ctx, { accountId })).importId
  const files = await receiveFile(ctx, {
    importId,
    accountId,
    fileName: file.name,
    bytes: Buffer.from(await file.arrayBuffer()),
    ...(occurredAt ? { occurredAt: new Date(occurredAt) } : {}),
    ...(modifiedAt ? { modifiedAt: new Date(modifiedAt) } : {}),
    ...(title ? { title } : {}),
    ...(type ? { type } : {}),
  })
  return { importId, files }
})
