import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { attachmentFile } from '../attachment.ts'
import { fontFiles } from './fonts.ts'

/** What is typeset: the data of the sheet as JSON, and the files that it names. */
export type Typesetting = {
  readonly sheet: string
  readonly attachment: string | undefined
  readonly logo: { readonly path: string; readonly bytes: Uint8Array } | undefined
  readonly madeAtSeconds: number
}

const folder = import.meta.dirname
const template = readFileSync(join(folder, 'template.typ'), 'utf8')

let compiler: NodeCompiler | undefined

/** Ready the typesetter: its fonts are read once. */
export const readyTypesetter = (): NodeCompiler => {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fontFiles()] }] })
  return compiler
}

/**
 * A PDF/A-3a of the sheet. Before, it must pass as PDF/UA-1, which refuses what PDF/A lets pass: a file has one standard only
 * as the typesetter writes it (`declareBoth` names the other one). A warning is an error: what is warned of may be lost.
 */
export const typeset = ({ sheet, attachment, logo, madeAtSeconds }: Typesetting): Uint8Array => {
  const typesetter = readyTypesetter()
  typesetter.resetShadow()
  typesetter.mapShadow(join(folder, 'sheet.json'), Buffer.from(sheet))
  if (attachment !== undefined) typesetter.mapShadow(join(folder, attachmentFile.name), Buffer.from(attachment))
  if (logo) typesetter.mapShadow(join(folder, logo.path), Buffer.from(logo.bytes))
  const compiled = typesetter.compile({ mainFileContent: template, resetRead: true })
  refuse(typesetter, compiled.takeDiagnostics())
  const { result } = compiled
  if (!result) throw new Error('The typesetter gave nothing')
  typesetter.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: madeAtSeconds })
  const pdf = typesetter.pdf(result, { pdfStandard: 'a-3a', creationTimestamp: madeAtSeconds })
  // What was laid out is kept for the next documents, but not for ever: three megabytes a document would wear the process out.
  typesetter.evictCache(keptDocuments)
  return pdf
}

const keptDocuments = 10

const refuse = (typesetter: NodeCompiler, told: NodeError | null): void => {
  if (!told) return
  const messages: { message?: unknown }[] = typesetter.fetchDiagnostics(told)
  throw new Error(messages.map(({ message }) => String(message)).join('; '))
}
