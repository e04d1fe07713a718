import { associations } from './data/people.ts'
import type { Standing } from './partnership-rows.ts'

/** The parties of a partnership of the story as an agreement knows them. */
export const agreementParty = ({ parties, story }: Standing) => [
  {
    ...{ partyId: parties.get('kommun') ?? '', organisationId: '', kind: 'authority' as const },
    ...{ name: 'Björkviks kommun', brings: story.municipalityBrings, address: 'Strandgatan 2, Björkvik' },
    organisationNumber: undefined,
  },
  ...story.associations.map(({ association, brings }) => {
    const known = associations.find(({ key }) => key === association)
    return {
      ...{ partyId: parties.get(association) ?? '', organisationId: '', kind: 'association' as const },
      ...{ name: known?.name ?? '', brings, address: '', organisationNumber: known?.organisationNumber },
    }
  }),
]
