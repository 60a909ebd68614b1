import { MAX_FILE_BYTES, UnreadableFileError } from './errors'

const SIGNATURES: { bytes: string; at?: number; what: string; remedy: string }[] = [
  { bytes: '504b0304', what: 'a zip or Office document (docx, xlsx)', remedy: 'Unpack it, or save the document as plain text (.txt), and import that.' },
  { bytes: '504b0506', what: 'an empty zip archive', remedy: 'Import the files themselves, not an archive.' },
  { bytes: '1f8b', what: 'a gzip archive', remedy: 'Unpack it and import the file inside.' },
  { bytes: '377abcaf271c', what: 'a 7z archive', remedy: 'Unpack it and import the files inside.' },
  { bytes: '52617221', what: 'a rar archive', remedy: 'Unpack it and import the files inside.' },
  { bytes: '25504446', what: 'a PDF', remedy: 'Export the transcript or mail as text (.txt, .vtt, .eml) instead.' },
  { bytes: 'd0cf11e0', what: 'an old Office document or Outlook .msg', remedy: 'Save it as plain text (.txt), or the mail as .eml, and import that.' },
  { bytes: '7b5c727466', what: 'a rich text document (.rtf)', remedy: 'Save it as plain text (.txt), and import that.' },
  { bytes: '494433', what: 'an audio file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '4f676753', what: 'an audio file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '664c6143', what: 'an audio file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '52494646', what: 'an audio, video or image file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '1a45dfa3', what: 'a video file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '66747970', at: 4, what: 'an audio or video file', remedy: 'Import its transcript (.vtt, .srt, .txt); recordings are not transcribed here.' },
  { bytes: '89504e47', what: 'an image', remedy: 'Import the text itself.' },
  { bytes: 'ffd8ff', what: 'an image', remedy: 'Import the text itself.' },
]

const hex = (bytes: Uint8Array, at: number, length: number): string =>
  [...bytes.subarray(at, at + length)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** "WEBVTT": the specification allows NULs in captions. */
const WEBVTT = '574542565454'

const UTF8_REMEDY = 'Save it as UTF-8 text and import it again.'

/**
 * The text of an upload. UTF-8, UTF-16 with a byte order mark, else Windows-1252 (then `windows1252` is true).
 * @throws UnreadableFileError for empty, too large, binary and undecodable files.
 */
export function decodeFile(fileName: string, bytes: Uint8Array): { text: string; windows1252: boolean } {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new UnreadableFileError({
      fileName, problem: `the file has ${(bytes.length / 1048576).toFixed(1)} MB, more than the ${MAX_FILE_BYTES / 1048576} MB that are read.`,
      remedy: 'Split it, or export a shorter period.',
    })
  }
  for (const { bytes: start, at = 0, what, remedy } of SIGNATURES) {
    if (bytes.length >= at + start.length / 2 && hex(bytes, at, start.length / 2) === start) {
      throw new UnreadableFileError({ fileName, problem: `this is ${what}, not text.`, remedy })
    }
  }
  const decoded = decodeText(fileName, bytes)
  if (decoded.text.replace(/[\s\ufeff\0]/g, '') === '') {
    throw new UnreadableFileError({ fileName, problem: 'the file is empty.', remedy: 'Export it again and check that the export finished.' })
  }
  return decoded
}

function decodeText(fileName: string, bytes: Uint8Array): { text: string; windows1252: boolean } {
  const mark = hex(bytes, 0, 2)
  if (mark === 'fffe' || mark === 'feff') {
    try {
      return { text: new TextDecoder(mark === 'fffe' ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes), windows1252: false }
    } catch {
      throw new UnreadableFileError({ fileName, problem: 'the file says that it is UTF-16, but it is damaged.', remedy: UTF8_REMEDY })
    }
  }
  const controls = bytes.reduce((n, byte) => (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? n + 1 : n), 0)
  if (controls > bytes.length * 0.02 && hex(bytes, 0, 6) !== WEBVTT) {
    throw new UnreadableFileError({
      fileName, problem: 'this is a binary file or text in an unknown encoding, not readable text.', remedy: UTF8_REMEDY,
    })
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), windows1252: false }
  } catch {
    return { text: decode1252(fileName, bytes), windows1252: true }
  }
}

/** Bytes that Windows-1252 leaves undefined, or hardly any ASCII, mean another encoding: a guess would garble quotes. */
function decode1252(fileName: string, bytes: Uint8Array): string {
  const undefinedByte = bytes.findIndex((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
  const high = bytes.reduce((n, byte) => (byte > 127 ? n + 1 : n), 0)
  if (undefinedByte >= 0 || high > bytes.length * 0.3) {
    const first = undefinedByte >= 0 ? undefinedByte : bytes.findIndex((byte) => byte > 127)
    const line = bytes.subarray(0, first).reduce((n, byte) => (byte === 10 ? n + 1 : n), 1)
    throw new UnreadableFileError({
      fileName, line, problem: 'the encoding is neither UTF-8, UTF-16 nor Windows-1252.', remedy: UTF8_REMEDY,
    })
  }
  return new TextDecoder('windows-1252').decode(bytes)
}
