import { describe, expect, it } from 'vitest'
import { refuse } from '../refusal.ts'
import { day } from '../time.ts'
import { Confirmation, Consequences } from './confirmation.tsx'
import { Empty } from './empty.tsx'
import { Facts } from './facts.tsx'
import { Finding, Findings } from './finding.tsx'
import { NextStep } from './next-step.tsx'
import { Meet, Pair } from './party.tsx'
import { Progress } from './progress.tsx'
import { Provisions, provisionInWords } from './provision.tsx'
import { Receipt } from './receipt.tsx'
import { RefusalNotice } from './refusal.tsx'
import { Said } from './said.tsx'
import { Tasks } from './tasks.tsx'
import { someView } from './test-view.ts'

const view = someView()
const provision = { statute: 'kommunallagen', chapter: 13, section: '5', url: 'https://lag.example/kl' }
const lastAppealDay = {
  value: day('2027-01-07'),
  nominal: day('2027-01-06'),
  steps: [
    { says: 'Justeringen anslogs', day: day('2026-12-16') },
    { says: 'Sista dag att överklaga', day: day('2027-01-07') },
  ],
  citations: [provision],
}

describe('a receipt', () => {
  const html = String(<Receipt of={lastAppealDay} view={view} label="Senast" isOpen />)

  it('is the date itself, and opens to how it was counted and the law', () => {
    expect(html).toContain('<summary><time datetime="2027-01-07">Senast 7 januari 2027</time>')
    expect(html).toContain('Justeringen anslogs <time datetime="2026-12-16">16 december 2026</time>')
    expect(html).toContain('Sista dag att överklaga <time datetime="2027-01-07">7 januari</time>')
    expect(html).toContain('<a href="https://lag.example/kl">13\u00a0kap.\u00a05\u00a0§ kommunallagen</a>')
    expect(html).toMatch(/^<details class="hs-receipt" open/)
  })

  it('is closed unless asked', () => {
    expect(String(<Receipt of={lastAppealDay} view={view} />)).not.toContain('open=')
  })

  it('explains an answer that is no day', () => {
    const quorate = { value: true, steps: [{ says: 'Elva av elva är med' }], citations: [] }
    const answer = String(<Receipt of={quorate} view={view} />)
    expect(answer).toContain('<summary>Ja ')
    expect(answer).toContain('data-of="reason"')
    expect(answer).not.toContain('<cite')
  })
})

describe('provisions', () => {
  it('are joined in words, with the plural sign where there are several sections', () => {
    expect(provisionInWords({ ...provision, section: '66–67' })).toBe('13\u00a0kap.\u00a066–67\u00a0§§ kommunallagen')
    expect(provisionInWords({ statute: 'förvaltningslagen', section: '14 a', url: '' })).toBe(
      '14\u00a0a\u00a0§ förvaltningslagen',
    )
    expect(String(<Provisions of={['husets regel', 'KL 5 kap. 69 §', provision]} />)).toMatch(
      /husets regel, KL 5\u00a0kap\.\u00a069\u00a0§ och <a/,
    )
  })
})

describe('findings', () => {
  it('say how serious they are in a word, the worst first', () => {
    const html = String(
      <Findings
        view={view}
        of={[
          { level: 'ok', title: 'Justerat i tid' },
          {
            level: 'block',
            title: 'Anslaget togs ned <för> tidigt',
            text: 'Sätt upp det igen.',
            provisions: [provision],
          },
        ]}
      />,
    )
    expect(html.indexOf('Stopp:')).toBeLessThan(html.indexOf('I ordning:'))
    expect(html).toContain('Anslaget togs ned &lt;för&gt; tidigt')
    expect(html).toContain('13\u00a0kap.')
  })

  it('hold their receipt', () => {
    const finding = { level: 'warn', title: 'Sent', receipt: lastAppealDay } as const
    expect(String(<Finding view={view} of={finding} />)).toContain('7 januari 2027')
  })
})

