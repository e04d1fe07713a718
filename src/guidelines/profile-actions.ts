import { z } from 'zod'
import { action, wholeAuthority } from '../platform/action.ts'
import { lineInput, optionalTextInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { builtInKeys, criterionIds, criterionTypes, demandKinds } from './criteria.ts'
import { writesGuidelines } from './guidelines.ts'
import { recordProfile } from './profile-queries.ts'

const chosen = z.partialRecord(z.enum(criterionIds), z.enum([...criterionTypes, '']))

/** Saves the authority's profile as its next version. Refuses one without a criterion. */
export const saveProfile = action({
  name: 'guidelines.saveProfile',
  input: z.object({
    name: lineInput(200),
    basedOn: z.enum(builtInKeys),
    demands: z.enum(demandKinds),
    reason: optionalTextInput(2000),
    criteria: chosen,
  }),
  subject: wholeAuthority,
  permission: writesGuidelines,
  run: async (doing, { criteria, ...input }) => {
    const picked = criterionIds.flatMap((id) => {
      const type = criteria[id]
      return type === undefined || type === '' ? [] : [{ id, type }]
    })
    if (picked.length === 0) return refuse('guidelines.noCriteria')
    return { profileVersionId: await recordProfile(doing, { ...input, criteria: picked }) }
  },
  journal: ({ basedOn }, _, { profileVersionId }) => ({ subjectId: profileVersionId, details: { basedOn } }),
})
