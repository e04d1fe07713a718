import { Hono } from 'hono'
import type { Env } from '../platform/web/env.ts'
import type { Fields } from '../platform/web/form.ts'
import { page } from '../platform/web/page.tsx'
import { submit } from '../platform/web/submit.ts'
import {
  adoptVersion,
  beginGuideline,
  beginVersion,
  discardDraft,
  removeClause,
  writeClause,
  writeVersion,
} from './actions.ts'
import { adoptPage } from './adopt-page.tsx'
import { contradictionsPage } from './contradictions-page.tsx'
import { differencePage } from './difference-page.tsx'
import { beginFromDocument } from './from-document/actions.ts'
import { fromDocumentPage, sourcesPage } from './from-document/pages.tsx'
import { guidelinePage } from './guideline-page.tsx'
import { listPage } from './list-page.tsx'
import { saveProfile } from './profile-actions.ts'
import { adaptPage } from './profile-form-page.tsx'
import { profilePage } from './profile-pages.tsx'
import { beginPage, clausePage, copyPage, discardPage, headPage, removeClausePage } from './writing-pages.tsx'

const at = '/:slug/riktlinjer'
const one = `${at}/:guideline`
const criteria = `${at}/kriterier`

type Param = (name: string) => string

const toVersion = ({ versionId }: { versionId: string }, { slug }: { slug: string }) =>
  `/${slug}/riktlinjer/${versionId}`

/** The address says which version; the other parts of it are named as the actions name them. */
const withVersion = (fields: Fields, param: Param) => ({
  ...fields,
  versionId: param('guideline'),
  clauseId: param('clauseId'),
})

/** `criteria.K01`, … as one table. */
const tableOf = (fields: Fields, name: string) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith(`${name}.`) ? [[field.slice(name.length + 1), value]] : [],
    ),
  )

const asProfile = (fields: Fields) => ({ ...fields, criteria: tableOf(fields, 'criteria') })

const withPassages = (fields: Fields, param: Param) => ({
  ...fields,
  documentId: param('documentId'),
  clauses: tableOf(fields, 'clauses'),
})

const adopting = {
  'guidelines.adoptedWhere': 'adoptedBy',
  'guidelines.noSuchItem': 'itemId',
  'guidelines.otherDay': 'adoptedOn',
  'guidelines.notDecidedYet': 'adoptedOn',
  'guidelines.holdsBeforeDecision': 'validFrom',
  'guidelines.holdsBeforeLast': 'validFrom',
  'guidelines.noSuchProfile': 'profileVersionId',
}

const clauseSaved = {
  page: clausePage,
  to: toVersion,
  said: 'guidelines.done.saved',
  input: withVersion,
  beside: { 'guidelines.numberTaken': 'number', 'guidelines.changedMeanwhile': '' },
}

/** Guidelines by clause and version, and the criteria. */
export const routes = new Hono<Env>()

routes
  .get(at, page(listPage))
  .get(`${at}/nya`, page(beginPage))
  .post(`${at}/nya`, submit(beginGuideline, { page: beginPage, to: toVersion, said: 'guidelines.done.begun' }))
  .get(`${at}/ur-handling`, page(sourcesPage))
  .get(`${at}/ur-handling/:documentId`, page(fromDocumentPage))
  .post(
    `${at}/ur-handling/:documentId`,
    submit(beginFromDocument, {
      page: fromDocumentPage,
      to: toVersion,
      said: 'guidelines.done.begunFrom',
      input: withPassages,
      beside: { 'guidelines.noPassages': '', 'guidelines.draftExists': 'guidelineId' },
    }),
  )
  .get(criteria, page(profilePage))
  .get(`${criteria}/motsagelser`, page(contradictionsPage))
  .get(`${criteria}/ny`, page(adaptPage))
  .post(
    `${criteria}/ny`,
    submit(saveProfile, {
      page: adaptPage,
      to: ({ profileVersionId }, { slug }) => `/${slug}/riktlinjer/kriterier/${profileVersionId}`,
      said: 'guidelines.done.profileSaved',
      input: asProfile,
      beside: { 'guidelines.noCriteria': 'criteria.K01' },
    }),
  )
  .get(`${criteria}/:profile`, page(profilePage))
  .get(one, page(guidelinePage))
  .get(`${one}/skillnad`, page(differencePage))
  .get(`${one}/andra`, page(headPage))
  .post(
    `${one}/andra`,
    submit(writeVersion, {
      ...{ page: headPage, to: toVersion, said: 'guidelines.done.saved', input: withVersion },
      beside: { 'guidelines.changedMeanwhile': '' },
    }),
  )
  .get(`${one}/punkter/ny`, page(clausePage))
  .post(`${one}/punkter/ny`, submit(writeClause, clauseSaved))
  .get(`${one}/punkter/:clauseId`, page(clausePage))
  .post(`${one}/punkter/:clauseId`, submit(writeClause, clauseSaved))
  .get(`${one}/punkter/:clauseId/ta-bort`, page(removeClausePage))
  .post(
    `${one}/punkter/:clauseId/ta-bort`,
    submit(removeClause, {
      page: removeClausePage,
      to: toVersion,
      said: 'guidelines.done.removed',
      input: withVersion,
    }),
  )
  .get(`${one}/slang`, page(discardPage))
  .post(
    `${one}/slang`,
    submit(discardDraft, {
      page: discardPage,
      to: (_, { slug }) => `/${slug}/riktlinjer`,
      said: 'guidelines.done.discarded',
      input: withVersion,
    }),
  )
  .get(`${one}/ny-version`, page(copyPage))
  .post(
    `${one}/ny-version`,
    submit(beginVersion, { page: copyPage, to: toVersion, said: 'guidelines.done.copied', input: withVersion }),
  )
  .get(`${one}/anta`, page(adoptPage))
  .post(
    `${one}/anta`,
    submit(adoptVersion, {
      page: adoptPage,
      to: toVersion,
      said: 'guidelines.done.adopted',
      input: withVersion,
      beside: adopting,
    }),
  )
