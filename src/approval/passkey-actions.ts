import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { z } from 'zod'
import { action, type Doing, wholeAuthority } from '../platform/action.ts'
import { accountOf } from '../platform/actor.ts'
import { lineInput } from '../platform/input.ts'
import { signedIn } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import {
  dropChallenge,
  ownChallenge,
  ownPasskeys,
  recordChallenge,
  recordPasskey,
  removePasskey,
} from './passkey-queries.ts'

const minutesToAnswer = 10

const own = ({ actor }: Doing): string | undefined => accountOf(actor)

/** Begins to add a passkey: what the device must answer, within ten minutes. */
export const askKey = action({
  name: 'approval.askKey',
  input: z.object({ challenge: z.string().min(16).max(200) }),
  subject: wholeAuthority,
  permission: signedIn,
  run: async (doing, { challenge }) => {
    const accountId = own(doing)
    if (!accountId) return refuse('permissions.signedIn')
    const expiresAt = doing.now.add({ minutes: minutesToAnswer })
    await recordChallenge(doing, accountId, { challenge, expiresAt })
    return {}
  },
  journal: () => ({}),
})

const isRegistration = (value: unknown): value is RegistrationResponseJSON =>
  typeof value === 'object' && value !== null && 'id' in value && 'response' in value && 'rawId' in value

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Adds a passkey to the acting account. Refuses an answer that does not fit the challenge, the address or the account's own device. */
export const addKey = action({
  name: 'approval.addKey',
  input: z.object({
    label: lineInput(100),
    assertion: z.string().max(20_000),
    party: z.object({ id: z.string(), origin: z.string() }),
  }),
  subject: wholeAuthority,
  permission: signedIn,
  run: async (doing, { label, assertion, party }) => {
    const accountId = own(doing)
    const expectedChallenge = await ownChallenge(doing.tx, doing.now)
    const response = parsed(assertion)
    if (!accountId || expectedChallenge === undefined || !isRegistration(response))
      return refuse('approval.passkeyNotProved')
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }).catch(() => undefined)
    if (!checked?.verified) return refuse('approval.passkeyNotProved')
    const { id, publicKey, counter } = checked.registrationInfo.credential
    const transports = (response.response.transports ?? []).filter((one) => /^[a-z-]{1,20}$/.test(one)).slice(0, 8)
    await recordPasskey(doing, accountId, { credentialId: id, publicKey, counter, transports, label })
    await dropChallenge(doing, accountId)
    return {}
  },
  journal: () => ({}),
})

/** Takes one of the person's own passkeys away. */
export const removeKey = action({
  name: 'approval.removeKey',
  input: z.object({ credentialId: z.string().min(1).max(1400) }),
  subject: async ({ tx }, { credentialId }) => (await ownPasskeys(tx)).find((key) => key.credentialId === credentialId),
  permission: signedIn,
  run: async ({ tx }, { credentialId }) => {
    await removePasskey(tx, credentialId)
    return {}
  },
  journal: () => ({}),
})
