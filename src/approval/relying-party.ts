import { randomBytes } from 'node:crypto'
import type { RelyingParty } from './act-actions.ts'
import type { Passkey } from './passkey-queries.ts'

/** Where passkeys are at home: the public address of the installation, at the port that the request came to on that host. */
export const relyingParty = (baseUrl: string, asked: string): RelyingParty => {
  const [home, here] = [new URL(baseUrl), new URL(asked)]
  return { id: home.hostname, origin: here.hostname === home.hostname ? here.origin : home.origin }
}

/** Bytes that nobody can guess, as a passkey answers them. */
export const newChallenge = (): string => randomBytes(32).toString('base64url')

const minutesToAnswer = 5

const named = ({ credentialId, transports }: Passkey) => ({ type: 'public-key', id: credentialId, transports })

/** What the browser asks a device for when somebody signs (WebAuthn, PublicKeyCredentialRequestOptionsJSON), at the page's own host. */
export const askToConfirm = (challenge: string, keys: readonly Passkey[]): string =>
  JSON.stringify({
    challenge,
    allowCredentials: keys.map(named),
    userVerification: 'required',
    timeout: minutesToAnswer * 60_000,
  })

/** What the browser asks a device for when somebody adds a key (PublicKeyCredentialCreationOptionsJSON). */
export const askToMake = (
  challenge: string,
  account: { readonly id: string; readonly name: string; readonly email: string },
  keys: readonly Passkey[],
): string =>
  JSON.stringify({
    challenge,
    rp: { name: 'Handslag' },
    user: { id: Buffer.from(account.id).toString('base64url'), name: account.email, displayName: account.name },
    // ES256, EdDSA and RS256 (COSE)
    pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: keys.map(named),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    attestation: 'none',
    timeout: minutesToAnswer * 60_000,
  })
