import { describe, expect, it } from 'vitest'
import { ErrorNotice, type Trouble } from './error-notice.tsx'
import { someView } from './test-view.ts'

describe('an error page', () => {
  const troubles: readonly (readonly [Trouble, string])[] = [
    [{ status: 400 }, 'ladda om sidan'],
    [{ status: 403 }, 'Byt roll'],
    [{ status: 404 }, 'Kontrollera adressen'],
    [{ status: 409 }, 'Inget har sparats'],
    [{ status: 413, limit: '50 MB' }, 'högst 50 MB'],
    [{ status: 422 }, 'rätta det som är markerat'],
    [{ status: 429, retryAfterSeconds: 5 }, 'Vänta fem sekunder'],
    [{ status: 500, reference: 'a1b2' }, 'Referens: a1b2'],
  ]

  it.each(troubles)('says what to do and leads on (%o)', (trouble, words) => {
    const html = String(<ErrorNotice view={someView()} of={trouble} />)
    expect(html).toContain(words)
    expect(html).toContain('<a href="/bjorkvik">Till startsidan</a>')
    expect(html.match(/<h1/g)?.length).toBe(1)
  })

  it('says it in English too', () => {
    expect(String(<ErrorNotice view={someView({ language: 'en' })} of={{ status: 404 }} />)).toContain(
      'Check the address',
    )
  })
})
