import type { Actor } from '../platform/actor.ts'
import { Confirmation } from '../platform/ui/confirmation.tsx'
import { ButtonLink } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import { InstantText } from '../platform/ui/when.tsx'
import type { Page } from '../platform/web/page.tsx'
import { tokenHash } from '../platform/web/session.ts'
import { at, NeedFacts, NeedWords, Part, Prose, trailToNeeds, trailToPartnership } from './frame.tsx'
import { changeIdea, changeIdeaByLink, shareIdea, tellsIdea } from './idea-actions.ts'
import { IdeaFields, knownOf, Trap } from './idea-fields.tsx'
import { loadNeed } from './loading.ts'
import type { Need, Screening } from './needs.ts'
import { getNeed, openByLink, screeningOf } from './queries.ts'

/** Dela en idé: the same short form for everybody. Who is not signed in says who they are. */
export const ideaPage: Page<{ readonly actor: Actor }> = {
  load: async ({ actor }) => ({ actor }),
  view: ({ actor }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('needs.idea.title')}
        lead={t(actor.kind === 'anyone' ? 'needs.idea.lead' : 'needs.idea.leadKnown')}
        trail={trailToNeeds(view)}
        of={shareIdea}
        button={t('needs.idea.send')}
      >
        {(f) => (
          <>
            <Trap view={view} />
            <IdeaFields view={view} returned={returned} known={{}} fields={f} />
            {actor.kind === 'role' && (
              <f.Field
                name="politicalBody"
                label={t('needs.field.politicalBody')}
                hint={t('needs.field.politicalBodyHint')}
                size={40}
                isOptional
              />
            )}
            {actor.kind === 'association' && (
              <p class="hs-meta">{t('needs.idea.asAssociation', { name: actor.associationName })}</p>
            )}
            {actor.kind === 'anyone' && (
              <>
                <f.Field name="name" label={t('needs.field.name')} autocomplete="name" size={34} />
                <f.Field
                  name="email"
                  type="email"
                  label={t('needs.field.email')}
                  hint={t('needs.field.emailHint')}
                  autocomplete="email"
                  size={34}
                />
                <p class="hs-meta">{t('needs.idea.personal')}</p>
              </>
            )}
          </>
        )}
      </FormPage>
    )
  },
}

/** The receipt: what happens now. It tells nothing of the idea, since anybody can open it. */
export const thanksPage: Page<object> = {
  load: async () => ({}),
  view: (_, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('needs.thanks.title')} trail={trailToNeeds(view)}>
        <Confirmation
          view={view}
          title={t('needs.thanks.title')}
          facts={[
            { label: t('needs.thanks.letter'), value: t('needs.thanks.letterText') },
            {
              label: t('needs.thanks.next'),
              value: t('needs.thanks.nextText', { authority: view.authority?.name ?? '' }),
            },
            { label: t('needs.thanks.public'), value: t('needs.thanks.publicText') },
          ]}
        >
          <p>
            <a href={at(view, '/behov')}>{t('needs.thanks.list')}</a>
          </p>
        </Confirmation>
      </Layout>
    )
  },
}

type Own = { readonly need: Need; readonly screening: Screening | undefined }

/** The idea of who holds the link in their letter: to read, to change until it has been answered, and the answer. */
export const linkPage: Page<Own> = {
  load: async ({ db, param }) => {
    const id = await openByLink(db, tokenHash(param('token')))
    const need = id === undefined ? undefined : await getNeed(db, id)
    return need && { need, screening: await screeningOf(db, need.partnershipId) }
  },
  view: ({ need, screening }, view, returned) => {
    const { t } = view
    if (screening) return <AnsweredIdea view={view} need={need} screening={screening} />
    const known = knownOf(need)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('needs.own.title', { title: need.title })}
        lead={t('needs.own.lead')}
        trail={trailToNeeds(view)}
        of={changeIdeaByLink}
        known={known}
        button={t('needs.own.save')}
      >
        {(f) => <IdeaFields view={view} returned={returned} known={known} fields={f} />}
      </FormPage>
    )
  },
}

const AnsweredIdea = ({ view, need, screening }: { view: View; need: Need; screening: Screening }) => {
  const { t } = view
  return (
    <Layout view={view} title={need.title} trail={trailToNeeds(view)}>
      <Intro title={need.title} lead={t(`needs.outcome.${screening.outcome}Sentence`)} />
      <div class="hs-cols">
        <div class="hs-stack" data-gap="section">
          <Part title={t('needs.own.answer')} id="svar">
            <div class="hs-said">
              <Prose text={screening.answer} />
              <p class="hs-meta">
                {screening.byName} <InstantText view={view} instant={screening.screenedAt} />
              </p>
            </div>
            {need.openedOn && (
              <ButtonLink href={at(view, `/behov/${need.partnershipId}`)}>{t('needs.own.open')}</ButtonLink>
            )}
          </Part>
          <NeedWords view={view} need={need} />
        </div>
        <aside class="hs-stack" aria-label={t('needs.page.facts')}>
          <NeedFacts view={view} need={need} />
        </aside>
      </div>
    </Layout>
  )
}

/** The idea of a party that is signed in, to be changed by the side that told of it. */
export const changeIdeaPage: Page<Need> = {
  load: loadNeed(tellsIdea),
  view: (need, view, returned) => {
    const known = knownOf(need)
    return (
      <FormPage
        view={view}
        returned={returned}
        title={view.t('needs.own.changeTitle')}
        lead={view.t('needs.own.lead')}
        trail={trailToPartnership(view, need)}
        of={changeIdea}
        known={known}
        button={view.t('needs.own.save')}
      >
        {(f) => <IdeaFields view={view} returned={returned} known={known} fields={f} />}
      </FormPage>
    )
  },
}
