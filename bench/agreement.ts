import { agreementContentOf, clauses, contentsOf, ourWording } from '../src/agreements/index.ts'
import { agreementKind, wordingOf } from '../src/papers/index.ts'
import type { Partnership } from '../src/partnerships/index.ts'
import { createTypesetter } from '../src/platform/documents/pdf/typesetter.ts'
import { systemClock } from '../src/platform/time.ts'
import { someLetterhead } from '../test/documents/some-paper.ts'
import type { Report } from './measuring/report.ts'
import { median, percentile } from './measuring/rounds.ts'
import type { Extent } from './part.ts'

const partnership: Partnership = {
  ...{ partnershipId: 'p', hostAuthorityId: 'k', title: 'Kvällsöppet', goal: 'Unga har en plats på kvällen.' },
  ...{ state: 'drafting', stateSince: systemClock.now(), initiatedBy: 'jointly', isPublic: false },
  parties: [
    { partyId: 'k', kind: 'authority', organisationId: 'k', name: 'Björkviks kommun', brings: 'Lokalen' },
    { partyId: 'f', kind: 'association', organisationId: 'f', name: 'Föreningen Fyren', brings: 'Värdar' },
  ],
}

const sentence =
  'Parterna möts fyra gånger om året, går igenom vad som har gjorts och bestämmer tillsammans vad som ska ändras. '
const signer = (party: string, name: string) => ({ party, name, role: 'ordförande' })

/** An agreement whose clauses say so much that the paper has about sixty pages. */
const longAgreement = (paragraphs: number) => {
  const more = Array.from({ length: paragraphs }, () => sentence.repeat(6)).join('\n\n')
  const said = Object.fromEntries(
    clauses.map(({ key }) => [key, { text: [ourWording(key), more].filter((text) => text !== '').join('\n\n') }]),
  )
  const contents = contentsOf({
    ...said,
    term: { startsOn: '2027-01-01', endsOn: '2029-12-31', text: more },
    copies: { signers: [signer('k', 'Birgitta Ek'), signer('f', 'Elsa Moberg')], text: more },
  })
  return agreementContentOf({ answered: {}, contents, revision: 1, saved: new Map() }, partnership, {
    authorityName: 'Björkviks kommun',
    caseNumber: 'KS 2026/1',
  })
}

const pagesOf = (pdf: Uint8Array): number =>
  Number(/\/Count (\d+)/.exec(new TextDecoder('latin1').decode(pdf))?.[1] ?? 0)

/** How long the paper of a long agreement takes to set. */
export const agreementSpeed = async (extent: Extent): Promise<readonly Report[]> => {
  const typesetter = createTypesetter({ clock: systemClock })
  try {
    const content = longAgreement(12)
    if (!content) throw new Error('the agreement is no paper')
    const tree = agreementKind.document(content, wordingOf())
    const times: number[] = []
    let pages = 0
    for (let round = 0; round < (extent === 'quick' ? 5 : 20); round += 1) {
      const from = performance.now()
      pages = pagesOf(await typesetter.pdf(tree, someLetterhead()))
      times.push(performance.now() - from)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return [
      {
        title: 'The paper of a long agreement',
        rows: [
          { what: 'PDF/A of an agreement', pages, 'median ms': median(sorted), 'p99 ms': percentile(sorted, 0.99) },
        ],
        targets: [],
        notes: ['The first one starts the worker. The issue asks for the time of sixty pages and sets no limit.'],
      },
    ]
  } finally {
    await typesetter.stop()
  }
}
