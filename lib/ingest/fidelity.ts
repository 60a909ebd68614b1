import type { FileFormat } from './types'

/** How well a format tells speakers and times apart: of two copies of one call the higher one is read. */
export const FIDELITY: Record<FileFormat, number> = {
  gong_json: 6,
  teams_vtt: 5,
  zoom_vtt: 4,
  vtt: 3,
  otter_txt: 3,
  srt: 2,
  transcript_txt: 2,
  zendesk_json: 3,
  ticket_csv: 2,
  eml: 3,
  segment_jsonl: 3,
  plain_text: 1,
}
