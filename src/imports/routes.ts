import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import type { Fields } from '../platform/web/form.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import { discard, move } from './import-actions.ts'
import { discardPage, importPage } from './import-pages.tsx'
import { addPage } from './review/add-page.tsx'
import { correct } from './review/correct-actions.ts'
import { correctPage } from './review/correct-page.tsx'
import { reviewPage } from './review/review-page.tsx'
import { upload } from './upload-actions.ts'
import { uploadPage } from './upload-pages.tsx'

/** The chosen files. A browser sends one without name and content when none was chosen. */
const filesIn = (fields: Fields): File[] => {
  const sent = fields['files[]']
  return (Array.isArray(sent) ? sent : [sent]).filter(
    (one): one is File => one instanceof File && (one.size > 0 || one.name !== ''),
  )
}

const valuesIn = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('value.') && typeof value === 'string' ? [[name.slice('value.'.length), value] as const] : [],
    ),
  )

/** The place in the review that a correction comes back to. */
const placeIn = (asked: string | undefined): string => (asked && /^(?:u\d+|uppgifter)$/.test(asked) ? `#${asked}` : '')

const all = '/:slug/las-in'
const one = `${all}/:importId`
const review = `${one}/:importDocumentId`
const toImport = (_: unknown, { slug, param }: { slug: string; param: (name: string) => string }) =>
  `/${slug}/las-in/${param('importId')}`

/** The pages and forms of reading in documents, from files to reviewed facts. */
export const routes = new Hono<Env>()
  .get(all, page(uploadPage))
  .post(
    all,
    submit(upload, {
      page: uploadPage,
      to: ({ importId }, { slug }) => `/${slug}/las-in/${importId}`,
      input: (fields) => ({ files: filesIn(fields) }),
    }),
  )
  .get(one, page(importPage))
  .get(`${one}/kasta`, page(discardPage))
  .post(`${one}/kasta`, submit(discard, { page: discardPage, to: toImport, said: 'imports.done.discarded' }))
  .post(`${one}/flytta`, submit(move, { page: importPage, to: toImport, said: 'imports.done.moved' }))
  .get(review, page(reviewPage))
  .get(`${review}/lagg-till`, page(addPage))
  .get(`${review}/ratta`, page(correctPage))
  .post(`${review}/ratta`, (c) =>
    submit(correct, {
      page: correctPage,
      to: ({ importId, importDocumentId }, { slug }) =>
        `/${slug}/las-in/${importId}/${importDocumentId}${placeIn(c.req.query('plats'))}`,
      said: 'imports.done.corrected',
      input: (fields, param) => ({
        importDocumentId: param('importDocumentId'),
        uppgift: c.req.query('uppgift') ?? '',
        verb: fields.verb,
        value: valuesIn(fields),
      }),
    })(c),
  )
