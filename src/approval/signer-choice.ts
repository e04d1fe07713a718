import type { Signer } from '../drafts/index.ts'
import { paragraphsInWords } from '../law/paragraphs.ts'
import { type Refusal, refuse } from '../platform/refusal.ts'
import type { Signatory } from './approval.ts'
import type { AccountNamed } from './people-queries.ts'
import { signerRoles } from './texts.ts'

const plain = (name: string): string => name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toLocaleLowerCase('sv')

/** The accounts that go by a name of the minutes. None: the person cannot sign here, and the minutes are signed by hand. */
export const accountsOf = (name: string, accounts: readonly AccountNamed[]): readonly AccountNamed[] =>
  accounts.filter((one) => plain(one.personName ?? one.name) === plain(name) || plain(one.name) === plain(name))

/** As what a person signs, in the words that the file carries: "Ordförande §§ 1–3, justerare". */
export const roleInFile = ({ kept, sharesKeeping, led, sharesChair, isApprover }: Signatory): string => {
  const chair = sharesChair ? `${signerRoles.chair} ${paragraphsInWords(led)}` : signerRoles.chair
  const secretary = sharesKeeping ? `${signerRoles.secretary} ${paragraphsInWords(kept)}` : signerRoles.secretary
  const parts = [
    ...(kept.length > 0 ? [secretary] : []),
    ...(led.length > 0 ? [chair] : []),
    ...(isApprover ? [signerRoles.approver] : []),
  ]
  return parts
    .map((part, index) => (index === 0 ? part : part.charAt(0).toLocaleLowerCase('sv') + part.slice(1)))
    .join(', ')
    .slice(0, 120)
}

/**
 * The signers with their accounts, in order. `chosen` says which account where a name fits several. Refuses a name that fits no
 * account, or several without a choice, and one account in two places.
 */
export const signersFor = (
  signatories: readonly Signatory[],
  accounts: readonly AccountNamed[],
  chosen: Readonly<Record<string, string>>,
): readonly Signer[] | Refusal => {
  const signers: Signer[] = []
  for (const [index, signatory] of signatories.entries()) {
    const fitting = accountsOf(signatory.name, accounts)
    const picked = fitting.find(({ accountId }) => accountId === chosen[String(index)])
    const account = picked ?? (fitting.length === 1 ? fitting[0] : undefined)
    const facts = { place: index + 1 }
    if (fitting.length === 0) return refuse('approval.noAccount', { facts })
    if (!account) return refuse('approval.chooseAccount', { facts })
    if (signers.some(({ accountId }) => accountId === account.accountId))
      return refuse('approval.sameAccount', { facts })
    signers.push({ accountId: account.accountId, name: signatory.name, role: roleInFile(signatory) })
  }
  return signers
}
