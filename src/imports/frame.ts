import type { NavLink, View } from '../platform/ui/view.ts'
import type { Import, ImportDocument } from './imports.ts'

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The link to the list of imports, first in the trails here. */
export const uploadLink = (view: View): NavLink => ({ href: at(view, '/las-in'), label: view.t('imports.nav') })

/** The link to an import. */
export const importLink = (view: View, { importId }: Pick<Import, 'importId'>): NavLink => ({
  href: at(view, `/las-in/${importId}`),
  label: view.t('imports.one.title'),
})

/** The link to the review of a document. */
export const reviewLink = (
  view: View,
  document: Pick<ImportDocument, 'importId' | 'importDocumentId' | 'name'>,
): NavLink => ({
  href: at(view, `/las-in/${document.importId}/${document.importDocumentId}`),
  label: document.name,
})
