import { openCase } from '../src/cases/index.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { day } from '../src/platform/time.ts'
import type { TestApp, Visitor } from './app.ts'
import { arranging } from './arrange.ts'
import { attribute } from './form-fields.ts'
import { sessionFor } from './seed.ts'

/** A case where the authority and the association are parties. */
export const someCase = (house: TestApp, caseNumber = '2026/KS 0001'): Promise<string> => {
  const { association, bodies, authority } = house.place
  return arranging(house)((doing) =>
    openCase(doing, {
      bodyId: bodies.board,
      caseNumber,
      caseNumberKey: caseNumber,
      title: 'Kvällsöppet i hamnen',
      stage: 'need',
      openedOn: day('2026-01-12'),
      parties: [
        { kind: 'authority', name: authority.name },
        { kind: 'association', name: association.name, associationId: association.associationId },
      ],
    }),
  )
}

/** What someone writes in the form of an official memo, by the names of the form. */
export const memoFields: Readonly<Record<string, string>> = {
  'sent.title': 'Kvällsöppet i hamnen',
  'sent.authority': 'Björkviks kommun',
  'sent.administration': 'Kommunstyrelseförvaltningen',
  'sent.caseNumber': '2026/KS 0001',
  'sent.writtenOn': '2026-03-09',
  'sent.officer': 'Omar Ali',
  'sent.decidingBody': 'Kommunstyrelsen',
  'sent.points': 'Kommunstyrelsen öppnar hamnhuset på kvällarna.\nFörvaltningen följer upp efter ett år.',
  'sent.signers.0.name': 'Test caseOfficer',
  'sent.signers.0.role': 'Handläggare',
  'sent.signers.1.name': 'Test chair',
  'sent.signers.1.role': 'Ordförande',
  'sent.summary': 'Föreningen och kommunen vill ha öppet på kvällarna.',
  'sent.sections.0.heading': 'Bakgrund',
  'sent.sections.0.text': 'Det saknas en plats att vara på.',
}

/** The people that the tests of papers need, each with their own session. */
export const papersCast = async (house: TestApp) => {
  const { association } = house.place
  const token = await sessionFor(openDb(house.owner), house.clock, association.accountId, association.representativeId)
  const [officer, registrar, chair, auditor] = await Promise.all(
    (['caseOfficer', 'registrar', 'chair', 'auditor'] as const).map(house.signInAs),
  )
  if (!officer || !registrar || !chair || !auditor) throw new Error('A role is missing')
  return { officer, registrar, chair, auditor, representative: house.visit(token) }
}

/** The address that an answer leads to, without what it says there. */
export const leadsTo = (answer: Response): string => (answer.headers.get('location') ?? '').split(/[?#]/)[0] ?? ''

/** Begins a paper of a kind in a case; its address. */
export const begin = async (who: Visitor, caseId: string, kind = 'officialReport'): Promise<string> =>
  leadsTo(await who.post(`/bjorkvik/arenden/${caseId}/skriv`, { kind }))

/** The version that the form of a draft carries. */
export const versionOf = async (who: Visitor, draft: string): Promise<string> => {
  const html = await (await who.get(draft)).text()
  return attribute(/<input[^>]*name="version"[^>]*>/.exec(html)?.[0] ?? '', 'value') ?? ''
}

/** Writes a whole memo in a draft and names its signers by what the page offers: `who` is the start of the option's words. */
export const write = async (
  who: Visitor,
  draft: string,
  signers: readonly (readonly [string, string])[] = [],
  more: Readonly<Record<string, string>> = {},
) => {
  const saved = await who.post(draft, { ...memoFields, ...more, version: await versionOf(who, draft) })
  if (saved.status !== 303) throw new Error(`Could not save: ${saved.status}`)
  for (const [name, role] of signers) {
    const page = await (await who.get(`${draft}/underskrifter`)).text()
    const option = new RegExp(`<option value="([^"]+)"[^>]*>${name}`).exec(page)?.[1] ?? ''
    const added = await who.post(`${draft}/underskrifter`, { who: option, role })
    if (added.status !== 303) throw new Error(`Could not name ${name}: ${added.status}`)
  }
}

/** Finishes a draft; the address of the paper. */
export const finish = async (who: Visitor, draft: string): Promise<string> => {
  const answer = await who.post(`${draft}/fardigstall`, { version: await versionOf(who, draft) })
  if (answer.status !== 303) throw new Error(`Could not finish: ${answer.status}`)
  return leadsTo(answer)
}
