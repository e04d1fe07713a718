import { XMLValidator } from 'fast-xml-parser'
import { strFromU8 } from 'fflate'
import { type UnzippedFiles, unzipWithin } from './word-template-unzip.ts'

/** The files inside a Word template by name, or why they are not taken. */
export type TemplateFiles = UnzippedFiles

/** Why a file is no template that can be taken, before any placeholder is looked at. */
export type TemplateFileFault = 'tooLarge' | 'notDocx' | 'damaged' | 'macros' | 'external'

const mostBytes = 5 * 1024 * 1024
const limits = { bytes: 40 * 1024 * 1024, files: 1000 }

/**
 * Unpacks a template within limits: at most 5 MB, 40 MB unpacked and 1,000 files. Refused are macros and pictures or templates fetched from elsewhere.
 */
export const unpackTemplate = (bytes: Uint8Array): TemplateFiles | TemplateFileFault => {
  if (bytes.length > mostBytes) return 'tooLarge'
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'notDocx'
  const files = unzipWithin(bytes, limits)
  if (typeof files === 'string') return files
  const types = files['[Content_Types].xml']
  const main = files['word/document.xml']
  if (!types || !main) return 'notDocx'
  if (Object.keys(files).some((name) => /vbaProject|\.bin$/i.test(name)) || /macroEnabled/i.test(strFromU8(types))) {
    return 'macros'
  }
  if (!strFromU8(types).includes('wordprocessingml.document.main+xml')) return 'notDocx'
  const xml = Object.entries(files).filter(([name]) => /\.(?:xml|rels)$/i.test(name))
  if (!xml.every(([, part]) => isSound(strFromU8(part)))) return 'damaged'
  return xml.some(([name, part]) => name.endsWith('.rels') && isFetching(strFromU8(part))) ? 'external' : files
}

// No part of a Word document declares entities of its own.
const isSound = (xml: string): boolean => !xml.includes('<!DOCTYPE') && XMLValidator.validate(xml) === true

/** A link to follow is the reader's choice; everything else outside would be fetched by opening the file. */
const isFetching = (relations: string): boolean =>
  [...relations.matchAll(/<Relationship\b[^>]*>/g)].some(
    ([relation]) => /TargetMode\s*=\s*["']External/i.test(relation) && !/relationships\/hyperlink["']/.test(relation),
  )