describe('the parts of a page', () => {
  it('show the next step with its day, who does it and what the word means', () => {
    const html = String(
      <NextStep
        view={view}
        what="Vänta."
        receipt={lastAppealDay}
        bound="from"
        responsible="Eva Berg"
        explanation="Klarspråk."
      />,
    )
    expect(html).toContain('Nästa steg')
    expect(html).toContain('<p>Tidigast</p>')
    expect(html).toContain('Ansvarig: Eva Berg. Klarspråk.')
    expect(String(<NextStep view={view} what="Svara." day={day('2026-12-09')} />)).toContain('>9 december 2026</time>')
  })

  it('give both parties the same frame', () => {
    const side = (name: string) => ({ name, children: <p>Bidrar</p> })
    const html = String(
      <Pair view={view} authority={side('Kommunen')} association={side('Fyren')} together={<p>Mål</p>} />,
    )
    const frame = (kind: string) =>
      html.match(new RegExp(`<div class="hs-side hs-stack" data-party="${kind}">`))?.length
    expect([frame('authority'), frame('association'), frame('both')]).toEqual([1, 1, 1])
    expect(html).toContain('Tillsammans')
    expect(String(<Meet authorities={['Björkviks kommun']} associations={['Fyren', 'Kajen']} />)).toMatch(
      /Björkviks kommun.*hs-clasp.*Fyren.*Kajen/,
    )
  })

  it('make no link of a step that is locked', () => {
    const html = String(
      <Tasks
        tasks={[
          { title: 'Pröva', href: '/prova', state: 'done', word: 'Klar' },
          { title: 'Driva', href: '/driva', state: 'locked', word: 'Kan inte påbörjas än', meta: 'Efter underskrift' },
        ]}
      />,
    )
    expect(html).toContain('<a href="/prova">Pröva</a>')
    expect(html).toContain('<span>Driva</span>')
    expect(html).toContain('Efter underskrift')
  })

  it('number the points of a decision', () => {
    expect(String(<Said label="Nämnden beslutar" points={['Ett.', 'Två.']} />)).toContain(
      '<ol><li>Ett.</li><li>Två.</li></ol>',
    )
  })

  it('show how far long work has come, with a link to look again', () => {
    const html = String(<Progress view={view} what="Två av fem filer är lästa" done={2} total={5} />)
    expect(html).toContain('<progress max="5" value="2" aria-labelledby="arbete-text">')
    expect(html).toContain('<a href="/bjorkvik/arenden">Se hur långt det har kommit</a>')
  })

  it('leave out a fact that is not known', () => {
    const html = String(
      <Facts
        rows={[
          { label: 'Plats', value: 'Varvet' },
          { label: 'Tid', value: undefined },
        ]}
      />,
    )
    expect(html).toBe('<dl class="hs-facts"><dt>Plats</dt><dd>Varvet</dd></dl>')
  })

  it('say what to do where a list is empty', () => {
    expect(
      String(
        <Empty title="Här finns inga ärenden än" text="Läs in ett.">
          <a href="/las-in">Läs in</a>
        </Empty>,
      ),
    ).toContain('<div class="hs-row"><a href="/las-in">Läs in</a></div>')
  })

  it('confirm what was done and say what comes before something that cannot be undone', () => {
    const done = String(
      <Confirmation view={view} title="Ärendet är öppnat" facts={[{ label: 'Nummer', value: '1' }]} />,
    )
    expect(done).toContain('data-state="done">Klart</span>')
    const before = String(
      <Consequences question="Ta ned anslaget?" consequences={['Det syns inte mer.']}>
        Ja
      </Consequences>,
    )
    expect(before).toContain('<li>Det syns inte mer.</li>')
  })
})

describe('a refusal', () => {
  it('says what to do, by which law, that nothing changed, and the way back', () => {
    const refusal = refuse('signing.needed', { provision: 'KL 5 kap. 69 §' })
    const html = String(
      <RefusalNotice view={view} of={refusal} back={{ href: '/a', label: 'Tillbaka' }} heading="h1" />,
    )
    expect(html).toContain('Lagen säger nej')
    expect(html).toContain('<h1 class="ds-heading" id="nej">Logga in för att fortsätta</h1>')
    expect(html).toContain('KL 5\u00a0kap.\u00a069\u00a0§')
    expect(html).toContain('Inget har ändrats. <a href="/a">Tillbaka</a>')
  })

  it('still tells the person to go back when nobody brought its text', () => {
    expect(String(<RefusalNotice view={view} of={refuse('nobody.knows')} />)).toContain('Gå tillbaka')
  })
})
