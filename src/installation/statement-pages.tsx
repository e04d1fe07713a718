import type { Child } from 'hono/jsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { View } from '../platform/ui/view.ts'
import type { InstallationPage } from '../platform/web/installation-page.tsx'
import { sessionHours } from '../platform/web/session.ts'

const Section = ({ title, children }: { title: string; children: Child }) => (
  <section class="hs-stack">
    <h2 class="ds-heading">{title}</h2>
    {children}
  </section>
)

const List = ({ items }: { items: readonly string[] }) => (
  <ul class="ds-list">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

const Statement = ({ view, title, lead, children }: { view: View; title: string; lead: string; children: Child }) => (
  <Layout view={view} title={title}>
    <Intro title={title} lead={lead} />
    <div class="hs-cols" data-cols="read">
      <div class="hs-stack" data-gap="section">
        {children}
      </div>
    </div>
  </Layout>
)

const nothing = async () => ({})

/** How accessible the pages are, what is known to fall short, and whom to tell. */
export const accessibilityPage: InstallationPage<object> = {
  load: nothing,
  view: (_, view) => {
    const { t } = view
    return (
      <Statement view={view} title={t('installation.accessibility.title')} lead={t('installation.accessibility.lead')}>
        <Section title={t('installation.accessibility.howTitle')}>
          <List
            items={[
              t('installation.accessibility.how.script'),
              t('installation.accessibility.how.zoom'),
              t('installation.accessibility.how.words'),
              t('installation.accessibility.how.tested'),
            ]}
          />
        </Section>
        <Section title={t('installation.accessibility.knownTitle')}>
          <List
            items={[t('installation.accessibility.known.originals'), t('installation.accessibility.known.english')]}
          />
        </Section>
        <Section title={t('installation.accessibility.tellTitle')}>
          <p>{t('installation.accessibility.tell')}</p>
        </Section>
      </Statement>
    )
  },
}

/** Which personal data is kept and why, cookies, and what a person may ask for. */
export const privacyPage: InstallationPage<object> = {
  load: nothing,
  view: (_, view) => {
    const { t } = view
    return (
      <Statement view={view} title={t('installation.privacy.title')} lead={t('installation.privacy.lead')}>
        <Section title={t('installation.privacy.whatTitle')}>
          <List
            items={[
              t('installation.privacy.what.officials'),
              t('installation.privacy.what.accounts'),
              t('installation.privacy.what.counted'),
              t('installation.privacy.what.identity'),
            ]}
          />
        </Section>
        <Section title={t('installation.privacy.webTitle')}>
          <p>{t('installation.privacy.web')}</p>
        </Section>
        <Section title={t('installation.privacy.cookiesTitle')}>
          <p>{t('installation.privacy.cookies', { hours: sessionHours })}</p>
        </Section>
        <Section title={t('installation.privacy.rightsTitle')}>
          <p>{t('installation.privacy.rights')}</p>
        </Section>
      </Statement>
    )
  },
}
