import { type Actor, accountOf } from '../platform/actor.ts'
import { Empty } from '../platform/ui/empty.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Status } from '../platform/ui/status.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import type { Page } from '../platform/web/page.tsx'
import { at, paperPath } from './frame.tsx'
import { StandingWord } from './paper-page.tsx'
import { type Elsewhere, type PaperInList, papersAwaiting, signingsElsewhere } from './paper-queries.ts'
import { isNamedSigner, mayReadPaper, nextToSign, standingOf } from './papers.ts'

/** Who can have something to sign: whoever acts here in a role or for an association. */
export const maySign = (actor: Actor): boolean => actor.kind === 'role' || actor.kind === 'association'

/** The same, and whoever works for another authority that is a party to a paper here. */
export const mayHaveToSign = (actor: Actor): boolean => maySign(actor) || actor.kind === 'account'

type Mine = {
  readonly papers: readonly PaperInList[]
  readonly elsewhere: readonly Elsewhere[]
  readonly actor: Actor
}

/** What waits for a person's own signature: their turn first, then what others sign before them. */
export const minePage: Page<Mine> = {
  shown: mayHaveToSign,
  load: async ({ db, actor }) => {
    const papers = await papersAwaiting(db, accountOf(actor) ?? '')
    const own = papers.filter(
      (paper) => mayReadPaper(actor, paper) && paper.signatures.some((one) => isNamedSigner(actor, one)),
    )
    if (!maySign(actor) && own.length === 0) return undefined
    const turns = own.filter((paper) => isTurnOf(actor, paper))
    const elsewhere = actor.kind === 'role' ? await signingsElsewhere(db) : []
    return { actor, elsewhere, papers: [...turns, ...own.filter((paper) => !turns.includes(paper))] }
  },
  view: ({ papers, elsewhere, actor }, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('drafts.mine.title')} trail={[{ href: at(view, ''), label: t('start.menu') }]}>
        <Intro title={t('drafts.mine.title')} lead={t('drafts.mine.lead')} />
        <Table
          view={view}
          caption={t('drafts.mine.caption')}
          isCaptionHidden
          columns={[
            {
              heading: t('drafts.mine.paper'),
              cell: (paper) => <a href={paperPath(view, paper.documentId)}>{paper.title}</a>,
            },
            { heading: t('drafts.mine.turn'), cell: (paper) => <Turn view={view} of={paper} actor={actor} /> },
          ]}
          rows={papers}
          empty={elsewhere.length > 0 ? null : <Empty title={t('drafts.mine.none')} text={t('drafts.mine.noneText')} />}
        />
        {elsewhere.length > 0 && (
          <Table
            view={view}
            caption={t('drafts.mine.elsewhere')}
            columns={[
              {
                heading: t('drafts.mine.paper'),
                cell: ({ slug, documentId, title, authority }) => (
                  <a href={`/${slug}/handlingar/${documentId}`}>{t('drafts.mine.at', { title, authority })}</a>
                ),
              },
              {
                heading: t('drafts.mine.turn'),
                cell: ({ isTurn }) => (
                  <Status state={isTurn ? 'active' : 'wait'}>
                    {t(isTurn ? 'drafts.mine.yourTurn' : 'drafts.mine.later')}
                  </Status>
                ),
              },
            ]}
            rows={elsewhere}
            empty={null}
          />
        )}
      </Layout>
    )
  },
}

/** Whether it is the actor's turn to sign a paper. */
export const isTurnOf = (actor: Actor, paper: PaperInList): boolean => {
  const turn = nextToSign(paper)
  return turn !== undefined && isNamedSigner(actor, turn)
}

const Turn = ({ view, of, actor }: { view: View; of: PaperInList; actor: Actor }) => {
  if (isTurnOf(actor, of)) return <Status state="active">{view.t('drafts.mine.yourTurn')}</Status>
  const next = nextToSign(of)
  if (!next) return <StandingWord view={view} of={standingOf(of)} />
  return <Status state="wait">{view.t('drafts.mine.notYet', { name: next.name })}</Status>
}
