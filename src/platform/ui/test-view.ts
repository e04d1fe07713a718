import { errorTexts } from '../texts/error-texts.ts'
import { platformTexts } from '../texts/platform-texts.ts'
import { createTexts, type Language } from '../texts/texts.ts'
import { day } from '../time.ts'
import { frameLinks, type View } from './view.ts'

const texts = createTexts([platformTexts, errorTexts])

/** A reader for tests of components: signed in nowhere, reading Swedish on 7 December 2026. */
export const someView = (changes: Partial<View> & { language?: Language } = {}): View => ({
  t: texts(changes.language ?? 'sv'),
  language: 'sv',
  path: '/bjorkvik/arenden',
  authority: { slug: 'bjorkvik', name: 'Björkviks kommun', address: 'Kanalgatan 4, Björkvik' },
  isDemo: false,
  nav: [],
  links: frameLinks,
  look: { stylesheets: ['/look/handslag.css'], fonts: [], icon: '/look/mark.svg', scripts: [] },
  today: day('2026-12-07'),
  ...changes,
})
