import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { type Candidate, signingCandidates } from './candidate-queries.ts'
import { signersOf } from './draft-queries.ts'
import type { Signer } from './drafts.ts'
import { type DraftInCase, draftOfAddress, draftPath, isWriter, trailTo } from './frame.tsx'
import { addSigner, candidateKey } from './signer-actions.ts'

type Loaded = DraftInCase & { readonly signers: readonly Signer[]; readonly candidates: readonly Candidate[] }

/** Who is to sign, in order: add, take away, move up. Each is a button of a form of its own. */
export const signersPage: Page<Loaded> = {
  shown: isWriter,
  load: async (ask) => {
    const found = await draftOfAddress(ask)
    if (!found) return undefined
    const [signers, candidates] = await Promise.all([
      signersOf(ask.db, found.draft.draftId),
      signingCandidates(ask.db, found.draft.caseId, ask.today),
    ])
    return { ...found, signers, candidates }
  },
  view: ({ draft, subject, signers, candidates }, view, returned) => {
    const { t } = view
    const back = { href: draftPath(view, draft.draftId), label: draft.title }
    return (
      <Layout
        view={view}
        title={`${t('drafts.signers.title')}: ${draft.title}`}
        trail={trailTo(view, subject, back)}
        hasErrors={Object.keys(returned.errors).length > 0}
      >
        <Intro title={t('drafts.signers.title')} lead={t('drafts.signers.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <SignerList view={view} draftId={draft.draftId} signers={signers} candidates={candidates} />
            <form action={draftPath(view, draft.draftId, '/underskrifter/foresla')} method="post">
              <SubmitButton variant="secondary">{t('drafts.signers.propose')}</SubmitButton>
            </form>
            <section class="hs-stack" aria-labelledby="lagg-till">
              <h2 class="ds-heading" id="lagg-till">
                {t('drafts.signers.add')}
              </h2>
              <Form
                of={addSigner}
                action={draftPath(view, draft.draftId, '/underskrifter')}
                view={view}
                values={returned.values}
                errors={returned.errors}
              >
                {(f) => (
                  <>
                    <f.Select
                      name="who"
                      label={t('drafts.signers.who')}
                      hint={t('drafts.signers.whoHint')}
                      options={candidateOptions(view, candidates)}
                    />
                    <f.Field name="role" label={t('drafts.signers.role')} hint={t('drafts.signers.roleHint')} />
                    <Buttons>
                      <SubmitButton>{t('drafts.signers.submit')}</SubmitButton>
                      <a href={back.href}>{t('drafts.signers.done')}</a>
                    </Buttons>
                  </>
                )}
              </Form>
            </section>
          </div>
        </div>
      </Layout>
    )
  },
}

/** Everyone who could sign, with what they are here or for whom. */
export const candidateOptions = (view: View, candidates: readonly Candidate[]) =>
  candidates.map((candidate) => ({ value: candidateKey(candidate), label: candidateInWords(view, candidate) }))

const candidateInWords = ({ t }: View, { name, associationName, role, bodyName }: Candidate): string => {
  if (associationName !== undefined) return t('drafts.signers.forAssociation', { name, association: associationName })
  const called = t.find(`role.${role}`) ?? ''
  return t('drafts.signers.inRole', {
    name,
    role: bodyName === undefined ? called : t('role.inBody', { role: called, body: bodyName }),
  })
}

type ListProps = {
  readonly view: View
  readonly draftId: string
  readonly signers: readonly Signer[]
  readonly candidates: readonly Candidate[]
}

const SignerList = ({ view, draftId, signers, candidates }: ListProps) => {
  const { t } = view
  if (signers.length === 0) return <p>{t('drafts.signers.none')}</p>
  return (
    <ol class="hs-list">
      {signers.map(({ name, role, associationId }, index) => {
        const association = candidates.find((one) => one.associationId === associationId)?.associationName
        return (
          <li class="hs-stack" data-gap="tight">
            <p>
              <strong>
                {index + 1}. {name}
              </strong>
              , {role}
              {associationId !== undefined && association !== undefined && `, ${association}`}
            </p>
            <form class="hs-row" method="post" action={draftPath(view, draftId, '/underskrifter/ordna')}>
              <input type="hidden" name="position" value={index + 1} />
              {index > 0 && (
                <button
                  class="hs-link"
                  type="submit"
                  name="verb"
                  value="up"
                  aria-label={t('drafts.signers.upFor', { name })}
                >
                  {t('drafts.signers.up')}
                </button>
              )}
              <button
                class="hs-link"
                type="submit"
                name="verb"
                value="remove"
                aria-label={t('drafts.signers.removeFor', { name })}
              >
                {t('drafts.signers.remove')}
              </button>
            </form>
          </li>
        )
      })}
    </ol>
  )
}
