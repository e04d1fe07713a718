import { EncryptedPDFError, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib'
import type { JoiningAsked, JoiningFault, JoiningReply } from './joining-protocol.ts'
import { addOutline } from './outline.ts'

/**
 * Joins PDFs to one with bookmarks: pages as they are, in order. When a file cannot be put in nothing is made, and every such file is
 * told at once. `begins` is called with the place of each file before it is opened.
 */
export const joinFiles = async (
  { files, bookmarks, title, mostPages }: JoiningAsked,
  begins: (index: number) => void = () => undefined,
): Promise<Exclude<JoiningReply, { kind: 'at' }>> => {
  const whole = await PDFDocument.create()
  const faults: { index: number; fault: JoiningFault }[] = []
  const firstPages = new Map<number, PDFRef>()
  for (const [index, bytes] of files.entries()) {
    begins(index)
    const first = await appended(whole, bytes, mostPages)
    if (typeof first === 'string') faults.push({ index, fault: first })
    else firstPages.set(index, first)
  }
  if (faults.length > 0) return { kind: 'faulty', faults }
  addOutline(
    whole,
    bookmarks.flatMap(({ file, ...bookmark }) => {
      const page = firstPages.get(file)
      return page ? [{ ...bookmark, page }] : []
    }),
  )
  whole.setTitle(title, { showInWindowTitleBar: true })
  whole.setLanguage('sv-SE')
  const pdf = await whole.save({ updateFieldAppearances: false })
  return { kind: 'joined', pdf, pages: whole.getPageCount() }
}

const asItIs = { updateMetadata: false, throwOnInvalidObject: true } as const

/** Many files are locked only against change: those open with the empty password that every reader tries. */
const opened = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await PDFDocument.load(bytes, asItIs)
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error
    return await PDFDocument.load(bytes, { ...asItIs, password: '' }).catch(() => Promise.reject(error))
  }
}

/** The first page of a file that has been put last, or why it was not. */
const appended = async (whole: PDFDocument, bytes: Uint8Array, mostPages: number): Promise<PDFRef | JoiningFault> => {
  try {
    const file = await opened(bytes)
    const count = file.getPageCount()
    if (count === 0) return 'damaged'
    if (whole.getPageCount() + count > mostPages) return 'tooManyPages'
    const pages = await whole.copyPages(file, file.getPageIndices())
    for (const page of pages) {
      // Its tags stay behind in the file that it comes from.
      page.node.delete(PDFName.of('StructParents'))
      whole.addPage(page)
    }
    return pages[0]?.ref ?? 'damaged'
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'encrypted' : 'damaged'
  }
}
