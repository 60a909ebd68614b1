import type { DealFile } from '@/lib/ingest'
import { MAX_UPLOAD_BYTES } from '@/lib/ingest/client'
import { InvalidError } from '@/lib/shared/errors'

/** The file of an upload of deals. @throws InvalidError when it is missing, cut off or too large */
export async function dealFileOf(request: Request): Promise<DealFile> {
  const form = await request.formData().catch(() => {
    throw new InvalidError('The upload arrived incomplete.', 'Send the file again.')
  })
  const [file, order] = [form.get('file'), form.get('order')]
  if (!(file instanceof File)) throw new InvalidError('No file was sent.', 'Choose a file and send it again.')
  if (file.size > MAX_UPLOAD_BYTES) throw new InvalidError(`“${file.name}” is larger than 25 MB.`, 'Split it, by year or by owner.')
  return { fileName: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()), order: order === 'day' || order === 'month' ? order : null }
}
