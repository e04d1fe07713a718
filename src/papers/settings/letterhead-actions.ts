import { action, type Doing, wholeAuthority } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import { roleIn } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { letterheadInput, logoInput, versionIn } from './letterhead-input.ts'
import { addLetterhead, addLogo, logos, newestLetterhead } from './letterhead-queries.ts'

/** Those who decide how the papers of the authority look. */
export const keepsLetterhead = roleIn('keepsLetterhead', 'administrator', 'registrar')

/** How many of the pictures that were sent in can be chosen. */
export const mostLogos = 12

/**
 * Makes a new version of the letterhead; older ones stay. Refuses `paperSettings.changedMeanwhile` when somebody else has made a version
 * since the one that the person began from, and `paperSettings.unknownLogo` for a picture that was never sent in.
 */
export const saveLetterhead = action({
  name: 'paperSettings.saveLetterhead',
  input: letterheadInput,
  subject: ({ tx, authority }) => newestLetterhead(tx, authority),
  permission: keepsLetterhead,
  run: async (doing, input, newest) => {
    if (newest.version !== input.base) return refuse('paperSettings.changedMeanwhile')
    const next = versionIn(input)
    if (next.logo && !(await isKnownLogo(doing, next.logo.sha256))) return refuse('paperSettings.unknownLogo')
    const isSaved = await addLetterhead(doing, next, accountOf(doing.actor))
    return isSaved ? { version: next.version } : refuse('paperSettings.changedMeanwhile')
  },
  journal: (_, newest) => ({ details: { version: newest.version + 1 } }),
})

const isKnownLogo = async ({ tx }: Doing, sha256: string): Promise<boolean> =>
  (await logos(tx, { only: sha256, most: 1 })).length > 0

/** Keeps a picture that letterheads may use. The same picture is kept once. */
export const sendLogo = action({
  name: 'paperSettings.sendLogo',
  input: logoInput,
  subject: wholeAuthority,
  permission: keepsLetterhead,
  run: async (doing, { logoFile }) => ({ sha256: await addLogo(doing, logoFile, accountOf(doing.actor)) }),
  journal: (_input, _subject, { sha256 }) => ({ details: { sha256 } }),
})
