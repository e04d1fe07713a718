import { fileTypeFromBuffer } from 'file-type'
import { decodeText } from './plain-text.ts'
import type { TroubleReason } from './texts.ts'

/** What the bytes of a file are, with the text where they are one. The name of the file has no say. */
export type Content =
  | { is: 'empty' }
  | { is: 'text'; text: string }
  | { is: 'pdf' }
  | { is: 'zip' }
  | { is: 'unsupported'; reason: TroubleReason }

/** Judges a file by its bytes. A Word document is a `zip` here: what is in it tells them apart. */
export const sniff = async (bytes: Uint8Array): Promise<Content> => {
  if (bytes.length === 0) return { is: 'empty' }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (start.startsWith('%PDF-')) return { is: 'pdf' }
  if (zipStarts.some((mark) => start.startsWith(mark))) return { is: 'zip' }
  if (start.startsWith(compoundFileStart)) return { is: 'unsupported', reason: compoundReason(bytes) }
  // Before any other signature: some are two letters that a text may well begin with.
  const text = decodeText(bytes)
  if (text !== undefined) return contentOfText(text)
  // Some scanners and mail gateways write a few lines of their own before the document.
  if (start.includes('%PDF-')) return { is: 'pdf' }
  return { is: 'unsupported', reason: await reasonBySignature(bytes) }
}

// A file in it, an empty one, or one that was split.
const zipStarts = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']
const compoundFileStart = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'
const markupStart = /^\s*(?:<\?xml|<!doctype html|<html)/i

const contentOfText = (text: string): Content => {
  if (text.trim() === '') return { is: 'empty' }
  if (text.trimStart().startsWith('%PDF-')) return { is: 'pdf' }
  if (text.startsWith('{\\rtf')) return { is: 'unsupported', reason: 'richText' }
  if (markupStart.test(text)) return { is: 'unsupported', reason: 'markup' }
  return { is: 'text', text }
}

// A Word document with a password is an older container around the encrypted package.
const compoundReason = (bytes: Uint8Array): TroubleReason =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    ? 'encryptedWord'
    : 'oldWord'

const archiveTypes = /^application\/(?:gzip|x-gzip|x-7z|x-rar|x-tar|x-bzip2|x-xz|x-lzip|zstd|x-compress|x-lzh|vnd\.rar)/

const reasonBySignature = async (bytes: Uint8Array): Promise<TroubleReason> => {
  const type = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024)).catch(() => undefined)
  if (type?.mime.startsWith('image/')) return 'image'
  if (type && archiveTypes.test(type.mime)) return 'otherArchive'
  return type?.mime === 'application/rtf' ? 'richText' : 'unknownType'
}
