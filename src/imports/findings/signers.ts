import type { Finding, ReadDocument } from '../output.ts'
import { found } from './finding.ts'
import { isSameName } from './presence.ts'
import { signerRoles as roles } from './texts.ts'

/** Those who sign the minutes stand among those who were there (R-CHR-1). Nothing is said where no list was read. */
export const checkSigners = (document: ReadDocument): Finding[] => {
  const there = (document.attendance ?? []).filter(({ role }) => role !== 'absent')
  if (!there.some(({ role }) => role === 'deciding')) return []
  const signers = [
    ...(document.chairs ?? []).map(({ name }, index) => ({ name, at: `/chairs/${index}/name`, role: roles.chair })),
    ...(document.approvers ?? []).map(({ name }, index) => ({
      name,
      at: `/approvers/${index}/name`,
      role: roles.approver,
    })),
    ...secretary(document),
  ]
  return signers
    .filter(({ name }) => !there.some((person) => isSameName(person.name, name)))
    .map(({ name, at, role }) => found('signerNotPresent', at, { name, role }))
}

/** The secretary is looked for only where officials are listed at all. */
const secretary = (document: ReadDocument) => {
  const listsOfficials = (document.attendance ?? []).some(({ role }) => role === 'official' || role === 'other')
  if (!document.secretary || !listsOfficials) return []
  return [{ name: document.secretary.name, at: '/secretary/name', role: roles.secretary }]
}
