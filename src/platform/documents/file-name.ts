import type { Document } from './document.ts'

/** `tjansteskrivelse-2026-03-09.html`: the kind in plain letters, then the day. */
export const fileNameOf = (
  tree: Pick<Document, 'label' | 'title'>,
  day: { toString: () => string },
  ending: string,
) => {
  const plain = (tree.label ?? tree.title)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  return `${plain === '' ? 'handling' : plain}-${day.toString()}.${ending}`
}
