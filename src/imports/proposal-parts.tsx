import type { Id } from '../platform/id.ts'
import { ButtonLink, Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Returned } from '../platform/web/page.tsx'
import { type Filed, filedAs } from './confirm/filed-queries.ts'
import { checkDocument } from './findings/check-document.ts'
import { at, reviewLink } from './frame.ts'
import { move } from './import-actions.ts'
import { CaseLink, type KnownCase } from './import-parts.tsx'
import type { Import } from './imports.ts'
import { joinPointer, type ProposedCase } from './proposals.ts'
import { unsureAt } from './review/facts.ts'

type ProposalDocument = ProposedCase['documents'][number]

const unsureIn = ({ document }: ProposalDocument): number =>
  document.reading ? unsureAt(document.reading, document.corrections, '').length : 0

const findingsIn = ({ document, facts }: ProposalDocument): number =>
  checkDocument(facts, document.text).filter(({ level }) => level === 'block' || level === 'warn').length

/** A case without a title is called by the title that one of its documents or their only item has, else by its number or file. */
const nameOf = ({ title, caseNumber, documents }: ProposedCase): string => {
  const titles = documents.map(
    ({ facts }) => facts.title ?? (facts.items?.length === 1 ? facts.items[0]?.title : undefined),
  )
  const name = documents[0]?.document.name ?? ''
  return title ?? titles.find((one) => one !== undefined) ?? caseNumber ?? name
}

type ProposalProps = {
  readonly view: View
  readonly of: ProposedCase
  readonly found: Import
  /** The case in the register with the proposed number. */
  readonly known: KnownCase | undefined
  readonly casesOf: ReadonlyMap<Id, KnownCase>
  readonly filed: readonly Filed[]
}

const Whither = ({ view, of: proposal, known }: Pick<ProposalProps, 'view' | 'of' | 'known'>) => {
  const { t } = view
  if (known)
    return (
      <p>
        {t('imports.proposal.belongs')} <CaseLink view={view} of={known} />
      </p>
    )
  return <p>{proposal.caseNumber === undefined ? t('imports.proposal.unnumbered') : t('imports.proposal.isNew')}</p>
}

/** A case as it is proposed: its number and title, its documents with their grounds, and what to do. */
export const Proposal = ({ view, of: proposal, found, known, casesOf, filed }: ProposalProps) => {
  const { t } = view
  const id = `arende-${proposal.position + 1}`
  // Minutes that speak of several cases are saved in one of them while the others wait.
  const savedAs = ({ document }: ProposalDocument): Id | undefined =>
    filedAs(filed, document.importDocumentId, proposal) ??
    (document.state === 'confirmed' ? document.documentId : undefined)
  const isSavedHere = (one: ProposalDocument) => one.document.state === 'confirmed' || savedAs(one) !== undefined
  const isSaved = proposal.documents.every(isSavedHere)
  return (
    <article class="hs-panel hs-stack" aria-labelledby={id}>
      <p class="hs-meta hs-num">
        {proposal.caseNumber === undefined
          ? t('imports.proposal.noNumber')
          : t('imports.proposal.number', { number: proposal.caseNumber })}
      </p>
      <h3 class="ds-heading" id={id}>
        {nameOf(proposal)}
      </h3>
      {!isSaved && <Whither view={view} of={proposal} known={known} />}
      <Table
        view={view}
        caption={nameOf(proposal)}
        isCaptionHidden
        rows={proposal.documents}
        columns={[
          {
            heading: t('imports.proposal.document'),
            cell: (row) => <a href={reviewLink(view, row.document).href}>{row.document.name}</a>,
          },
          { heading: t('imports.place.kind'), cell: (row) => t(`imports.kind.${row.facts.kind}`) },
          { heading: t('imports.proposal.why'), cell: (row) => (row.ground ? t(`imports.ground.${row.ground}`) : '–') },
          {
            heading: t('imports.proposal.left'),
            cell: (row) => (
              <Left view={view} of={row} savedIn={casesOf.get(savedAs(row) ?? '')} isSaved={isSavedHere(row)} />
            ),
          },
        ]}
        empty={null}
      />
      {found.state === 'review' && !isSaved && (
        <Buttons>
          <ButtonLink
            href={at(view, `/las-in/${found.importId}/spara/${proposal.position}`)}
            {...(proposal.position === 0 ? {} : { variant: 'secondary' })}
          >
            {t('imports.proposal.save')}
          </ButtonLink>
        </Buttons>
      )}
    </article>
  )
}

type LeftProps = {
  readonly view: View
  readonly of: ProposalDocument
  readonly isSaved: boolean
  readonly savedIn: KnownCase | undefined
}

/** What is left to look at in a document, or where it was saved. */
const Left = ({ view, of, isSaved, savedIn }: LeftProps) => {
  const { t } = view
  if (isSaved) {
    return (
      <>
        <Status state="done">{t('imports.proposal.isSaved')}</Status> {savedIn && <CaseLink view={view} of={savedIn} />}
      </>
    )
  }
  if (of.facts.kind === 'unknown') return <Status state="todo">{t('imports.proposal.unknown')}</Status>
  const unsure = unsureIn(of)
  const findings = findingsIn(of)
  return (
    <Status state={unsure > 0 ? 'late' : findings > 0 ? 'todo' : 'done'}>
      {t('imports.proposal.unsure', { count: unsure })}, {t('imports.proposal.findings', { count: findings })}
    </Status>
  )
}

type MoveProps = {
  readonly view: View
  readonly found: Import
  readonly proposals: readonly ProposedCase[]
  readonly returned: Returned
}

/** Two lists and a button: which document goes where. Shown when there is something to move. */
export const MoveForm = ({ view, found, proposals, returned }: MoveProps) => {
  const { t } = view
  const movable = proposals.flatMap(({ documents }) =>
    documents.filter(({ document }) => document.state === 'read').map(({ document }) => document),
  )
  const unique = [...new Map(movable.map((document) => [document.importDocumentId, document])).values()]
  if (unique.length < 2) return null
  const places = proposals.flatMap((proposal) => {
    const anchor = proposal.documents.find(
      ({ document }) => document.state === 'read' && typeof document.corrections[joinPointer] !== 'string',
    )
    return anchor ? [{ value: anchor.document.importDocumentId, label: nameOf(proposal) }] : []
  })
  return (
    <section class="hs-stack hs-noprint" aria-labelledby="flytta">
      <h2 class="ds-heading" id="flytta">
        {t('imports.proposal.move')}
      </h2>
      <Form
        of={move}
        action={at(view, `/las-in/${found.importId}/flytta`)}
        view={view}
        values={returned.values}
        errors={returned.errors}
      >
        {(f) => (
          <>
            <f.Select
              name="document"
              label={t('imports.proposal.document')}
              options={unique.map(({ importDocumentId, name }) => ({ value: importDocumentId, label: name }))}
            />
            <f.Select
              name="to"
              label={t('imports.proposal.to')}
              options={[
                ...places,
                { value: 'alone', label: t('imports.proposal.alone') },
                { value: 'asRead', label: t('imports.proposal.asRead') },
              ]}
            />
            <Buttons>
              <SubmitButton variant="secondary">{t('imports.proposal.doMove')}</SubmitButton>
            </Buttons>
          </>
        )}
      </Form>
    </section>
  )
}
